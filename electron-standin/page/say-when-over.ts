import type { AppSocket } from './app-socket.ts'
import { showMessage } from './dialogs/message-dialog.ts'

const words = {
  ended: {
    message: 'The app has ended.',
    detail: 'Start it again, and open the address that it prints.',
    button: 'OK',
  },
  replaced: { message: 'The app is open in another page.', detail: '', button: 'Use it here' },
  refused: {
    message: 'The app does not speak with this page any more.',
    detail: '',
    button: 'Load it again',
  },
} as const

/** A page that looks alive and is not would lose what is typed into it. */
export function sayWhenOver(socket: AppSocket): void {
  socket.onBreak(final => {
    if (!final) return
    const { message, detail, button } = words[final]
    const question = { kind: 'message', tone: 'info', title: '', message, detail, buttons: [button] } as const
    const rest = { defaultId: 0, cancelId: 0, checkboxLabel: '', checkboxChecked: false }
    void showMessage({ ...question, ...rest }).then(() => {
      if (final !== 'ended') location.reload()
    })
  })
}
