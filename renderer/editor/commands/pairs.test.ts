import { insertBracket } from '@codemirror/autocomplete'
import { describe, expect, test } from 'vitest'
import { markedOf, stateOf } from './fake-state.ts'
import { smartPairs, wrapSelection } from './pairs.ts'

/** Types characters one after the other; null where one is left to be inserted as it is. */
function type(marked: string, typed: string): string | null {
  let state = stateOf(marked, '|', smartPairs)
  for (const character of typed) {
    const transaction = insertBracket(state, character)
    if (!transaction) return null
    state = transaction.state
  }
  return markedOf(state)
}

describe('pairs', () => {
  test.each([
    ['|', '(', '(|)'],
    ['|', '「', '「|」'],
    ['|', '『', '『|』'],
    ['|', '（', '（|）'],
    ['|', '《', '《|》'],
    ['|', '【', '【|】'],
    ['|', '“', '“|”'],
    ['|', '“”', '“”|'],
    ['|', '「」', '「」|'],
    ['他说|。', '“', '他说“|”。'],
    ['«墨»', '《', '《«墨»》'],
    ['- 「|」', '『', '- 「『|』」'],
  ])('%s and %s', (before, typed, after) => {
    expect(type(before, typed)).toBe(after)
  })

  test.each([
    ['|墨', '「'],
    ['|', '*'],
    ['|', '`'],
    ['|', '」'],
  ])('%s and %s is typed as it is', (before, typed) => {
    expect(type(before, typed)).toBeNull()
  })
})

describe('a mark around what is selected', () => {
  const wrap = (marked: string, mark: string) => {
    const state = stateOf(marked)
    const spec = wrapSelection(state, mark)
    return spec && markedOf(state.update(spec).state)
  }

  test.each([
    ['«墨»', '*', '*«墨»*'],
    ['«a» «b»', '_', '_«a»_ _«b»_'],
    ['«a»', '`', '`«a»`'],
    ['*«a»*', '*', '**«a»**'],
  ])('%s %s', (before, mark, after) => {
    expect(wrap(before, mark)).toBe(after)
  })

  test.each([
    ['|', '*'],
    ['«a»', 'x'],
    ['---\ntags: «a»\n---\n', '*'],
  ])('not of %j and %s', (before, mark) => {
    expect(wrap(before, mark)).toBeNull()
  })
})
