import { editField, type FieldEdit } from '../../shared/matter/edit-field.ts'
import { notify } from '../state/app/notices-store.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { theEditor } from '../state/writing/the-editor.ts'

/** Changes one field of the visible post through the editor, so that it is one undo and seen in the source. */
export function changeField(edit: FieldEdit): void {
  const editor = theEditor()
  const id = editor.shownId()
  if (id === null) return
  const result = editField(editor.view.state.doc.toString(), edit, useBlog.getState().blog?.generator)
  if (result.kind === 'refused') {
    notify('problem', result.reason)
    return
  }
  if (result.splices.length === 0) return
  editor.change(id, () => ({ changes: [...result.splices], userEvent: 'input.field' }))
}
