import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { planSite } from '../plan/plan-site.ts'
import { sampleSource } from '../sample-source.ts'
import { isWellFormed } from './check-feed.ts'
import { feedText } from './feed-text.ts'
import type { FeedView } from './feed-view.ts'

const { frame } = planSite(sampleSource({}, { config: { url: 'https://x.example' } }))

/** Anything at all that a string can hold, and more of what XML stumbles over than chance would bring. */
const words = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)) }),
  fc.constantFrom(']]>', '<![CDATA[', '&#0;', '&nbsp;', '\u0000', '\ud83d', '\ufffe', '</title>', '"', "'"),
)

const feedsOf = (format: FeedView['format']) =>
  fc.record({ title: words, name: words, html: words, author: words, tag: words }).map(texts => {
    const post = { address: `/${texts.tag}/`, title: texts.name }
    const moments = { published: '2021-01-02T00:00:00Z', updated: null }
    const entry = { id: 'a.md', post, author: texts.author, categories: [texts.tag], ...moments }
    const article = { html: texts.html, summary: texts.name, lang: texts.tag }
    const feed = { format, title: texts.title, about: '/', posts: [entry] }
    // What else a link to a post carries is for pages.
    const view = feed as unknown as FeedView
    const named = { ...frame, title: texts.title, author: texts.author, description: texts.html }
    return feedText(view, '/feed.xml', named, new Map([['a.md', article]]))
  })

/** Whether the strictest parser at hand takes it. */
function isParsed(xml: string): boolean {
  let isWhole = true
  const parser = new SaxesParser()
  parser.on('error', () => {
    isWhole = false
  })
  parser.write(xml).close()
  return isWhole
}

test.each(['atom', 'rss'] as const)('%s is XML to a strict parser, whatever is written', format => {
  fc.assert(
    fc.property(feedsOf(format), xml => isParsed(xml) && isWellFormed(xml)),
    { numRuns: 300 },
  )
})

test('a JSON feed is as JSON is written, whatever is in it', () => {
  fc.assert(
    fc.property(feedsOf('json'), text => {
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 1)}\n`)
    }),
    { numRuns: 300 },
  )
})

test('the check finds what a strict parser finds in a feed that has lost or gained a character', () => {
  let broken = 0
  const harm = fc.tuple(fc.nat(), fc.constantFrom('', '<', '>', '&', '"', '/', '\u0001', ']]>'))
  fc.assert(
    fc.property(feedsOf('atom'), harm, (xml, [place, more]) => {
      const from = xml.indexOf('\n') + 1
      const at = from + (place % (xml.length - from))
      const harmed = xml.slice(0, at) + more + xml.slice(more === '' ? at + 1 : at)
      const isRead = isParsed(harmed)
      if (!isRead) broken++
      expect([harmed, isWellFormed(harmed)]).toEqual([harmed, isRead])
    }),
    { numRuns: 500 },
  )
  expect(broken).toBeGreaterThan(50)
})

test('a post’s text stands in a feed as it is, also what would end it there', () => {
  const html = '<p title="a">]]> & <b>墨</b></p>'
  const entry = { id: 'a.md', post: { address: '/a/', title: 'A' }, author: null, categories: [] }
  const posts = [{ ...entry, published: '2021-01-02T00:00:00Z', updated: null }]
  // What else a link to a post carries is for pages.
  const view = { format: 'atom', title: 'F', about: '/', posts } as unknown as FeedView
  const articles = new Map([['a.md', { html, summary: null, lang: 'en' }]])
  let read = ''
  const parser = new SaxesParser()
  parser.on('cdata', words => {
    read += words
  })
  parser.write(feedText(view, '/feed.xml', frame, articles)).close()
  expect(read).toBe(html)
})
