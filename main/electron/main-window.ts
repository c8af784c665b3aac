import { type BrowserWindow, dialog, screen } from 'electron'
import { type Language, say } from '../../shared/words/words.ts'
import type { Log } from '../answer.ts'
import { createAttempts } from '../app/attempts.ts'
import type { Closing } from '../app/closing.ts'
import { placeOnDisplays, readWindowPlace, writeWindowPlace } from '../app/window-place.ts'
import type { Session } from '../session.ts'
import { closeSafely } from './closing.ts'
import { offerContextMenu } from './context-menu.ts'
import { loadApp, openWindow } from './window.ts'

interface MainWindowParts {
  /** The app's data folder, where the window's place is kept. */
  readonly data: string
  readonly session: Session
  /** Tells the window that it is about to close. */
  readonly askWindow: () => void
  /** The window has all of the screen, or not any more. */
  readonly tellFullScreen: (isOn: boolean) => void
  readonly isAutosaveOn: () => boolean
  readonly language: () => Language
  /** The page cannot be shown at all. */
  readonly fail: (error: unknown) => void
  readonly log: Log
}

/** The app's one window, which may be closed and shown again, and whose process may die. */
export interface MainWindow {
  current(): BrowserWindow | null
  /** Shows it, or brings it to the front. */
  show(): void
  /** Everything typed has been sent. */
  windowIsReady(): void
}

export function createMainWindow(parts: MainWindowParts): MainWindow {
  let window: BrowserWindow | null = null
  let closing: Closing | null = null
  return {
    current: () => window,
    show() {
      if (window !== null) {
        if (window.isMinimized()) window.restore()
        window.focus()
        return
      }
      const displays = screen.getAllDisplays().map(({ workArea }) => workArea)
      const opened = openWindow(placeOnDisplays(readWindowPlace(parts.data), displays))
      window = opened
      closing = followLife(opened, parts)
      offerContextMenu(opened, parts.language)
      opened.on('close', () => rememberPlace(opened, parts))
      opened.on('enter-full-screen', () => parts.tellFullScreen(true))
      opened.on('leave-full-screen', () => parts.tellFullScreen(false))
      opened.on('closed', () => {
        window = null
      })
      loadApp(opened).catch(parts.fail)
    },
    windowIsReady: () => closing?.windowIsReady(),
  }
}

/** Closes it safely, and loads it again when its process died: main still has what was typed. */
function followLife(window: BrowserWindow, parts: MainWindowParts): Closing {
  const { session, log } = parts
  const mayReload = createAttempts(3, 60_000)
  let isGone = false

  const reload = () => {
    if (window.isDestroyed() || !isGone) return
    if (mayReload()) window.webContents.reload()
    else tellWindowGone(parts.language())
  }
  const closing = closeSafely({
    window,
    language: parts.language,
    askWindow: parts.askWindow,
    countUnsaved: () => session.dirtyIds().length,
    saveAll: session.flushAll,
    keepUnsaved: session.keepUnsaved,
    isAutosaveOn: parts.isAutosaveOn,
    isWindowGone: () => isGone,
    stay: reload,
    log,
  })
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    isGone = true
    log(new Error(`the window’s process is gone: ${reason}, ${exitCode}`), 'window')
    // Not from within the notice: Electron is still taking the process down.
    if (closing.isUnderWay()) closing.windowIsGone()
    else setImmediate(reload)
  })
  window.webContents.on('did-finish-load', () => {
    isGone = false
  })
  return closing
}

function tellWindowGone(language: Language): void {
  dialog.showErrorBox(say(language, 'error.windowTitle'), say(language, 'error.windowGone'))
}

/** A place that cannot be remembered stops nobody from closing the window. */
function rememberPlace(window: BrowserWindow, { data, log }: MainWindowParts): void {
  try {
    writeWindowPlace(data, window.getNormalBounds())
  } catch (error) {
    log(error, 'window place')
  }
}
