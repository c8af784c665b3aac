import type { PageState } from '../wire-messages.ts'
import type { AppSocket } from './app-socket.ts'

const darkQuery = matchMedia('(prefers-color-scheme: dark)')

/** Keeps the app told of what only the page knows: its address, size, focus, title, and the system's colours. */
export function reportState(socket: AppSocket, marker: string | null): void {
  let last = ''
  socket.setHello(() => {
    const state = readState()
    last = JSON.stringify(state)
    return { kind: 'hello', window: marker, state }
  })
  const report = () => {
    const state = readState()
    const text = JSON.stringify(state)
    if (text === last) return
    last = text
    socket.send({ kind: 'state', state })
  }
  for (const event of ['focus', 'blur', 'resize', 'popstate', 'hashchange', 'pageshow'])
    addEventListener(event, report)
  document.addEventListener('visibilitychange', report)
  darkQuery.addEventListener('change', report)
  // The title stands in the head; the rest of the page may change with each key.
  new MutationObserver(report).observe(document.head, { subtree: true, childList: true, characterData: true })
  addEventListener('load', () => {
    report()
    // After the page's own listeners for the same event.
    setTimeout(() => socket.send({ kind: 'loaded' }))
  })
}

function readState(): PageState {
  return {
    url: location.href,
    title: document.title,
    focused: document.hasFocus(),
    dark: darkQuery.matches,
    x: screenX,
    y: screenY,
    width: innerWidth,
    height: innerHeight,
  }
}
