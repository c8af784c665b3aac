import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state'
import { type EditorView, showTooltip } from '@codemirror/view'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextProblem } from '../../../shared/check/blog-problem.ts'
import { checkText } from '../../../shared/check/check-text.ts'
import { markedOf, stateOf, viewOf } from '../commands/fake-state.ts'
import { diagnostics } from './diagnostics.ts'
import { fixProblem, nextProblem, previousProblem } from './problem-commands.ts'
import { asked, found, problemsIn } from './problems-field.ts'

const more = diagnostics(({ key }) => key)

/** A text that was looked at, with what is wrong in it. */
function looked(marked: string, problems?: readonly TextProblem[]): EditorState {
  const state = ask(stateOf(marked, '|', more), 1)
  return tell(state, 1, problems ?? checkText(state.doc.toString(), 'jekyll'))
}

const ask = (state: EditorState, version: number) => state.update({ effects: asked.of(version) }).state
const tell = (state: EditorState, version: number, problems: readonly TextProblem[]) =>
  state.update({ effects: found.of({ version, problems }) }).state
const insert = (state: EditorState, from: number, text: string) =>
  state.update({ changes: { from, insert: text } }).state
const move = (state: EditorState, anchor: number) => state.update({ selection: { anchor } }).state

function shown(state: EditorState): readonly string[] {
  return problemsIn(state).map(({ from, to, problem }) => `${problem.key} ${state.sliceDoc(from, to)}`)
}

/** What a command makes of a state. */
function after(command: (view: EditorView) => boolean, state: EditorState): EditorState {
  const view = viewOf(state)
  command(view)
  return view.state
}

test('what was found is moved by what was typed since the look, and stays with its words', () => {
  let state = ask(stateOf('|text ![](a.png) end', '|', more), 1)
  const problems = checkText(state.doc.toString(), 'jekyll')
  state = insert(state, 0, 'more ')
  state = tell(state, 1, problems)
  expect(shown(state)).toEqual(['check.noAlt ![](a.png)'])
  expect(shown(insert(state, 2, 'xyz'))).toEqual(['check.noAlt ![](a.png)'])
})

test('a late answer is dropped, and the same question may be answered twice', () => {
  const state = stateOf('|text ![](a.png) end', '|', more)
  const problems = checkText(state.doc.toString(), 'jekyll')
  const twice = ask(ask(state, 1), 2)
  expect(shown(tell(twice, 1, problems))).toEqual([])
  expect(shown(tell(tell(twice, 2, []), 2, problems))).toHaveLength(1)
})

test('nothing is told of what is just being typed, until the caret leaves it', () => {
  let state = stateOf('text |', '|', more)
  state = state.update({ changes: { from: 5, insert: '![](a' }, selection: { anchor: 10 } }).state
  state = tell(ask(state, 1), 1, checkText(state.doc.toString(), 'jekyll'))
  expect(shown(state)).toEqual([])
  expect(shown(move(state, 0))).toEqual(['check.noAlt ![](a'])
})

test('what one types in is not marked any more, and what was deleted neither', () => {
  const state = looked('|a ![](x.png) b\n\n## two\n#### four\n')
  expect(shown(state)).toHaveLength(2)
  expect(shown(insert(state, 4, 'River'))).toEqual(['check.skippedHeading #### four'])
  expect(shown(state.update({ changes: { from: 0, to: state.doc.length } }).state)).toEqual([])
})

test('a sentence that a key has led to goes when a later look finds nothing there any more', () => {
  const told = (state: EditorState) => state.facet(showTooltip).filter(tooltip => tooltip !== null)
  const state = after(nextProblem, looked('|text ![](a.png) end'))
  expect(told(state)).toHaveLength(1)
  const same = tell(ask(state, 2), 2, checkText(state.doc.toString(), 'jekyll'))
  expect(told(same)).toHaveLength(1)
  expect(told(tell(ask(same, 3), 3, []))).toEqual([])
})

test('F8 goes from one to the next and round, Shift+F8 back', () => {
  const state = looked('|a ![](x.png) b\n## two\n#### four\n')
  const first = after(nextProblem, state)
  expect(markedOf(first)).toBe('a |![](x.png) b\n## two\n#### four\n')
  const second = after(nextProblem, first)
  expect(markedOf(second)).toBe('a ![](x.png) b\n## two\n|#### four\n')
  expect(markedOf(after(nextProblem, second))).toBe(markedOf(first))
  expect(markedOf(after(previousProblem, first))).toBe(markedOf(second))
})

