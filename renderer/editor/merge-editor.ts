// The editor of a merge: the result as one text that can be changed, with a box where both sides clash.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { yamlFrontmatter } from '@codemirror/lang-yaml'
import { type EditorState, type Extension, type Range, StateField } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  WidgetType,
} from '@codemirror/view'
import type { MergePiece } from '../../shared/merge/merge-texts.ts'
import { ClashWidget, settleAndGoOn } from './clash-widget.ts'
import {
  type Choice,
  clashAtCaret,
  clashBeside,
  clashExtension,
  clashesOf,
  type MergedMark,
  mergeDocument,
  mergedText,
} from './merge-clashes.ts'
import { mergeTheme } from './merge-theme.ts'
import type { MergeWords } from './merge-words.ts'
import { editorTheme } from './theme.ts'

export interface MergeEditor {
  /** Settles the clash at the caret, else the next one that is open. */
  readonly settle: (choice: Choice) => void
  readonly goTo: (step: 1 | -1) => void
  readonly text: () => string
  readonly destroy: () => void
}

interface MergeEditorOptions {
  readonly parent: HTMLElement
  readonly nonce: string
  readonly pieces: readonly MergePiece[]
  readonly words: MergeWords
  /** How many clashes are still to be settled. */
  readonly onOpenClashes: (count: number) => void
}

export function createMergeEditor(options: MergeEditorOptions): MergeEditor {
  const { parent, nonce, pieces, words, onOpenClashes } = options
  const { text, clashes, marks } = mergeDocument(pieces)
  const countOpen = (state: EditorState) => clashesOf(state).filter(({ choice }) => choice === null).length
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      EditorView.cspNonce.of(nonce),
      clashExtension(clashes),
      clashBoxes(words),
      mergedMarks(marks, words),
      history(),
      drawSelection(),
      yamlFrontmatter({ content: markdown({ base: markdownLanguage, addKeymap: false }) }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': words.label, spellcheck: 'false' }),
      editorTheme,
      mergeTheme,
      // Tab is left to the page, where it leads to the buttons of the clashes, and Mod-Enter to the command that ends it.
      keymap.of([...historyKeymap, ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter')]),
      EditorView.updateListener.of(({ state, startState }) => {
        if (clashesOf(state) !== clashesOf(startState)) onOpenClashes(countOpen(state))
      }),
    ],
  })
  onOpenClashes(countOpen(view.state))
  const first = clashes[0]?.from ?? marks[0]?.from ?? 0
  view.dispatch({ selection: { anchor: first }, effects: EditorView.scrollIntoView(first, { y: 'center' }) })
  view.focus()
  return {
    settle(choice) {
      const clash = clashAtCaret(view.state)
      if (clash) settleAndGoOn(view, clash.index, choice)
    },
    goTo(step) {
      const clash = clashBeside(view.state, step)
      if (!clash) return
      view.dispatch({
        selection: { anchor: clash.from },
        effects: EditorView.scrollIntoView(clash.from, { y: 'center' }),
      })
      view.focus()
    },
    text: () => mergedText(view.state),
    destroy: () => view.destroy(),
  }
}

/** Drawn again when a clash moved or was settled: there are few, and their boxes compare equal. */
function clashBoxes(words: MergeWords): Extension {
  return StateField.define<DecorationSet>({
    create: state => drawClashes(state, words),
    update: (drawn, { state, startState }) =>
      clashesOf(state) === clashesOf(startState) ? drawn : drawClashes(state, words),
    provide: field => EditorView.decorations.from(field),
  })
}

function drawClashes(state: EditorState, words: MergeWords): DecorationSet {
  const clashes = clashesOf(state)
  const ranges: Range<Decoration>[] = []
  for (const clash of clashes) {
    const widget = new ClashWidget(clash, clashes.length, words)
    ranges.push(Decoration.widget({ widget, block: true, side: -1 }).range(clash.from))
    ranges.push(...lines(state, clash.from, clash.to, 'cm-settled-line'))
  }
  return Decoration.set(ranges, true)
}

/** Which lines came from which side; what is typed into them moves with them. */
function mergedMarks(marks: readonly MergedMark[], words: MergeWords): Extension {
  return StateField.define<DecorationSet>({
    create: state =>
      Decoration.set(
        marks.flatMap(mark => drawMark(state, mark, words)),
        true,
      ),
    update: (drawn, { changes }) => drawn.map(changes),
    provide: field => EditorView.decorations.from(field),
  })
}

function drawMark(
  state: EditorState,
  { side, from, to, removed }: MergedMark,
  words: MergeWords,
): readonly Range<Decoration>[] {
  if (removed === 0) return lines(state, from, to, `cm-merged-line cm-merged-${side}`)
  const widget = new RemovedWidget(side, words.removed(side, removed))
  return [Decoration.widget({ widget, block: true, side: -2 }).range(from)]
}

function lines(
  state: EditorState,
  from: number,
  to: number,
  className: string,
): readonly Range<Decoration>[] {
  const ranges: Range<Decoration>[] = []
  for (let at = from; at < to; at = state.doc.lineAt(at).to + 1)
    ranges.push(Decoration.line({ class: className }).range(at))
  return ranges
}

class RemovedWidget extends WidgetType {
  readonly side: string
  readonly text: string

  constructor(side: string, text: string) {
    super()
    this.side = side
    this.text = text
  }

  override eq(other: RemovedWidget): boolean {
    return other.text === this.text && other.side === this.side
  }

  override toDOM(): HTMLElement {
    const box = document.createElement('div')
    box.className = `cm-removed cm-merged-${this.side}`
    box.textContent = this.text
    return box
  }
}
