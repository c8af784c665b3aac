/**
 * By the page's own command: the window has no permission for the clipboard, and a click or a key needs none for this.
 *
 * False: nothing was copied, since nobody has clicked or pressed a key for too long.
 */
export function copyToClipboard({ text, html }: { readonly text: string; readonly html?: string }): boolean {
  let isTaken = false
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    // The editor would put what is selected in it there instead.
    event.stopImmediatePropagation()
    isTaken = true
  }
  window.addEventListener('copy', fill, { capture: true, once: true })
  const isDone = document.execCommand('copy')
  window.removeEventListener('copy', fill, { capture: true })
  return isDone && isTaken
}
