import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { ListLine } from './list-lines.ts'

/** A whole list of the text, from its first line on. */
export interface ListAround {
  readonly firstLine: number
  readonly lines: readonly ListLine[]
}

/** The outermost list that a place is in, inside the same quotation; null: it is in none, or in an item's code. */
export function listAround(state: EditorState, at: number, tree = syntaxTree(state)): ListAround | null {
  const line = state.doc.lineAt(at)
  // Behind the spaces of the line, where the syntax has the item.
  const text = line.from + (/\S/.exec(line.text)?.index ?? 0)
  const inner = tree.resolveInner(Math.max(at, text), at > text ? -1 : 1)
  let list = null
  for (let node = inner; node.parent; node = node.parent) {
    if (/^(?:FencedCode|CodeBlock|Table)$/.test(node.name)) return null
    if (/^(?:Bullet|Ordered)List$/.test(node.name)) list = node
    if (node.name === 'Blockquote' && list) break
  }
  if (!list) return null
  const items = new Set<number>()
  list.cursor().iterate(node => {
    if (node.name === 'ListItem') items.add(state.doc.lineAt(node.from).number)
  })
  const firstLine = state.doc.lineAt(list.from).number
  const count = Math.max(state.doc.lineAt(list.to).number, line.number) - firstLine + 1
  const lines = Array.from({ length: count }, (_, index) => ({
    text: state.doc.line(firstLine + index).text,
    isItem: items.has(firstLine + index),
  }))
  return { firstLine, lines }
}
