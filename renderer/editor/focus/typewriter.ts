// The line one writes in stays in the middle of the window, as on a typewriter.
import { EditorState, type Extension, StateEffect, type Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { fromDisk } from '../create-editor.ts'

const changed = StateEffect.define<null>()

/** What to dispatch when it was switched on or off. */
export const retype = changed.of(null)

/** Keeps the caret's line at one height while `isOn`; a click alone moves nothing under the pointer. */
export function typewriter(isOn: () => boolean): Extension {
  return [
    EditorState.transactionExtender.of(transaction =>
      isOn() && isMoved(transaction)
        ? { effects: EditorView.scrollIntoView(transaction.newSelection.main.head, { y: 'center' }) }
        : null,
    ),
    // Above the first line and below the last there is room for it to be in the middle.
    EditorView.editorAttributes.of((): Record<string, string> => (isOn() ? { class: 'cm-typewriter' } : {})),
  ]
}

function isMoved(transaction: Transaction): boolean {
  if (transaction.effects.some(effect => effect.is(changed))) return true
  if (transaction.annotation(fromDisk) || transaction.isUserEvent('select.pointer')) return false
  return transaction.docChanged || transaction.selection !== undefined
}
