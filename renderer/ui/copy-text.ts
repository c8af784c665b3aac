/**
 * Puts a text into the clipboard; false: the browser would not.
 *
 * By the page's own command: the window has no permission for the clipboard, and a click or key needs none for this.
 */
export function copyText(text: string): boolean {
  const focused = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'unseen'
  document.body.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}
