import { syntaxTree } from '@codemirror/language'
import { EditorSelection, type EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state'
import { inBody } from './in-body.ts'

/** Puts the next number of a footnote at the caret and its note at the end of the post, where one goes on writing. */
export const insertFootnote: StateCommand = inBody(({ state, dispatch }) => {
  const { main, ranges } = state.selection
  if (ranges.length > 1) return false
  const marks = footnotesIn(state)
  const label = `[^${Math.max(0, ...marks.map(({ name }) => (/^\d{1,6}$/.test(name) ? Number(name) : 0))) + 1}]`
  const end = state.doc.length
  const isLine = end === 0 || state.sliceDoc(end - 1) === '\n'
  const gap = gapBeforeNote(state, marks, main.to === end)
  const note = `${gap}${label}: `
  const changes = state.changes([
    { from: main.to, insert: label },
    { from: end, insert: note + (isLine ? '\n' : '') },
  ])
  const caret = end + label.length + note.length
  dispatch(
    state.update({ changes, selection: { anchor: caret }, scrollIntoView: true, userEvent: 'input.format' }),
  )
  return true
})

/** Goes from a footnote's number to its note, and from the note to the first place that has its number. */
export const jumpToFootnote: StateCommand = ({ state, dispatch }) => {
  const marks = footnotesIn(state)
  const { head } = state.selection.main
  const paragraph = startOfParagraph(state, head)
  const here =
    marks.find(({ from, to, isNote }) => !isNote && from <= head && head <= to) ??
    marks.findLast(({ from, isNote }) => isNote && paragraph <= from && from <= head)
  const there = here && marks.find(({ name, isNote }) => name === here.name && isNote !== here.isNote)
  if (!there) return false
  const place = there.isNote ? /^[ \t]*/.exec(state.sliceDoc(there.to, there.to + 8))?.[0].length : 0
  dispatch(state.update(asSelection(there.to + (place ?? 0))))
  return true
}

interface FootnoteMark {
  readonly name: string
  readonly from: number
  /** Behind the mark; of a note behind its colon. */
  readonly to: number
  readonly isNote: boolean
}

/** The marks of all footnotes in their order; not what only looks like one in code. */
function footnotesIn(state: EditorState): readonly FootnoteMark[] {
  const found = state.doc.toString().matchAll(/\[\^([^\s\]]{1,100})\](:?)/g)
  return [...found].flatMap(({ 0: all, 1: name = '', 2: colon = '', index }) => {
    if (isCode(state, index)) return []
    const { from } = state.doc.lineAt(index)
    const isNote = colon !== '' && /^ {0,3}$/.test(state.sliceDoc(from, index))
    return [{ name, from: index, to: index + all.length - (isNote ? 0 : colon.length), isNote }]
  })
}

function isCode(state: EditorState, at: number): boolean {
  for (let node = syntaxTree(state).resolveInner(at, 1); node.parent; node = node.parent)
    if (/Code/.test(node.name)) return true
  return false
}

/** A note is a paragraph of its own; notes may follow each other line by line. */
function gapBeforeNote(state: EditorState, marks: readonly FootnoteMark[], isAtEnd: boolean): string {
  const text = state.doc.toString()
  const filled = text.trimEnd().length
  const isBehindNote = marks.some(
    ({ from, isNote }) => isNote && state.doc.lineAt(from).number === state.doc.lineAt(filled).number,
  )
  // The number itself may stand in the last line, which would be empty without it.
  const lines = isAtEnd ? 0 : (text.slice(filled).match(/\n/g)?.length ?? 0)
  return '\n'.repeat(Math.max(0, (isBehindNote && !isAtEnd ? 1 : 2) - lines))
}

function startOfParagraph(state: EditorState, at: number): number {
  let line = state.doc.lineAt(at)
  while (line.number > 1) {
    const above = state.doc.line(line.number - 1)
    if (above.text.trim() === '') break
    line = above
  }
  return line.from
}

function asSelection(place: number): TransactionSpec {
  return { selection: EditorSelection.cursor(place), scrollIntoView: true, userEvent: 'select' }
}
