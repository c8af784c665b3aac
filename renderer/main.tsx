// The window begins here: listeners and stores first, then the first picture.
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { useSay } from './say.ts'
import { appCommands } from './state/app-commands.ts'
import { applySettings } from './state/apply-settings.ts'
import { listenForBlogSettings } from './state/blog-settings-store.ts'
import { boot } from './state/boot.ts'
import { listenForKeys, registerCommands } from './state/commands.ts'
import { historyCommands } from './state/history-commands.ts'
import { listenForSettings } from './state/history-use.ts'
import { listCommands, offerSavedFilters } from './state/list-commands.ts'
import { listenForFilter } from './state/look-in-texts.ts'
import { mergeCommands } from './state/merge-commands.ts'
import { listenForNewPlace } from './state/new-place-store.ts'
import { reportError, showFailure } from './state/notices-store.ts'
import { operationCommands } from './state/operation-commands.ts'
import { overviewCommands } from './state/overview-commands.ts'
import { listenForPages } from './state/pages-store.ts'
import { searchCommands } from './state/search-commands.ts'
import { selectionCommands } from './state/selection-commands.ts'
import { listenForSuggestions } from './state/suggestions-store.ts'
import { listenForSwitching } from './state/switching.ts'
import { tagCommands } from './state/tag-commands.ts'
import { textOfPostCommands } from './state/text-of-post-commands.ts'
import { visitCommands } from './state/visit-commands.ts'
import { followVisits } from './state/visits-store.ts'
import { listenToMain } from './state/window-events.ts'
import { writingCommands } from './state/writing-commands.ts'
import { listenForWriting } from './state/writing-events.ts'
import { AppBoundary } from './ui/app-boundary.tsx'
import { Loading } from './ui/loading.tsx'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'

function start(place: HTMLElement): void {
  applySettings(document.documentElement)
  registerCommands([
    ...appCommands,
    // Before those of the post that is written in: in the place of the tags F2 means a tag.
    ...tagCommands,
    ...writingCommands,
    ...operationCommands,
    ...mergeCommands,
    ...historyCommands,
    ...searchCommands,
    ...visitCommands,
    ...listCommands,
    ...selectionCommands,
    ...overviewCommands,
    // Last, since they are many: the palette shows the others first.
    ...textOfPostCommands,
  ])
  offerSavedFilters()
  listenForFilter()
  listenForSwitching(window)
  listenForKeys(window)
  listenToMain()
  listenForWriting(window)
  followVisits()
  listenForSettings()
  listenForBlogSettings()
  listenForNewPlace()
  listenForPages(window)
  listenForSuggestions()
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
