// Which parts of a text are checked for spelling: its words, and neither code nor front matter nor Chinese.
import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, type Range, StateEffect } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { isParsedFurther, visibleMarks } from '../visible-marks.ts'

const changed = StateEffect.define<null>()

/** What to dispatch when it was switched on or off. */
export const respell = changed.of(null)

/** Has the page check the spelling while `isOn`; the words and their dictionaries are the runtime's. */
export function spelling(isOn: () => boolean): Extension {
  return [
    EditorView.contentAttributes.of(() => ({ spellcheck: String(isOn()) })),
    visibleMarks(
      view => marks(view, isOn()),
      update =>
        isParsedFurther(update) ||
        update.transactions.some(({ effects }) => effects.some(effect => effect.is(changed))),
    ),
  ]
}

function marks(view: EditorView, isOn: boolean): DecorationSet {
  if (!isOn) return Decoration.none
  const found = view.visibleRanges.flatMap(({ from, to }) => uncheckedIn(view.state, from, to))
  const ranges = found.map(({ from, to }): Range<Decoration> => unchecked.range(from, to))
  return Decoration.set(ranges, true)
}

const unchecked = Decoration.mark({ attributes: { spellcheck: 'false' } })

interface Part {
  readonly from: number
  readonly to: number
}

/** What is not checked between two places. */
export function uncheckedIn(state: EditorState, from: number, to: number): readonly Part[] {
  const parts: Part[] = []
  syntaxTree(state).iterate({
    from,
    to,
    enter: node => {
      if (!notWords.has(node.name)) return true
      const part = { from: Math.max(from, node.from), to: Math.min(to, node.to) }
      if (part.to > part.from) parts.push(part)
      return false
    },
  })
  for (const { index, 0: run } of state.sliceDoc(from, to).matchAll(eastAsian))
    parts.push({ from: from + index, to: from + index + run.length })
  return parts
}

/** Nodes of the syntax whose letters are no words of a language. */
const notWords = new Set([
  'Frontmatter',
  'FencedCode',
  'CodeBlock',
  'InlineCode',
  'URL',
  'Autolink',
  'HTMLBlock',
  'HTMLTag',
  'CommentBlock',
  'Comment',
  'LinkReference',
  'Entity',
])

const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]+/gu
