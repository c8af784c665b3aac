import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { type Language, say } from '../../shared/words/words.ts'
import type { Log } from '../answer.ts'
import type { Blog } from '../blog/blog.ts'
import { openBlog } from '../blog/open-blog.ts'
import { systemCode } from '../disk/disk-error.ts'
import { nodeFs } from '../disk/node-fs.ts'
import type { ExportOptions } from '../export/read/site-source.ts'
import { type AnswerRequest, endServer, hostOf, listenOnLoopback } from '../loopback-server.ts'
import { createAnswer } from './answer-page.ts'
import { followSite } from './follow-site.ts'
import { createLiveSite } from './live-site.ts'
import { configStamp } from './look-around.ts'
import { pageInOne } from './page-in-one.ts'

/** A blog's site on this machine, as it would be exported now; pages that are being read follow what changes. */
export interface ServedBlog {
  /** Where its first page is. */
  readonly address: string
  /** Where the page of a post is; the first page where the site has none of it. */
  addressOf(id: FileId): Promise<string>
  /** The page of a post, with its style in it; null: the site has none of it. */
  pageOf(id: FileId): Promise<string | null>
  /** What is typed in open posts and not saved. */
  type(texts: ReadonlyMap<FileId, string>): void
  close(): void
}

export interface ServeOrder {
  /** The blog's folder. */
  readonly folder: string
  readonly options: ExportOptions
  /** 0: any that is free. Rejects with an AppError when it is taken. */
  readonly port: number
  /** Only browsers that were given `address` are answered: nobody else on this machine reads what is not published. */
  readonly isGuarded: boolean
  readonly language: Language
  readonly log: Log
  readonly homeFolder?: string
  /** The app's own, where what is known of the blog is kept; absent: every post is read. */
  readonly dataFolder?: string
  readonly now?: () => number
}

export async function serveBlog(order: ServeOrder): Promise<ServedBlog> {
  const { options, log, now = Date.now } = order
  const blog = await open(order)
  const reopen = reopener(blog, order)
  let listed: Promise<void> = Promise.resolve()
  let isPlanned = false
  // What the watcher has just listed need not be listed once more for the first plan.
  const planFrom = (now: Blog): Blog => {
    // Without folders it could not be listed, and whoever asks is to hear why.
    const isFirst = !isPlanned && now === blog && blog.folders().length > 0
    isPlanned = true
    return isFirst ? { ...now, listPosts: async () => blog.rememberedPosts() } : now
  }
  const site = createLiveSite({
    // Planned from what the watcher has read: many posts are read once, and no change falls in between.
    openBlog: () => listed.then(reopen).then(planFrom),
    options,
    now,
  })
  const followed = followSite(blog, site, log)
  listed = followed.listed
  const key = randomBytes(16).toString('hex')
  let answer: AnswerRequest | null = null
  const server = await listen(order.port, async (request: IncomingMessage, response: ServerResponse) => {
    answer ??= createAnswer({
      site,
      followed,
      root: blog.root,
      host: hostOf(server),
      key,
      isGuarded: order.isGuarded,
      wordError: error => say(order.language, error.key, error.params),
    })
    await answer(request, response)
  }).catch((error: unknown) => {
    followed.close()
    throw error
  })
  // Planned before anybody asks: the first page is what its reader waits for. What fails now is told to who asks.
  site.base().catch(() => undefined)
  const entry = (path: string) =>
    `http://${hostOf(server)}${encodeURI(path)}${order.isGuarded ? `?key=${key}` : ''}`
  return {
    address: entry('/'),
    addressOf: async id => {
      const address = await site.addressOf(id)
      return entry(address === null ? '/' : (await site.base()) + address)
    },
    pageOf: async id => {
      await followed.look()
      return pageInOne(site, id)
    },
    type(texts) {
      site.type(texts)
      followed.changed()
    },
    close() {
      followed.close()
      endServer(server)
    },
  }
}

function open({ folder, homeFolder, dataFolder }: ServeOrder): Promise<Blog> {
  return openBlog(folder, homeFolder, dataFolder === undefined ? null : { fs: nodeFs, dataFolder })
}

/** Opens the blog again only where what it says of itself changed: an open one knows the posts that it has read. */
function reopener(first: Blog, order: ServeOrder): () => Promise<Blog> {
  let blog = first
  let stamp = configStamp(first.root)
  return async () => {
    const now = configStamp(first.root)
    if (now !== stamp) {
      blog = await open(order)
      stamp = now
    }
    return blog
  }
}

async function listen(port: number, answer: AnswerRequest): Promise<Server> {
  try {
    return await listenOnLoopback(answer, port)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EADDRINUSE' || code === 'EACCES') {
      throw new AppError('conflict', 'serve.portTaken', { port: String(port) }, error)
    }
    throw error
  }
}
