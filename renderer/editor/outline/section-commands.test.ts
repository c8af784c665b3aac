import { history, undo } from '@codemirror/commands'
import { describe, expect, test } from 'vitest'
import { markedOf, run, stateOf } from '../commands/fake-state.ts'
import { postGenerator } from '../post-generator.ts'
import { moveSectionBy, outlineOf, sectionAt, sectionMove, shiftSectionBy } from './section-commands.ts'

describe('the section that the caret is in', () => {
  test.each([
    ['---\na: 1\n---\n# 一\n\n# 二\nmo|\n', '---\na: 1\n---\n# 二\nmo|\n\n# 一\n'],
    ['# 一\n\n# 二\nm«o»', '# 二\nm«o»\n\n# 一'],
    ['# a\n## b\n\n## |c\n# d', '# a\n## |c\n\n## b\n# d'],
  ])('goes up with its caret: %j', (before, after) => {
    expect(run(moveSectionBy(-1), before)).toBe(after)
  })

  test('goes down with all below it', () => {
    expect(run(moveSectionBy(1), '# a|\n\n## b\n\n# c\n')).toBe('# c\n\n# a|\n\n## b\n')
  })

  test('goes deeper and higher with all below it', () => {
    expect(run(shiftSectionBy(1), '# a|\n\n## b\n\n# c\n')).toBe('## a|\n\n### b\n\n# c\n')
    expect(run(shiftSectionBy(-1), '## a\n\n### b|\n')).toBe('## a\n\n## b|\n')
  })

  test.each(['text|\n\n# a\n', '# a|\n', '# a\n## b|\n# c\n'])('cannot go up: %j', text => {
    expect(run(moveSectionBy(-1), text)).toBeNull()
  })
})

test('Hexo’s front matter without its first fence is no heading', () => {
  const state = stateOf(
    'title: a\n---\n# b\n|',
    '|',
    postGenerator.of(() => 'hexo'),
  )
  expect(outlineOf(state).sections.map(({ title }) => title)).toEqual(['b'])
})

test('a move is one undo', () => {
  let state = stateOf('# a\n\n# b\n|', '|', history())
  const spec = sectionMove(state, outlineOf(state), 1, 0)
  state = state.update(spec ?? {}).state
  expect(markedOf(state)).toBe('# b\n|\n# a\n')
  undo({ state, dispatch: transaction => (state = transaction.state) })
  expect(markedOf(state)).toBe('# a\n\n# b\n|')
})

test('each place is in the innermost section that has begun there', () => {
  const state = stateOf('before\n# a\n## b\n# c|')
  const { sections } = outlineOf(state)
  expect([0, 6, 7, 11, 15, 19].map(place => sectionAt(sections, place))).toEqual([-1, -1, 0, 1, 1, 2])
})
