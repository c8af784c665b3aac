import type { AppSocket } from './app-socket.ts'
import { matchesAccelerator } from './match-accelerator.ts'

/** The keys of the app's menu. The page's own listeners come first: a key that they take is not the menu's. */
export function listenForAccelerators(socket: AppSocket): void {
  let items: readonly { readonly item: number; readonly keys: string }[] = []
  socket.on('accelerators', message => {
    items = message.items
  })
  const isMac = /Mac/.test(navigator.platform)
  const onKey = (event: KeyboardEvent) => {
    removeEventListener('keydown', onKey)
    if (event.defaultPrevented || event.isComposing) return
    const match = items.find(({ keys }) => matchesAccelerator(keys, event, isMac))
    if (!match) return
    event.preventDefault()
    socket.send({ kind: 'accelerator', item: match.item })
  }
  // Added anew for each key, so that it is the last of all listeners.
  addEventListener('keydown', () => addEventListener('keydown', onKey), { capture: true })
}
