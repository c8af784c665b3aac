import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBlog } from '../main/blog/open-blog.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { type ServedBlog, serveBlog } from '../main/site-preview/serve-blog.ts'
import { type Measure, measure } from './measure.ts'
import type { Workplace } from './workplace.ts'

const posts = 10_000
/** Until the first page is there, with nothing known of the blog; in the app the list of its posts is. */
const firstBudgetMs = 1500
/** From a key in a body until the page that shows it has been told, and another page has been asked for. */
const followBudgetMs = 250

/** The preview of the site: how long one waits for its first page, and for what one types. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder, ids } = workplace.blog({ posts, hasPictures: false })
  const id = ids.at(-1) ?? ''
  const first: number[] = []
  const known: number[] = []
  const follow: number[] = []
  const dataFolder = workplace.fresh()
  await list(folder, dataFolder)
  for (let round = 0; round < 3; round++) {
    const { served: unknowing, timeMs } = await firstPage(folder, id)
    unknowing.close()
    first.push(timeMs)
    const { served, page, timeMs: knownMs } = await firstPage(folder, id, dataFolder)
    known.push(knownMs)
    follow.push(...(await typeInto(served, page, id, readFileSync(join(folder, id), 'utf8'))))
    served.close()
  }
  return [
    measure(`preview of the site, first page, ${posts.toLocaleString('en')}`, first, {
      budget: firstBudgetMs,
    }),
    measure('preview of the site, first page, in the app', known, { budget: firstBudgetMs }),
    measure('preview of the site, a key to the told page', follow, { budget: followBudgetMs }),
  ]
}

/** As the app does when the blog is opened. */
async function list(folder: string, dataFolder: string): Promise<void> {
  const blog = await openBlog(folder, undefined, { fs: nodeFs, dataFolder })
  await blog.listPosts()
  await blog.rememberPosts()
}

async function firstPage(folder: string, id: string, dataFolder?: string) {
  const startMs = performance.now()
  const served = await serve(folder, dataFolder)
  const page = await served.addressOf(id)
  await text(page)
  return { served, page, timeMs: performance.now() - startMs }
}

function serve(folder: string, dataFolder?: string): Promise<ServedBlog> {
  return serveBlog({
    folder,
    ...(dataFolder === undefined ? {} : { dataFolder }),
    options: { withDrafts: true, withFuture: true },
    port: 0,
    isGuarded: false,
    language: 'en',
    log: error => console.error(error),
  })
}

async function text(address: string): Promise<string> {
  return (await fetch(address)).text()
}

/** Types ten words, one after the other, with a reader on the page. */
async function typeInto(served: ServedBlog, page: string, id: string, before: string): Promise<number[]> {
  served.type(new Map([[id, before]]))
  const [, script = '', seen = ''] = /src="([^"]*live\.js)" data-seen="([^"]*)"/.exec(await text(page)) ?? []
  const events = new URL('events', new URL(script, page))
  events.searchParams.set('page', new URL(page).pathname)
  events.searchParams.set('seen', seen)
  const stop = new AbortController()
  const stream = (await fetch(events, { signal: stop.signal })).body?.getReader()
  if (stream === undefined) throw new Error('no events')
  const times: number[] = []
  for (let word = 0; word < 10; word++) {
    const startMs = performance.now()
    served.type(new Map([[id, `${before}\n\nword ${word}\n`]]))
    while (!new TextDecoder().decode((await stream.read()).value).includes('event: changed')) {
      // A sign of life comes between.
    }
    times.push(performance.now() - startMs)
  }
  stop.abort()
  return times
}
