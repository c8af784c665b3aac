import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { appOrigin } from '../../shared/schemes.ts'
import type { WindowPlace } from '../app/window-place.ts'

/** Makes the app's window, hidden until its first picture is there. */
export function openWindow(place: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    ...place,
    minWidth: 520,
    minHeight: 400,
    show: false,
    title: 'Inkstone',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#faf8f4',
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      // A timer that is slowed down would break the promise that what is typed is kept within half a second.
      backgroundThrottling: false,
      // Whether it checks anything is the session's to say: see spelling.ts.
      spellcheck: true,
    },
  })
  window.once('ready-to-show', () => window.show())
  return window
}

/** Throws when the page cannot be shown; not when the window was closed, or loaded again, while it was loading. */
export async function loadApp(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(`${appOrigin}/index.html`)
  } catch (error) {
    const isAborted = error instanceof Error && error.message.includes('ERR_ABORTED')
    if (!isAborted && !window.isDestroyed()) throw error
  }
}
