import { theEditor } from '../writing/the-editor.ts'
import { addIncoming, selectedAlt } from './accept-pictures.ts'

/** Asks the user for files, of which the window gets the bytes and no path; empty: cancelled. */
export function chooseFiles(isMany: boolean, accept = ''): Promise<readonly File[]> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = isMany
    input.accept = accept
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}

/** Files that are chosen go where the caret is. */
export async function insertFiles(): Promise<void> {
  const { view } = theEditor()
  const files = await chooseFiles(true)
  if (files.length === 0) return
  const incoming = { files, folders: [], address: '' }
  await addIncoming(view, incoming, { at: view.state.selection.main.to, alt: selectedAlt(view) })
}
