// Which parts of a text are checked for spelling: its words, and neither code nor front matter nor Chinese.
import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, type Range, StateEffect } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

const changed = StateEffect.define<null>()

/** What to dispatch when it was switched on or off. */
export const respell = changed.of(null)

/** Has the page check the spelling while `isOn`; the words and their dictionaries are the runtime's. */
export function spelling(isOn: () => boolean): Extension {
  return [
    EditorView.contentAttributes.of(() => ({ spellcheck: String(isOn()) })),
    ViewPlugin.define(view => new Unchecked(view, isOn), { decorations: plugin => plugin.decorations }),
  ]
}

class Unchecked {
  decorations: DecorationSet
  readonly #isOn: () => boolean

  constructor(view: EditorView, isOn: () => boolean) {
    this.#isOn = isOn
    this.decorations = marks(view, isOn())
  }

  update(update: ViewUpdate): void {
    const { view, startState, state } = update
    const isAsked = update.transactions.some(({ effects }) => effects.some(effect => effect.is(changed)))
    const isParsed = syntaxTree(startState) !== syntaxTree(state)
    if (!isAsked && !update.docChanged && !update.viewportChanged && !isParsed) return
    // What an input method composes must keep its place on the page.
    if (view.composing) this.decorations = this.decorations.map(update.changes)
    else this.decorations = marks(view, this.#isOn())
  }
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
