import { type BrowserWindow, ipcMain } from 'electron'
import { type CallName, callNames, type EventName, type Events, type Handlers } from '../../shared/calls.ts'
import { AppError, toWire } from '../../shared/errors.ts'
import { answer, type Log } from '../answer.ts'
import { isOurPage } from '../trusted.ts'

/** Answers the window's calls; a call from any other frame is refused with an error, not with silence. */
export function listen(handlers: Handlers, log: Log): void {
  for (const name of callNames) {
    ipcMain.handle(name, (event, input: unknown) => {
      // senderFrame must be read at once: it is gone when the frame is.
      if (!isOurPage(event.senderFrame)) return refusal(name, log)
      return answer(handlers, name, input, log)
    })
  }
}

/** Tells the window a fact; a window that is gone does not need to know. */
export function emitTo(window: () => BrowserWindow | null) {
  return <N extends EventName>(name: N, fact: Events[N]): void => {
    const target = window()
    if (target && !target.isDestroyed()) target.webContents.send(name, fact)
  }
}

function refusal(name: CallName, log: Log) {
  const error = new AppError('forbidden', 'error.invalidCall', { call: name })
  log(error, name)
  return { ok: false, error: toWire(error) } as const
}
