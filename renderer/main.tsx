// The window begins here: listeners and stores first, then the first picture.
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { useSay } from './say.ts'
import { allCommands } from './state/all-commands.ts'
import { applySettings } from './state/app/apply-settings.ts'
import { applyWritingLook } from './state/app/apply-writing-look.ts'
import { boot } from './state/app/boot.ts'
import { listenForKeys, registerCommands } from './state/app/commands.ts'
import { listenForSettings } from './state/app/history-use.ts'
import { reportError, showFailure } from './state/app/notices-store.ts'
import { listenToMain } from './state/app/window-events.ts'
import { listenForBlogSettings } from './state/blog/blog-settings-store.ts'
import { offerUsedTags } from './state/completion/insert-commands.ts'
import { listenForHabits } from './state/completion/learn-blog.ts'
import { listenForProblems } from './state/diagnostics/check-typing.ts'
import { offerSavedFilters } from './state/posts/list-commands.ts'
import { listenForFilter } from './state/posts/look-in-texts.ts'
import { listenForPages } from './state/posts/pages-store.ts'
import { restorePreviewLook } from './state/preview/preview-look-store.ts'
import { listenForSuggestions } from './state/tags/suggestions-store.ts'
import { listenForCounts } from './state/writing/counts-store.ts'
import { listenForWritingSettings } from './state/writing/follow-settings.ts'
import { listenForNewPlace } from './state/writing/new-place-store.ts'
import { listenForSwitching } from './state/writing/switching.ts'
import { followVisits } from './state/writing/visits-store.ts'
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
  registerCommands(allCommands)
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
