import { expect, test } from 'vitest'
import type { AskedOfSite } from '../../../shared/site/render-page.ts'
import { askedOf, factsText, idsOf, readFacts, restOf } from './page-facts.ts'

const own = { stamp: '1 2 3.5 4', textSha: 'text', headSha: 'head', summary: 'A\ttab, a "quote"\nand 字' }
const asked: AskedOfSite = {
  links: [
    ['https://example.org/', { kind: 'outside', href: 'https://example.org/' }],
    [' #a ', { kind: 'outside', href: '#a' }],
    ['/b/', { kind: 'page', href: '../b/', to: '/b/' }],
    ['gone.md', { kind: 'missing', href: 'gone.md' }],
  ],
  names: [['c\td', null]],
  sizes: [['a.png', { width: 3, height: 2 }]],
}
const rest = {
  uses: [{ from: 'a.png', path: 'a.png', by: 'a\t.md' }],
  problems: [],
  anchors: [{ to: '/b/', id: 'x', written: '/b/#x', file: 'a.md', line: 4 }],
  hasDiagrams: true,
}

test('what was learnt of a page is the same after it was text', () => {
  const text = factsText(own, { asked, ids: new Set(['a', '山\t路']), ...rest })
  const facts = readFacts(text)
  expect(facts).toEqual({ ...own, sizes: asked.sizes, ...rest })
  expect(facts && askedOf(facts, text)).toEqual(asked)
  expect(JSON.parse(idsOf(text))).toEqual(['a', '山\t路'])
  expect(JSON.parse(restOf(text))).toEqual(rest)
})

test('of a page without a text of the blog nothing is known', () => {
  expect(readFacts('')).toBeNull()
})
