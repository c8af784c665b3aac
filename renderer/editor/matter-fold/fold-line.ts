import { type Command, type EditorView, WidgetType } from '@codemirror/view'

/** The line that stands for the front matter, or above it while it is open. */
export class FoldLine extends WidgetType {
  readonly isOpen: boolean
  readonly text: string
  readonly toggle: Command

  constructor(isOpen: boolean, text: string, toggle: Command) {
    super()
    this.isOpen = isOpen
    this.text = text
    this.toggle = toggle
  }

  override eq({ isOpen, text }: FoldLine): boolean {
    return isOpen === this.isOpen && text === this.text
  }

  override toDOM(view: EditorView): HTMLElement {
    const line = document.createElement('div')
    line.className = 'cm-matter'
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'cm-matter-button'
    button.textContent = this.text
    button.setAttribute('aria-expanded', String(this.isOpen))
    button.addEventListener('click', () => {
      this.toggle(view)
      view.focus()
    })
    line.append(button)
    return line
  }

  override get estimatedHeight(): number {
    return 34
  }

  /** The button is its own: the editor would move the caret. */
  override ignoreEvent(): boolean {
    return true
  }
}