test.each([
  ['---\ntitle: a|: b\n---\n', "---\ntitle: |'a: b'\n---\n"],
  ['## two\n####| four\n', '## two\n###| four\n'],
  ['a |![](x.png)', 'a ![|](x.png)'],
  ['a |![  ](x.png)', 'a ![«  »](x.png)'],
  ['```\na {{ b|}}\n```\n', '{% raw %}\n```\na {{ b|}}\n```\n{% endraw %}\n'],
])('Ctrl+. mends %j', (before, now) => {
  expect(markedOf(after(fixProblem, looked(before)))).toBe(now)
})

test('a fix goes with the text, and gives up where the text is another one', () => {
  const state = looked('---\ntitle: a|: b\n---\n')
  const moved = after(fixProblem, insert(state, 4, 'layout: post\n'))
  expect(moved.doc.toString()).toBe("---\nlayout: post\ntitle: 'a: b'\n---\n")
  const other = move(state.update({ changes: { from: 12, insert: 'x' } }).state, 13)
  expect(after(fixProblem, other).doc.eq(other.doc)).toBe(true)
})

test('a fix is made once, however fast its key is pressed again, and whenever an answer comes', () => {
  const fenced = '```\na {{ b|}}\n```\n'
  const once = after(fixProblem, looked(fenced))
  expect(after(fixProblem, once).doc.toString()).toBe(once.doc.toString())
  const problems = checkText(looked(fenced).doc.toString(), 'jekyll')
  const late = tell(after(fixProblem, ask(looked(fenced), 2)), 2, problems)
  expect(shown(late)).toEqual(['check.templateInCode {{ b}}'])
  expect(after(fixProblem, late).doc.toString()).toBe(once.doc.toString())
  const below = looked('a\n\n```\na {{ b|}}\n```\n')
  expect(after(fixProblem, insert(below, 0, 'x')).doc.toString()).toBe(
    'xa\n\n{% raw %}\n```\na {{ b}}\n```\n{% endraw %}\n',
  )
})

test('where only its writer can mend it nothing is changed', () => {
  const state = looked('---\ntitle: A\n|title: B\n---\n')
  expect(shown(state)).toHaveLength(1)
  expect(after(fixProblem, state).doc.eq(state.doc)).toBe(true)
})

test('a command leaves its key to others where nothing is wrong', () => {
  const state = looked('|all is well')
  let isDispatched = false
  const target: Parameters<StateCommand>[0] = { state, dispatch: () => (isDispatched = true) }
  for (const command of [nextProblem, previousProblem, fixProblem])
    expect(command(target as unknown as EditorView)).toBe(false)
  expect(isDispatched).toBe(false)
  expect(state.selection.eq(EditorSelection.single(0))).toBe(true)
})

test('what is shown keeps its words through whatever is typed before and behind it', () => {
  const parts = ['# a\n\n', '![](one.png)', ' and ', '![](two.png)', '\n\n', '### three', '\n\nend\n']
  const typed = fc.array(fc.record({ gap: fc.constantFrom(0, 2, 4, 6), text: fc.string({ maxLength: 9 }) }))
  fc.assert(
    fc.property(typed, fc.nat(6), (keys, answerAfter) => {
      const text = parts.join('')
      const now = [...parts]
      let state = ask(stateOf(`|${text}`, '|', more), 1)
      for (const [index, { gap, text: letters }] of keys.entries()) {
        if (index === answerAfter) state = tell(state, 1, checkText(text, 'jekyll'))
        // In the midst of the gap, so that no problem is touched.
        const inside = Math.floor((now[gap]?.length ?? 0) / 2)
        const at = now.slice(0, gap).join('').length + inside
        const clean = letters.replaceAll('\r', '')
        state = insert(state, at, clean)
        now[gap] = `${now[gap]?.slice(0, inside)}${clean}${now[gap]?.slice(inside)}`
      }
      if (answerAfter >= keys.length) state = tell(state, 1, checkText(text, 'jekyll'))
      expect(state.doc.toString()).toBe(now.join(''))
      expect(shown(state)).toEqual([
        'check.noAlt ![](one.png)',
        'check.noAlt ![](two.png)',
        'check.skippedHeading ### three',
      ])
    }),
    { numRuns: 200 },
  )
})
