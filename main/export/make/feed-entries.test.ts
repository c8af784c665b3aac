import { expect, test } from 'vitest'
import { isRead } from '../../../shared/site/feeds/check-feed.ts'
import { feedText } from '../../../shared/site/feeds/feed-text.ts'
import type { Article } from '../../../shared/site/feeds/feed-view.ts'
import { planSite } from '../../../shared/site/plan/plan-site.ts'
import { sampleSource } from '../../../shared/site/sample-source.ts'
import { createTextBytes } from '../write/text-bytes.ts'
import { createFeedEntries, type Feed, type FeedEntries, feedOf } from './feed-entries.ts'

const posts = {
  '_posts/2021-01-02-a.md': { title: '墨 & ink', tags: ['Ink', '纸'], author: 'Bo <b>' },
  '_posts/2021-03-04-b.md': { title: 'Paper', tags: ['纸'], updated: '2022-01-01' },
  '_posts/2021-05-06-c.md': { title: 'No tags', description: 'Of a walk' },
}
const { files, frame } = planSite(sampleSource(posts, { config: { url: 'https://x.example' } }))
const feeds = files.flatMap((file): Feed | [] => (file.kind === 'feed' ? file : []))

/** Each feed of the blog out of entries that were made once, and as it is made as a whole. */
function bothWays(articles: ReadonlyMap<string, Article>) {
  const entriesOf = createFeedEntries(feeds, frame)
  const entries = new Map<string, FeedEntries>()
  for (const [id, article] of articles) entries.set(id, entriesOf(id, article))
  return feeds.map(planned => {
    const { pieces, ...parts } = feedOf(planned, frame, entries)
    const whole = feedText(planned.feed, planned.address, frame, articles)
    const text = Buffer.from(createTextBytes()(pieces)).toString()
    return { parts: { text, ...parts }, whole: { text: whole, isRead: isRead(planned.feed.format, whole) } }
  })
}

function article(html: string): Article {
  return { html, summary: '"Ink" & 水', lang: 'zh' }
}

const ids = Object.keys(posts)

test.each([0, 1, 2, 3])(
  'feeds out of entries are the feeds made as a whole, with the texts of %i posts',
  count => {
    const texts = ids.slice(0, count).map((id, at) => [id, article(`<p>${at} 😀 \u0001</p>\n`)] as const)
    const made = bothWays(new Map(texts))
    expect(made.length).toBe(5)
    for (const { parts, whole } of made) expect(parts).toEqual(whole)
  },
)

test('an entry that no reader could read makes each feed with it one', () => {
  // Taken as XML as it stands, as no text of a blog ever is.
  const summary = { xml: '<b>' } as unknown as string
  const made = bothWays(
    new Map([
      [ids[0] ?? '', { ...article('<p>'), summary }],
      [ids[2] ?? '', article('<p>')],
    ]),
  )
  for (const { parts, whole } of made) expect(parts).toEqual(whole)
  expect(made.map(({ parts }) => parts.isRead).sort()).toEqual([false, false, false, false, true])
})
