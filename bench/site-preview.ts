import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ServedBlog, serveBlog } from '../main/site-preview/serve-blog.ts'
import { type Measure, measure } from './measure.ts'
import type { Workplace } from './workplace.ts'

const posts = 10_000
/** Until the first page is there, with nothing known of the blog. */
const firstBudgetMs = 1500
/** From a key in a body until the page that shows it has been told, and another page has been asked for. */
const followBudgetMs = 250

/** The preview of the site: how long one waits for its first page, and for what one types. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder, ids } = workplace.blog({ posts, hasPictures: false })
  const id = ids.at(-1) ?? ''
  const first: number[] = []
  const follow: number[] = []
  for (let round = 0; round < 3; round++) {
    const startMs = performance.now()
    const served = await serve(folder)
    const page = await served.addressOf(id)
    await text(page)
    first.push(performance.now() - startMs)
    follow.push(...(await typeInto(served, page, id, readFileSync(join(folder, id), 'utf8'))))
    served.close()
  }
  return [
    measure(`preview of the site, first page, ${posts.toLocaleString('en')}`, first, {
      budget: firstBudgetMs,
    }),
    measure('preview of the site, a key to the told page', follow, { budget: followBudgetMs }),
  ]
}

function serve(folder: string): Promise<ServedBlog> {
  return serveBlog({
    folder,
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
