import { describe, expect, test } from 'vitest'
import { stateOf } from '../commands/fake-state.ts'
import { focusOf } from './focus-mode.ts'

function focused(marked: string, mode: 'sentence' | 'paragraph'): string {
  const state = stateOf(marked)
  const { from, to } = focusOf(state, mode)
  return state.sliceDoc(from, to)
}

describe('the paragraph that one writes in', () => {
  test.each([
    ['一\n\n二|二\n三\n\n四', '二二\n三'],
    ['# head\ntext|\n# next', 'text'],
    ['# he|ad\ntext', '# head'],
    ['- one\n- tw|o\n  more\n- three', '- two\n  more'],
    ['a\n|\nb', ''],
    ['a «b\n\nc» d', 'a b\n\nc d'],
  ])('%j', (marked, expected) => {
    expect(focused(marked, 'paragraph')).toBe(expected)
  })
})

describe('the sentence', () => {
  test.each([
    ['墨磨好了。水|也够了。\n\n石', '水也够了。'],
    ['Ink is\nblack. Stone| is\ngrey.', 'Stone is\ngrey.'],
    ['一。«二。三»。四。', '二。三。'],
  ])('%j', (marked, expected) => {
    expect(focused(marked, 'sentence')).toBe(expected)
  })
})
