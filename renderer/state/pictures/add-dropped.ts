import type { EditorView } from '@codemirror/view'
import { addIncoming } from './accept-pictures.ts'
import { pictureAddress } from './incoming-files.ts'

/** What was dropped on the preview. */
export interface Dropped {
  /** Zero-based line of the block; -1: below all of them. */
  readonly line: number
  readonly files: readonly File[]
  readonly folders: readonly string[]
  readonly html: string
}

/** Goes into the text as a paragraph of its own, behind the one that it was dropped on. */
export async function addDropped(view: EditorView, { line, files, folders, html }: Dropped): Promise<void> {
  if (view.state.readOnly) return
  const address = pictureAddress(html)
  if (files.length === 0 && folders.length === 0 && address === '') return
  const { doc } = view.state
  let last = line < 0 ? doc.lines : Math.min(doc.lines, line + 1)
  // To the end of the paragraph.
  while (last < doc.lines && doc.line(last + 1).text.trim() !== '') last++
  const at = doc.line(last).to
  await addIncoming(view, { files, folders, address }, { at, alt: '', before: '\n\n' })
}
