import { snippet } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import type { SnippetPart } from '../../../shared/completion/blog-completion.ts'

/** A snippet in the words of CodeMirror: `${1:name}` for a place to fill in. */
export function templateOf(parts: readonly SnippetPart[]): string {
  let field = 0
  return parts
    .map(part =>
      'text' in part ? escaped(part.text) : `\${${++field}:${part.field.replace(/[{}\\]/g, '')}}`,
    )
    .join('')
}

/** Puts a snippet in the place of what stands between two offsets; Tab goes from field to field. */
export function insertSnippet(
  view: EditorView,
  parts: readonly SnippetPart[],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  if (parts.some(part => 'field' in part)) {
    snippet(templateOf(parts))(view, null, from, to)
    return
  }
  const insert = parts.map(part => ('text' in part ? part.text : '')).join('')
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    scrollIntoView: true,
    userEvent: 'input.complete',
  })
}

function escaped(text: string): string {
  return text.replace(/[{}]/g, '\\$&')
}
