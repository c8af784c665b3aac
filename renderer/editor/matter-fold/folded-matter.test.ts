import {
  deleteCharBackward,
  history,
  moveLineDown,
  moveLineUp,
  transposeChars,
  undo,
} from '@codemirror/commands'
import { EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { expect, test } from 'vitest'
import type { Generator } from '../../../shared/blog.ts'
import { fromDisk } from '../create-editor.ts'
import { postGenerator } from '../post-generator.ts'
import { foldedMatter, refold, startOfText, toggleMatter } from './folded-matter.ts'

const text = '---\ntitle: a\ntags: [b]\n---\nInk.\n'
const bodyFrom = text.indexOf('Ink')

interface Options {
  readonly doc?: string
  readonly anchor?: number
  readonly generator?: Generator
  readonly isAlwaysOpen?: () => boolean
}

function stateOf({
  doc = text,
  anchor = bodyFrom,
  generator = 'jekyll',
  isAlwaysOpen = () => false,
}: Options = {}) {
  const words = { line: (count: number) => `${count} fields` }
  const fold = [postGenerator.of(() => generator), foldedMatter({ isAlwaysOpen, words })]
  return EditorState.create({ doc, selection: { anchor }, extensions: [history(), fold] })
}

/** What stands for the front matter: how much of the text is hidden, and what is said instead. */
function lineOf(state: EditorState): string {
  for (const source of state.facet(EditorView.decorations)) {
    if (typeof source === 'function') continue
    const cursor = source.iter()
    if (cursor.value === null) continue
    const { text, isOpen } = cursor.value.spec.widget
    return isOpen ? `open, ${text}` : `${text} for ${JSON.stringify(state.sliceDoc(cursor.from, cursor.to))}`
  }
  return 'no line'
}

const folded = '2 fields for "---\\ntitle: a\\ntags: [b]\\n---"'
const after = (state: EditorState, ...specs: TransactionSpec[]) => state.update(...specs).state

/** It asks for no more of a view than its state. */
const backspace = deleteCharBackward as unknown as StateCommand

function run(state: EditorState, command: StateCommand): EditorState {
  let next = state
  command({ state, dispatch: transaction => (next = transaction.state) })
  return next
}

test('a post that is opened has its front matter in one line, which says how many fields it has', () => {
  expect(lineOf(stateOf())).toBe(folded)
  expect(lineOf(stateOf({ doc: '+++\na = 1\n+++\nInk.\n', anchor: 15 }))).toBe(
    '1 fields for "+++\\na = 1\\n+++"',
  )
  expect(lineOf(stateOf({ doc: '"a": 1\n;;;\nInk.\n', anchor: 11, generator: 'hexo' }))).toBe(
    '1 fields for "\\"a\\": 1\\n;;;"',
  )
})

test.each([
  ['no front matter', 'Ink.\n'],
  ['one that is not closed', '---\ntitle: a\n\nInk.\n'],
  ['nothing behind it to write in', '---\ntitle: a\n---'],
  ['one that is broken', '---\ntitle: [a\n---\nInk.\n'],
  ['a field that is there twice', '---\ntitle: a\ntitle: b\n---\nInk.\n'],
])('%s: nothing is hidden', (_what, doc) => {
  expect(lineOf(stateOf({ doc, anchor: doc.length }))).toBe('no line')
})

test('a caret that comes into it opens it, and it stays open when the caret goes', () => {
  const opened = after(stateOf(), { selection: { anchor: 6 } })
  expect(lineOf(opened)).toBe('open, 2 fields')
  expect(lineOf(after(opened, { selection: { anchor: bodyFrom } }))).toBe('open, 2 fields')
})

test('a selection that reaches into it opens it', () => {
  expect(lineOf(after(stateOf(), { selection: { anchor: bodyFrom + 2, head: 0 } }))).toBe('open, 2 fields')
})

test('the key goes into it and back into the text', () => {
  const opened = run(stateOf(), toggleMatter)
  expect(lineOf(opened)).toBe('open, 2 fields')
  expect(opened.selection.main.head).toBe(4)
  const closed = run(opened, toggleMatter)
  expect(lineOf(closed)).toBe(folded)
  expect(closed.selection.main.head).toBe(bodyFrom)
})

test('what the form and the disk change is counted, and stays folded', () => {
  const added = { changes: { from: 4, insert: 'draft: true\n' } }
  for (const change of [
    { ...added, userEvent: 'input.field' },
    { ...added, annotations: fromDisk.of(true) },
  ])
    expect(lineOf(after(stateOf(), change))).toMatch(/^3 fields for /)
})

test('what breaks it opens it, and mending does not close it under the writer’s hands', () => {
  const broken = after(stateOf(), {
    changes: { from: 11, to: 12, insert: '[a' },
    annotations: fromDisk.of(true),
  })
  expect(lineOf(broken)).toBe('no line')
  expect(lineOf(after(broken, { changes: { from: 11, to: 13, insert: 'a' } }))).toBe('open, 2 fields')
})

test('a replacement in all of the text that changes it opens it', () => {
  const replaced = after(stateOf(), {
    changes: { from: 11, to: 12, insert: 'x' },
    userEvent: 'input.replace.all',
  })
  expect(lineOf(replaced)).toBe('open, 2 fields')
})

test('an undo that leads the caret into it opens it', () => {
  let state = after(stateOf(), { selection: { anchor: 12 } })
  state = after(state, {
    changes: { from: 12, insert: 'b' },
    selection: { anchor: 13 },
    userEvent: 'input.type',
  })
  state = run(state, toggleMatter)
  expect(lineOf(state)).toMatch(/for/)
  expect(lineOf(run(state, undo))).toBe('open, 2 fields')
})

test('Backspace at the beginning of the text does not eat the folded fence', () => {
  expect(run(stateOf(), backspace).doc.toString()).toBe(text)
  const opened = run(run(stateOf(), toggleMatter), state => {
    state.dispatch(state.state.update({ selection: { anchor: bodyFrom } }))
    return true
  })
  expect(run(opened, backspace).doc.toString()).toBe(text.replace('---\nInk', '---Ink'))
})

test.each([
  ['the first line of the text', moveLineUp],
  ['its first letter', transposeChars],
])('%s is not moved into the folded front matter', (_what, command) => {
  const state = run(stateOf(), command)
  expect(state.doc.toString()).toBe(text)
  expect(state.selection.main.head).toBe(bodyFrom)
  expect(lineOf(state)).toBe(folded)
})

test('lines of the text are moved past each other as ever, and past the fence once it is seen', () => {
  const two = `${text}Two.\n`
  expect(run(stateOf({ doc: two }), moveLineDown).doc.toString()).toBe(text.replace('Ink.\n', 'Two.\nInk.\n'))
  const second = stateOf({ doc: two, anchor: two.indexOf('Two') })
  expect(run(second, moveLineUp).doc.toString()).toBe(text.replace('Ink.\n', 'Two.\nInk.\n'))
  const opened = after(after(stateOf(), { selection: { anchor: 4 } }), { selection: { anchor: bodyFrom } })
  expect(run(opened, moveLineUp).doc.toString()).toBe(text.replace('---\nInk.\n', 'Ink.\n---\n'))
})

test('typing in the text keeps what is folded, and front matter that is typed is seen', () => {
  expect(lineOf(after(stateOf(), { changes: { from: bodyFrom, insert: 'x' } }))).toBe(folded)
  const none = stateOf({ doc: 'Ink.\n', anchor: 0 })
  expect(lineOf(after(none, { changes: { from: 0, insert: '---\na: 1\n---\n' } }))).toBe('open, 1 fields')
})

test('the setting opens it for good and takes the line away', () => {
  let isShown = false
  const state = stateOf({ isAlwaysOpen: () => isShown })
  expect(lineOf(state)).toBe(folded)
  isShown = true
  expect(lineOf(after(state, { effects: refold }))).toBe('no line')
})

test('one begins to write behind the front matter', () => {
  expect(startOfText(text, 'jekyll')).toBe(bodyFrom)
  expect(startOfText('Ink.\n', 'jekyll')).toBe(0)
})
