import { expect, test } from 'vitest'
import { createTargetFinder } from './likely-targets.ts'

const post = (id: string, title: string, draft = false) => {
  const day = /(\d{4}-\d\d-\d\d)/.exec(id)?.[1]
  return { id, title, draft, date: day === undefined ? null : { timeMs: 0, day, source: 'name' as const } }
}
const posts = [
  post('_posts/2024-05-01-江边散步.md', '江边散步'),
  post('_posts/2024-05-01-choosing-a-stone.md', 'How to choose a stone'),
  post('_posts/2020-02-03-ink.md', 'Ink'),
  post('_posts/2020-02-04-grinding-ink-slowly.md', 'Grinding ink, slowly'),
  post('_drafts/grinding-ink.md', 'Grinding ink', true),
]

const likelyTargets = createTargetFinder(posts)

test.each([
  ['the same name elsewhere', '/blog/江边散步.html', '_posts/2024-05-01-江边散步.md'],
  ['a name that was made longer', '/2020/02/04/grinding-ink/', '_posts/2020-02-04-grinding-ink-slowly.md'],
  ['the title as it was the name', '/2019/how-to-choose-a-stone/', '_posts/2024-05-01-choosing-a-stone.md'],
  ['a short name among longer ones', '/2019/ink/', '_posts/2020-02-03-ink.md'],
])('%s', (_name, address, id) => expect(likelyTargets(address)[0]).toBe(id))

test('the day alone is a reason to offer a post, behind those with the name', () => {
  expect(likelyTargets('/2024/5/1/水墨/')).toEqual([
    '_posts/2024-05-01-江边散步.md',
    '_posts/2024-05-01-choosing-a-stone.md',
  ])
})

test('nothing is offered that is not like it, and no draft', () => {
  expect(likelyTargets('/about/')).toEqual([])
  expect(likelyTargets('/tags/ink/')).toEqual([])
  expect(likelyTargets('/')).toEqual([])
  expect(likelyTargets('/grinding-ink/')).not.toContain('_drafts/grinding-ink.md')
})

test('200 addresses among 10,000 posts take no time that one would notice', () => {
  const many = Array.from({ length: 10_000 }, (_, n) =>
    post(`_posts/2020-01-02-note-${n}.md`, 'The same title'),
  )
  const startMs = performance.now()
  const find = createTargetFinder(many)
  for (let n = 0; n < 200; n++)
    expect(find(`/old/note-${n * 7}/`)[0]).toBe(`_posts/2020-01-02-note-${n * 7}.md`)
  expect(performance.now() - startMs).toBeLessThan(2000)
})
