import { app, type BrowserWindow, dialog } from 'electron'
import { type Language, say } from '../../shared/words/words.ts'
import type { Log } from '../answer.ts'

interface ClosingParts {
  readonly window: BrowserWindow
  /** Asks the window to send what is typed; `windowIsReady` is its answer. */
  readonly askWindow: () => void
  readonly countUnsaved: () => number
  /** Writes what is unsaved; answers with the number of posts that could not be. */
  readonly saveAll: () => Promise<number>
  readonly isAutosaveOn: () => boolean
  readonly language: () => Language
  readonly log: Log
}

export interface Closing {
  readonly windowIsReady: () => void
}

/** After this long without an answer the user decides; main holds all but what was typed in the last quarter second. */
const patienceMs = 8000

/**
 * Lets the window close only when what was typed is on the disk, or the user said that it need not be.
 *
 * close → the window is told, sends what it has → what is unsaved is written → what could not be, the user decides.
 */
export function closeSafely(parts: ClosingParts): Closing {
  const { window } = parts
  let timer: NodeJS.Timeout | undefined
  let isClosing = false

  async function finish(): Promise<void> {
    clearTimeout(timer)
    try {
      if (parts.isAutosaveOn()) await parts.saveAll()
      const left = parts.countUnsaved()
      const mayClose = left === 0 || (await askAboutUnsaved(parts, left))
      if (mayClose && !window.isDestroyed()) window.destroy()
    } catch (error) {
      parts.log(error, 'closing')
    } finally {
      isClosing = false
    }
  }

  /** A window that does not answer may have text that main has not: it is never closed without a word. */
  async function askAboutSilence(): Promise<void> {
    const language = parts.language()
    const answer = await dialog.showMessageBox(window, {
      type: 'warning',
      title: app.getName(),
      message: say(language, 'dialog.noAnswer'),
      detail: say(language, 'dialog.noAnswerDetail'),
      buttons: [say(language, 'dialog.wait'), say(language, 'dialog.closeAnyway')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (!isClosing) return
    if (answer.response === 1) await finish()
    else isClosing = false
  }

  window.on('close', event => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    parts.askWindow()
    timer = setTimeout(() => void askAboutSilence(), patienceMs)
  })
  // A window whose process died has nothing more to send.
  window.webContents.on('render-process-gone', () => {
    if (isClosing) void finish()
  })
  return {
    windowIsReady: () => {
      if (isClosing) void finish()
    },
  }
}

/** True: close. What cannot be saved now stays asked about, until it is saved or given up by name. */
async function askAboutUnsaved(parts: ClosingParts, count: number): Promise<boolean> {
  const language = parts.language()
  const answer = await dialog.showMessageBox(parts.window, {
    type: 'warning',
    title: app.getName(),
    message: say(language, 'dialog.unsaved', { count }),
    detail: say(language, 'dialog.unsavedDetail'),
    buttons: [
      say(language, 'dialog.saveAll'),
      say(language, 'dialog.discard'),
      say(language, 'dialog.cancel'),
    ],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  if (answer.response === 1) return true
  if (answer.response === 2) return false
  const failed = await parts.saveAll()
  return failed === 0 || askAboutUnsaved(parts, failed)
}
