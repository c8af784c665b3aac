import { expect, test } from 'vitest'
import { findNamed, postNames } from './post-names.ts'

test.each([
  ['_posts/2016-12-03-江边.md', '2016-12-03-江边'],
  ['_posts/sub/2016-12-03-x.md', '/sub/2016-12-03-x'],
  ['_posts/2016-12-03-x.md', '_posts/2016-12-03-x.md'],
  ['source/_posts/2024/walk.md', '2024/walk'],
  ['source/_posts/2024/walk.md', 'walk.md'],
  ['content/posts/walk.md', 'posts/walk.md'],
  ['content/posts/walk.md', '/posts/walk'],
  ['content/posts/walk/index.md', 'posts/walk'],
  ['content/posts/walk/index.md', 'walk/index.md'],
  ['content/posts/walk/index.md', 'walk/'],
  ['_posts/2016-12-03-\u0065\u0301.md', '2016-12-03-\u00e9'],
])('%s is named by %s', (id, name) => {
  expect(findNamed(new Map(postNames(id).map(one => [one, id])), name)).toBe(id)
})

test('a part of a name is none', () => {
  expect(findNamed(new Map(postNames('_posts/2016-12-03-x.md').map(one => [one, 1])), '2016-12-03')).toBe(
    undefined,
  )
})
