import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { run } from './fake-state.ts'
import { type Mark, toggleMark } from './toggle-mark.ts'

test.each<[Mark, string, string]>([
  ['**', 'a «stone» here', 'a **«stone»** here'],
  ['**', 'a **«stone»** here', 'a «stone» here'],
  ['**', 'a «**stone**» here', 'a «stone» here'],
  ['**', 'a **sto|ne** here', 'a sto|ne here'],
  ['**', 'a __sto|ne__ here', 'a sto|ne here'],
  ['**', 'a «stone »here', 'a **«stone»** here'],
  ['**', 'a **stone|** here', 'a **stone**| here'],
  ['**', 'a **stone**| here', 'a **stone****|** here'],
  ['*', '墨|', '墨*|*'],
  ['*', '墨*|*', '墨|'],
  ['*', 'a **«stone»** here', 'a ***«stone»*** here'],
  ['*', 'a ***«stone»*** here', 'a **«stone»** here'],
  ['~~', '«墨»', '~~«墨»~~'],
  ['~~', '~~|墨~~', '|墨'],
  ['`', '«code»', '`«code»`'],
  ['`', '`co|de`', 'co|de'],
  ['**', '«one» and «two»', '**«one»** and **«two»**'],
  ['**', '---\ntitle: a\n---\n«b»', '---\ntitle: a\n---\n**«b»**'],
])('%s: %s', (mark, before, after) => {
  expect(run(toggleMark(mark), before)).toBe(after)
})

test('in the front matter a mark would be a mistake, so there is none', () => {
  expect(run(toggleMark('**'), '---\ntitle: «a»\n---\nb')).toBeNull()
})

test('nothing happens in a text that cannot be edited', () => {
  const state = EditorState.create({ doc: 'a', extensions: EditorState.readOnly.of(true) })
  expect(toggleMark('*')({ state, dispatch: () => expect.unreachable() })).toBe(false)
})
