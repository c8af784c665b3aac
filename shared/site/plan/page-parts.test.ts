import { expect, test } from 'vitest'
import { sampleSource } from '../sample-source.ts'
import { createPageTexts, pageOfParts, pageOfText, partsOf } from './page-parts.ts'
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
  const textOf = createPageTexts()
  for (const page of all) {
    expect(pageOfParts(partsOf(page))).toEqual(page)
    const text = textOf(page)
    expect(pageOfText(text)).toEqual(page)
    // To the letter: what is kept of a page is compared as text.
    expect(createPageTexts()(pageOfText(text))).toBe(text)
  }
})

test('two pages have the same text when they are the same, and only then', () => {
  const all = pages()
  const texts = all.map(createPageTexts())
  expect(new Set(texts).size).toBe(all.length)
  // Made from other objects, by one that has not put these posts into words before.
  expect(pages().map(createPageTexts())).toEqual(texts)
  const retitled = pages().map(({ address, view }) =>
    view.kind === 'post' && view.newer !== null
      ? { address, view: { ...view, newer: { ...view.newer, title: 'Another' } } }
      : { address, view },
  )
  const changed = retitled.map(createPageTexts()).filter((text, at) => text !== texts[at])
  expect(changed).toHaveLength(11)
})
