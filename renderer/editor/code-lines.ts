// Lines whose columns mean something stand in letters of one width: code, tables, the front matter's source.
import { syntaxTree } from '@codemirror/language'
import type { EditorState, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view'
import type { Span } from '../../shared/sentences/sentence-around.ts'
import { isParsedFurther, visibleMarks } from './visible-marks.ts'

/** By lines, since the marks of a language's own grammar take the place of those that Markdown has for code. */
export const codeLines = visibleMarks(marksFor, isParsedFurther)

const mark = Decoration.line({ class: 'cm-code-line' })

function marksFor({ state, visibleRanges }: EditorView): DecorationSet {
  const starts = new Set(visibleRanges.flatMap(range => codeLineStarts(state, range)))
  return Decoration.set([...starts].map((start): Range<Decoration> => mark.range(start)))
}

const blocks: ReadonlySet<string> = new Set(['FencedCode', 'CodeBlock', 'Table', 'Frontmatter'])

/** Where each such line between two places begins. */
export function codeLineStarts(state: EditorState, { from, to }: Span): readonly number[] {
  const starts: number[] = []
  syntaxTree(state).iterate({
    from,
    to,
    enter: node => {
      if (!blocks.has(node.name)) return true
      const end = Math.min(node.to, to)
      for (let line = state.doc.lineAt(Math.max(node.from, from)); ; line = state.doc.lineAt(line.to + 1)) {
        starts.push(line.from)
        if (line.to >= end) return false
      }
    },
  })
  return starts
}
