import { expect, test } from 'vitest'
import { groupHidden, hiddenKind } from './hidden-kind.ts'

test('reasons are told by kind, in one order, and what is wrong with a post is none', () => {
  const posts = [
    { file: 'c', key: 'hidden.future' },
    { file: 'a', key: 'hidden.draftMark' },
    { file: 'x', key: 'post.binary' },
    { file: 'b', key: 'hidden.draftsFolder' },
  ] as const
  const told = groupHidden(posts).map(group => [group.kind, group.posts.map(({ file }) => file).join('')])
  expect(told).toEqual([
    ['draft', 'ab'],
    ['later', 'c'],
  ])
  expect(hiddenKind({ key: 'hidden.willAppear' })).toBeNull()
})
