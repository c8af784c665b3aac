import type { AppSocket } from './app-socket.ts'

/** A new window is the app's to decide, and none is opened here: the app hears of the wish, the page gets no window. */
export function catchNewWindows(socket: AppSocket): void {
  window.open = (url = '', name = '', features = '') => {
    tell(String(url), name, features)
    return null
  }
  addEventListener('click', onClick)
  addEventListener('auxclick', onClick)

  function onClick(event: MouseEvent): void {
    const link = event.composedPath().find(node => node instanceof HTMLAnchorElement && node.href !== '')
    if (event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return
    const isNewWindow =
      /^(?!_self$|_top$|_parent$)./i.test(link.target) ||
      event.button === 1 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    if (!isNewWindow || event.button === 2 || link.hasAttribute('download')) return
    event.preventDefault()
    tell(link.href, link.target, '')
  }

  function tell(url: string, name: string, features: string): void {
    const resolved = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url
    socket.send({ kind: 'open', url: resolved, name, features })
  }
}
