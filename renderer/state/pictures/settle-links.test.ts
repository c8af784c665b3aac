import { history, redo, undo } from '@codemirror/commands'
import { EditorState, type StateCommand, Transaction, type TransactionSpec } from '@codemirror/state'
import { beforeEach, expect, test } from 'vitest'
import { pictures } from '../../editor/pictures/pictures.ts'
import { insertionAt } from './insertion.ts'
import { relinked, unlinked } from './settle-links.ts'

let state: EditorState
const text = () => state.doc.toString()
let timeMs = 0

/** Each a minute after the one before: nothing is one undo for being quick. */
function apply(spec: TransactionSpec): void {
  timeMs += 60_000
  state = state.update({ annotations: Transaction.time.of(timeMs), ...spec }).state
}

function run(command: StateCommand): void {
  command({
    state,
    dispatch(transaction) {
      state = transaction.state
    },
  })
}

beforeEach(() => {
  state = EditorState.create({
    doc: 'The boat.',
    selection: { anchor: 9 },
    extensions: [history(), pictures(() => 'what it shows')],
  })
  apply({ changes: { from: 0, insert: 'See: ' }, userEvent: 'input.type' })
  const link = { id: 'img/boat-2.jpg', address: '/img/boat-2.jpg', isPicture: true }
  apply(
    insertionAt(state, 14, { links: [link], uploads: [{ upload: 'u', file: new File([], 'x') }], alt: '' }),
  )
})

test('a link to a picture that was there already is taken back by one undo, and comes back as it is', () => {
  apply(relinked(state, 'u', '/img/boat-2.jpg', '/img/boat.jpg'))
  expect(text()).toBe('See: The boat.![](/img/boat.jpg)')
  run(undo)
  expect(text()).toBe('See: The boat.')
  run(redo)
  expect(text()).toBe('See: The boat.![](/img/boat.jpg)')
})

test('a link whose picture did not come does not come back by an undo', () => {
  apply(unlinked(state, 'u', '/img/boat-2.jpg'))
  expect(text()).toBe('See: The boat.')
  run(undo)
  expect(text()).not.toContain('boat-2')
})

test('one that was taken back while its picture was on its way stays away', () => {
  run(undo)
  apply(relinked(state, 'u', '/img/boat-2.jpg', '/img/boat.jpg'))
  expect(text()).toBe('See: The boat.')
  apply(unlinked(state, 'u', '/img/boat-2.jpg'))
  expect(text()).toBe('See: The boat.')
})
