import { history, undo } from '@codemirror/commands'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { expect, test } from 'vitest'
import type { PictureLink } from '../../../shared/images/picture-link.ts'
import { pictures } from '../../editor/pictures/pictures.ts'
import { endStoring, storingPlace, storingProgressed } from '../../editor/pictures/waiting-pictures.ts'
import { insertionAt } from './insertion.ts'

const link = (name: string): PictureLink => ({ id: `img/${name}`, address: `/img/${name}`, isPicture: true })

/** `|` is the caret, `<` and `>` what is selected. */
function stateOf(marked: string): EditorState {
  const caret = marked.indexOf('|')
  const [from, to] = [marked.indexOf('<'), marked.indexOf('>') - 1]
  const selection = caret >= 0 ? { anchor: caret } : { anchor: from, head: to }
  const extensions = [history(), pictures(() => 'what it shows')]
  return EditorState.create({ doc: marked.replace(/[|<>]/g, ''), selection, extensions })
}

const shown = (state: EditorState) => {
  const { head } = state.selection.main
  return `${state.sliceDoc(0, head)}|${state.sliceDoc(head)}`
}

const apply = (state: EditorState, spec: TransactionSpec) => state.update(spec).state

function inserted(marked: string, names: readonly string[], alt = '', before = '') {
  const state = stateOf(marked)
  const uploads = names.map(upload => ({ upload, file: new File([], upload) }))
  return apply(
    state,
    insertionAt(state, state.selection.main.to, { links: names.map(link), uploads, alt, before }),
  )
}

test('the caret is where the description goes', () => {
  expect(shown(inserted('a|b', ['x.png']))).toBe('a![|](/img/x.png)b')
})

test('several stand in paragraphs of their own, in their order', () => {
  expect(shown(inserted('a|', ['1.png', '2.png']))).toBe('a![|](/img/1.png)\n\n![](/img/2.png)')
})

test('what is selected is the description, and gives way to the link', () => {
  expect(shown(inserted('see <the boat> now', ['x.png'], 'the boat'))).toBe(
    'see ![the boat](/img/x.png)| now',
  )
})

test('inside another picture’s link is behind it', () => {
  expect(shown(inserted('![](/img/ri|ver.png) b', ['x.png']))).toBe('![](/img/river.png)![|](/img/x.png) b')
})

test('below a paragraph', () => {
  expect(shown(inserted('a|', ['x.png'], '', '\n\n'))).toBe('a\n\n![|](/img/x.png)')
})

test('one undo takes all of them back', () => {
  const states: EditorState[] = []
  const state = inserted('a|b', ['1.png', '2.png', '3.png'])
  undo({ state, dispatch: transaction => void states.push(transaction.state) })
  expect(states.map(({ doc }) => doc.toString())).toEqual(['ab'])
})

test('the link of a picture on its way is found again, whatever is typed around and how far it is', () => {
  let state = inserted('a|b', ['x.png'])
  state = apply(state, { changes: { from: 0, insert: 'typed before ' } })
  state = apply(state, { effects: storingProgressed.of({ upload: 'x.png', percent: 40 }) })
  const place = storingPlace(state, 'x.png')
  expect(place && state.sliceDoc(place.from, place.to)).toBe('![](/img/x.png)')
  expect(storingPlace(apply(state, { effects: endStoring.of('x.png') }), 'x.png')).toBe(null)
})
