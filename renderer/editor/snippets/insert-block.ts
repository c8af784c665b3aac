import type { EditorView } from '@codemirror/view'
import type { SnippetPart } from '../../../shared/completion/blog-completion.ts'
import type { MessageKey } from '../../../shared/words/words.ts'
import { bodyFrom } from '../commands/in-body.ts'
import type { BlockSnippet } from './block-snippets.ts'
import { insertSnippet } from './snippet-text.ts'

type SayKey = (key: MessageKey) => string

/** Puts a block where the caret is: in an empty line as it is, else as a paragraph of its own below. */
export function insertBlock(view: EditorView, block: BlockSnippet, say: SayKey): boolean {
  if (block.run) return block.run(view)
  return insertParts(view, block.parts(say))
}

export function insertParts(view: EditorView, parts: readonly SnippetPart[]): boolean {
  const { state } = view
  const { main } = state.selection
  if (state.readOnly || main.from < bodyFrom(state)) return false
  const line = state.doc.lineAt(main.to)
  const isEmpty = line.text.trim() === ''
  const place = isEmpty ? { from: line.from, to: line.to } : { from: line.to, to: line.to }
  insertSnippet(view, isEmpty ? parts : [{ text: '\n\n' }, ...parts], place)
  return true
}
