// The line below the text that says where pictures go, while they are dragged over it and a while after they came.
import { StateEffect, StateField } from '@codemirror/state'
import { type EditorView, type Panel, showPanel } from '@codemirror/view'

export interface PlaceLine {
  readonly text: string
  /** What the button says, and does. */
  readonly change: string
  readonly onChange: () => void
}

/** Null: it goes. */
export const showPlace = StateEffect.define<PlaceLine | null>()

export const placeLine = StateField.define<PlaceLine | null>({
  create: () => null,
  update(line, transaction) {
    for (const effect of transaction.effects) if (effect.is(showPlace)) return effect.value
    return line
  },
  provide: field => showPanel.from(field, line => (line === null ? null : view => panel(view, line))),
})

function panel(view: EditorView, line: PlaceLine): Panel {
  const dom = document.createElement('div')
  dom.className = 'cm-place-line'
  dom.setAttribute('role', 'status')
  const text = document.createElement('span')
  text.textContent = line.text
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link-button'
  button.textContent = line.change
  button.addEventListener('click', () => {
    view.dispatch({ effects: showPlace.of(null) })
    line.onChange()
  })
  dom.append(text, button)
  return { dom, top: false }
}
