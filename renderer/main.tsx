// The window begins here: listeners and stores first, then the first picture.
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { useSay } from './say.ts'
import { appCommands } from './state/app/app-commands.ts'
import { applySettings } from './state/app/apply-settings.ts'
import { applyWritingLook } from './state/app/apply-writing-look.ts'
import { boot } from './state/app/boot.ts'
import { listenForKeys, registerCommands } from './state/app/commands.ts'
import { listenForSettings } from './state/app/history-use.ts'
import { reportError, showFailure } from './state/app/notices-store.ts'
import { listenToMain } from './state/app/window-events.ts'
import { listenForBlogSettings } from './state/blog/blog-settings-store.ts'
import { overviewCommands } from './state/blog/overview-commands.ts'
import { insertCommands, offerUsedTags } from './state/completion/insert-commands.ts'
import { listenForHabits } from './state/completion/learn-blog.ts'
import { listenForProblems } from './state/diagnostics/check-typing.ts'
import { diagnosticsCommands } from './state/diagnostics/diagnostics-commands.ts'
import { historyCommands } from './state/history/history-commands.ts'
import { mergeCommands } from './state/history/merge-commands.ts'
import { imageCommands } from './state/images/image-commands.ts'
import { operationCommands } from './state/operations/operation-commands.ts'
import { pictureCommands } from './state/pictures/picture-commands.ts'
import { listCommands, offerSavedFilters } from './state/posts/list-commands.ts'
import { listenForFilter } from './state/posts/look-in-texts.ts'
import { listenForPages } from './state/posts/pages-store.ts'
import { selectionCommands } from './state/posts/selection-commands.ts'
import { previewCommands } from './state/preview/preview-commands.ts'
import { restorePreviewLook } from './state/preview/preview-look-store.ts'
import { searchCommands } from './state/search/search-commands.ts'
import { listenForSuggestions } from './state/tags/suggestions-store.ts'
import { tagCommands } from './state/tags/tag-commands.ts'
import { listenForCounts } from './state/writing/counts-store.ts'
import { listenForWritingSettings } from './state/writing/follow-settings.ts'
import { modeCommands } from './state/writing/mode-commands.ts'
import { listenForNewPlace } from './state/writing/new-place-store.ts'
import { listenForSwitching } from './state/writing/switching.ts'
import { textOfPostCommands } from './state/writing/text-of-post-commands.ts'
import { visitCommands } from './state/writing/visit-commands.ts'
import { followVisits } from './state/writing/visits-store.ts'
import { writingCommands } from './state/writing/writing-commands.ts'
import { listenForWriting } from './state/writing/writing-events.ts'
import { listenForFullScreen } from './state/writing/zen.ts'
import { AppBoundary } from './ui/app-boundary.tsx'
import { Loading } from './ui/loading.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'

function start(place: HTMLElement): void {
  applySettings(document.documentElement)
  applyWritingLook(document.documentElement)
  registerCommands([
    ...appCommands,
    // Before those of the post that is written in: in the place of the tags F2 means a tag.
    ...tagCommands,
    ...imageCommands,
    ...writingCommands,
    ...previewCommands,
    ...modeCommands,
    ...operationCommands,
    ...mergeCommands,
    ...historyCommands,
    ...searchCommands,
    ...visitCommands,
    ...listCommands,
    ...selectionCommands,
    ...pictureCommands,
    ...overviewCommands,
    ...diagnosticsCommands,
    ...insertCommands,
    // Last, since they are many: the palette shows the others first.
    ...textOfPostCommands,
  ])
  restorePreviewLook()
  offerSavedFilters()
  listenForFilter()
  listenForSwitching(window)
  listenForKeys(window)
  listenToMain()
  listenForWriting(window)
  listenForWritingSettings()
  listenForCounts(window)
  listenForFullScreen()
  followVisits()
  listenForSettings()
  listenForBlogSettings()
  listenForNewPlace()
  listenForPages(window)
  listenForSuggestions()
  listenForProblems(window)
  listenForHabits()
  offerUsedTags()
  window.addEventListener('error', event => showFailure(event.error))
  window.addEventListener('unhandledrejection', event => showFailure(event.reason))

  const booted = boot()
  createRoot(place, {
    onCaughtError: reportError,
    onUncaughtError: reportError,
    onRecoverableError: reportError,
  }).render(
    <StrictMode>
      <AppBoundary>
        <Suspense fallback={<Opening />}>
          <App booted={booted} />
        </Suspense>
      </AppBoundary>
    </StrictMode>,
  )
}

function Opening() {
  const say = useSay()
  return <Loading text={say('app.loading')} />
}

const place = document.getElementById('root')
if (place) start(place)
