import { SearchQuery } from '@codemirror/search'
import { EditorSelection, EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { matchAt, matchesOf, matchFrom, mostMatches } from './match-places.ts'

const state = EditorState.create({ doc: '墨，Ink and ink.\nAn inkstone.' })

const found = (spec: ConstructorParameters<typeof SearchQuery>[0]) => matchesOf(state, new SearchQuery(spec))

describe('what a query finds', () => {
  test('in the order of the text, with the switches that are on', () => {
    expect(found({ search: 'ink' })).toEqual([
      { from: 2, to: 5 },
      { from: 10, to: 13 },
      { from: 18, to: 21 },
    ])
    expect(found({ search: 'ink', wholeWord: true })).toHaveLength(2)
    expect(found({ search: 'Ink', caseSensitive: true })).toEqual([{ from: 2, to: 5 }])
    expect(found({ search: '墨' })).toEqual([{ from: 0, to: 1 }])
  })

  test('nothing, where nothing is asked and where the expression is not finished', () => {
    expect(found({ search: '' })).toEqual([])
    expect(found({ search: '(ink', regexp: true })).toEqual([])
    expect(found({ search: 'water' })).toEqual([])
  })

  test('no more than are worth counting', () => {
    const long = EditorState.create({ doc: '墨'.repeat(mostMatches + 5) })
    expect(matchesOf(long, new SearchQuery({ search: '墨' }))).toHaveLength(mostMatches)
  })
})

test('one stands on a match only where all of it is selected', () => {
  const matches = found({ search: 'ink' })
  expect(matchAt(matches, EditorSelection.range(10, 13))).toBe(2)
  expect(matchAt(matches, EditorSelection.range(13, 10))).toBe(2)
  expect(matchAt(matches, EditorSelection.cursor(10))).toBe(0)
})

test('the next match is at or behind the place; behind the last one it is the first', () => {
  const matches = found({ search: 'ink' })
  expect(matchFrom(matches, 10)).toEqual({ from: 10, to: 13 })
  expect(matchFrom(matches, 11)).toEqual({ from: 18, to: 21 })
  expect(matchFrom(matches, 22)).toEqual({ from: 2, to: 5 })
  expect(matchFrom([], 0)).toBeNull()
})
