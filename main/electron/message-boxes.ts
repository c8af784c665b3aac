import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import { toWire } from '../../shared/errors.ts'
import { type Language, say } from '../../shared/words/words.ts'
import type { UnsavedAnswer } from '../desktop.ts'

/** Before a window is closed, or another blog opened in it. */
export async function askAboutUnsaved(
  window: BrowserWindow | null,
  language: Language,
  count: number,
): Promise<UnsavedAnswer> {
  const answers = ['save', 'discard', 'cancel'] as const
  const response = await ask(window, {
    type: 'warning',
    message: say(language, 'dialog.unsaved', { count }),
    detail: say(language, 'dialog.unsavedDetail'),
    buttons: [
      say(language, 'dialog.saveAll'),
      say(language, 'dialog.discard'),
      say(language, 'dialog.cancel'),
    ],
    defaultId: 0,
    cancelId: 2,
  })
  return answers[response] ?? 'cancel'
}

/** About a window that does not say that everything typed was sent. */
export async function askAboutSilence(
  window: BrowserWindow,
  language: Language,
  signal: AbortSignal,
): Promise<'wait' | 'close'> {
  const response = await ask(window, {
    type: 'warning',
    message: say(language, 'dialog.noAnswer'),
    detail: say(language, 'dialog.noAnswerDetail'),
    buttons: [say(language, 'dialog.wait'), say(language, 'dialog.closeAnyway')],
    defaultId: 0,
    cancelId: 0,
    signal,
  })
  return response === 1 ? 'close' : 'wait'
}

/** Says why a folder that the window did not ask for was not opened. */
export async function tellNotOpened(
  window: BrowserWindow | null,
  language: Language,
  error: unknown,
): Promise<void> {
  const { key, params } = toWire(error)
  await ask(window, {
    type: 'error',
    message: say(language, 'error.openTitle'),
    detail: say(language, key, params),
    buttons: [say(language, 'dialog.ok')],
  })
}

/** The number of the button that was chosen. */
async function ask(window: BrowserWindow | null, options: MessageBoxOptions): Promise<number> {
  const whole = { title: app.getName(), noLink: true, ...options }
  const answer = window ? await dialog.showMessageBox(window, whole) : await dialog.showMessageBox(whole)
  return answer.response
}
