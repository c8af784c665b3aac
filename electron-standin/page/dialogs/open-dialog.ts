import { dialogStyle } from './dialog-style.ts'

/** An open dialog of the stand-in: `body` is where its content goes. */
export interface OpenDialog {
  readonly body: HTMLElement
  close(): void
}

/**
 * Opens a modal dialog over the page.
 *
 * It is in a closed shadow root, out of reach of the page's styles and scripts, and in the browser's top layer, which
 * keeps the focus in it. `onCancel` is what Escape means.
 */
export function openDialog(title: string, onCancel: () => void): OpenDialog {
  const host = document.createElement('electron-standin-dialog')
  const root = host.attachShadow({ mode: 'closed' })
  const style = new CSSStyleSheet()
  style.replaceSync(dialogStyle)
  root.adoptedStyleSheets = [style]
  const dialog = document.createElement('dialog')
  const body = document.createElement('form')
  body.method = 'dialog'
  body.addEventListener('submit', event => event.preventDefault())
  dialog.append(line('p', 'Stand-in for Electron', 'stand-in'), line('h2', title), body)
  dialog.setAttribute('aria-label', `${title} (stand-in for Electron)`)
  dialog.addEventListener('cancel', event => {
    event.preventDefault()
    onCancel()
  })
  // What is typed here is not for the page's own keys, nor for the menu's.
  for (const type of ['keydown', 'keyup', 'keypress', 'paste', 'drop', 'dragover'] as const) {
    host.addEventListener(type, event => event.stopPropagation())
  }
  root.append(dialog)
  document.documentElement.append(host)
  dialog.showModal()
  return { body, close: () => host.remove() }
}

export function line(tag: 'p' | 'h2', text: string, className = ''): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  if (className !== '') element.className = className
  return element
}

export function button(label: string, onClick: () => void, isFirst = false): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  if (isFirst) element.className = 'first'
  element.addEventListener('click', onClick)
  return element
}

export function row(...children: readonly Node[]): HTMLElement {
  const element = document.createElement('div')
  element.className = 'row'
  element.append(...children)
  return element
}

export function field(label: string, control: HTMLElement): HTMLLabelElement {
  const element = document.createElement('label')
  element.append(label, control)
  return element
}
