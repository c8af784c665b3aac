import { expect, test } from 'vitest'
import { sampleSource } from '../sample-source.ts'
import { type OwnPage, pageOfParts, partsOf } from './page-parts.ts'
import { planSite } from './plan-site.ts'

/** A site with a page of every kind, of which some name no post and some name the same ones. */
function pages() {
  const posts = Array.from({ length: 12 }, (_, at) => [
    `_posts/2019-01-${String(at + 1).padStart(2, '0')}-第${at}篇.md`,
    { title: `第 ${at} 篇 "of" \u2028 twelve`, tags: [`t${at % 3}`, '云'], categories: ['c'] },
  ])
  const { files } = planSite(sampleSource(Object.fromEntries(posts), { config: { postsPerPage: 5 } }))
  return files.flatMap(file => (file.kind === 'page' ? [{ address: file.address, view: file.view }] : []))
}

test('a page is the same after it was text', () => {
  const all = pages()
  const kinds = new Set(all.map(({ view }) => view.kind))
  expect([...kinds].sort()).toEqual(['archive', 'index', 'missing', 'post', 'search', 'tag', 'tags'])
  for (const page of all) {
    const { own, posts } = partsOf(page)
    const read = pageOfParts(JSON.parse(own) as OwnPage, posts)
    expect(read).toEqual(page)
    // To the letter: what is kept of a page is compared as text.
    expect(partsOf(read).own).toBe(own)
  }
})
