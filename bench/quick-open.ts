import { resolve } from 'node:path'
import { openBlog } from '../main/blog/open-blog.ts'
import { createPostSearch, type PostSearch } from '../main/search/post-search.ts'
import { type Measure, measure, timeOf } from './measure.ts'
import { runSelf } from './run-self.ts'
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
  const blog = await openBlog(folder)
  const search = createPostSearch({
    blog,
    documents: { dirtyIds: () => [], tip: () => null },
    list: () => blog.listPosts(),
    workerFile: resolve('out/main/search-worker.cjs'),
    log: error => console.error(error),
  })
  // Its thread alone keeps no process alive.
  const awake = setInterval(() => undefined, 1000)
  search.listed(await blog.listPosts())
  const firstMs = await timeOf(() => search.titles('', []))
  await untilRead(search)
  const keyMs: number[] = []
  // Twice: whoever opens posts this way does it all day.
  for (const text of [...typed, ...typed])
    for (let length = 1; length <= text.length; length++)
      keyMs.push(await timeOf(() => search.titles(text.slice(0, length), [])))
  search.close()
  clearInterval(awake)
  return JSON.stringify({ firstMs, keyMs: keyMs.slice(keyMs.length / 2) } satisfies Sample)
}

/** While texts are read, keys have their turn between two slices: that is measured by `search`. */
async function untilRead(search: PostSearch): Promise<void> {
  const options = {
    regex: false,
    caseSensitive: false,
    wholeWord: false,
    phrase: false,
    frontMatter: false,
    limit: 1,
    perPost: 1,
  }
  for (;;) {
    const { read, of } = await search.match({ query: 'zq', options })
    if (of > 0 && read === of) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
