import { expect, test } from 'vitest'
import { describePost } from '../post/describe-post.ts'
import { emptyConfig } from '../site/sample-source.ts'
import { suggestMerges } from '../tags/suggest-merges.ts'
import { tagProblems } from './tag-problems.ts'

test('of a tag’s spellings the rarer one is told, in each of its posts', () => {
  const tagged = [
    ['open stack'],
    ['OpenStack', '墨'],
    ['OpenStack', 'Ｉｎｋ'],
    ['ink', 'ink'],
    ['ink'],
    ['inks'],
  ]
  const posts = tagged.map((tags, at) => {
    const id = `_posts/2020-01-0${at + 1}-p.md`
    const facts = { generator: 'jekyll', timeZone: 'UTC', modifiedMs: 0 } as const
    return { id, meta: describePost({ id, data: { tags }, ...facts }), problem: null, hidden: null }
  })
  const counts = [
    { tag: 'OpenStack', count: 2 },
    { tag: 'ink', count: 2 },
    ...['open stack', 'Ｉｎｋ', 'inks', '墨'].map(tag => ({ tag, count: 1 })),
  ]
  const rules = {
    field: 'tags',
    generator: 'jekyll',
    config: emptyConfig,
    toSimplified: (text: string) => text,
  } as const
  const found = tagProblems(posts, suggestMerges(counts, rules))
  expect(
    found.map(({ file, severity, params }) => [file.slice(15, 17), severity, params?.tag, params?.other]),
  ).toEqual([
    ['01', 'warning', 'open stack', 'OpenStack'],
    ['03', 'note', 'Ｉｎｋ', 'ink'],
    ['06', 'note', 'inks', 'ink'],
  ])
})
