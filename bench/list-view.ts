import { filteredPost } from '../shared/post-filter/filtered-post.ts'
import { matcherOf } from '../shared/post-filter/match-posts.ts'
import { readFilter } from '../shared/post-filter/read-filter.ts'
import { samplePost } from '../shared/post-filter/sample-posts.ts'
import { sortPosts } from '../shared/post-list/sort-posts.ts'
import { createTitleKeys, rankTitles } from '../shared/post-list/title-keys.ts'
import { type Measure, measure, timeOf } from './measure.ts'
import { chineseProse, englishProse } from './prose.ts'
import { createRandom } from './random.ts'

const runs = 30
const budget = 16
const posts = 10_000

/** What a key in the filter of the list, or a click on a column, takes in the window. */
export async function run(): Promise<Measure[]> {
  const random = createRandom(1)
  const entries = Array.from({ length: posts }, (_, i) => {
    const title = `${(random.next() < 0.5 ? chineseProse : englishProse).title(random)} ${i}`
    const day = new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10)
    return samplePost(title, day, { tags: [`tag ${i % 200}`, '随笔'], words: i % 3000, changedMs: i * 7919 })
  })
  const titles = entries.map(({ post }) => post.title)
  const ranks = rankTitles(titles, createTitleKeys(titles, 'zh-Hans'))
  const lines: Measure[] = []
  const line = async (name: string, work: () => unknown, promised: number | null = budget) => {
    const times: number[] = []
    for (let i = 0; i < runs; i++) times.push(await timeOf(work))
    lines.push(measure(`list-view 10,000, ${name}`, times, { budget: promised }))
  }
  for (const text of ['快照', 'tag:随笔 year:2004..2020 -is:draft words:>500 的', 'the|of|不在'])
    await line(`filter ${text}`, () => {
      const matches = matcherOf(readFilter(text), { nowMs: 0 })
      return matches === null ? entries : entries.filter(matches)
    })
  for (const by of ['date', 'title', 'changed', 'words'] as const)
    await line(`sort by ${by}`, () => sortPosts(entries, { by, isDescending: by !== 'date' }, ranks))
  await line(
    'first order of titles, before it is asked for',
    () => {
      rankTitles(titles, createTitleKeys(titles, 'zh-Hans'))
    },
    null,
  )
  await line('making the entries', () => entries.map(({ post }) => filteredPost(post)), null)
  const { compare } = new Intl.Collator('zh-Hans', { numeric: true })
  await line('sort by title with a collator, to compare', () => titles.toSorted(compare), null)
  return lines
}
