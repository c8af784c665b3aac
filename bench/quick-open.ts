import { type Measure, measure, timeOf } from './measure.ts'
import { runSelf } from './run-self.ts'
import { untilRead, withSearch } from './search-at-hand.ts'
import type { Workplace } from './workplace.ts'

const posts = 10_000

/** Titles, initials and pinyin, each as it is typed: a search for every key. */
const typed = ['lantern', 'tpatl', 'yuegu', 'yg', '月光', 'lan 77', 'zzz', 'the lamp and']

interface Sample {
  readonly firstMs: number
  readonly keyMs: readonly number[]
}

/** Finding a post among 10,000 by a few letters of its title, in a process of its own, with the worker that ships. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder } = workplace.blog({ posts, hasPictures: false })
  const { firstMs, keyMs } = JSON.parse(runSelf('quick-open', [folder])) as Sample
  return [
    measure('quick-open 10,000, a key', keyMs, { budget: 16 }),
    measure('quick-open 10,000, opened first', [firstMs]),
  ]
}

/** One sample. */
export async function sample([folder = '']: readonly string[]): Promise<string> {
  const found = await withSearch(folder, async search => {
    const firstMs = await timeOf(() => search.titles('', []))
    await untilRead(search)
    const keyMs: number[] = []
    // Twice: whoever opens posts this way does it all day.
    for (const text of [...typed, ...typed])
      for (let length = 1; length <= text.length; length++)
        keyMs.push(await timeOf(() => search.titles(text.slice(0, length), [])))
    return { firstMs, keyMs: keyMs.slice(keyMs.length / 2) } satisfies Sample
  })
  return JSON.stringify(found)
}
