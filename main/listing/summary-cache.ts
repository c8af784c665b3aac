import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId, PostSummary } from '../../shared/blog.ts'
import { systemCode } from '../disk/disk-error.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { writePrivate } from '../disk/write-private.ts'
import { packPosts, unpackPosts } from './packed-posts.ts'

/** What the last listing of a blog found of one post. */
export interface KnownPost {
  /** Of the file that it was read from. */
  readonly stamp: string
  readonly identity: string | null
  readonly summary: PostSummary
  /** The rest of its front matter, see `packHead`; worked out when it is asked for. */
  head(): string
}

/** What listings of a blog found, in the app's data folder: without it, or with a broken one, a list takes longer. */
export interface SummaryCache {
  /** Nothing when it was made for something else, is not whole, or is not there. */
  read(): ReadonlyMap<FileId, KnownPost>
  write(posts: readonly KnownPost[]): Promise<void>
}

export interface CachePlace {
  readonly fs: FsPort
  readonly dataFolder: string
  /** The blog's real path. */
  readonly root: string
  /** Everything besides the files that a summary depends on: with another one nothing is known. */
  readonly rules: string
}

/** Raised with each change of what a summary says, or of how it is written down. */
const version = 2

export function openSummaryCache({ fs, dataFolder, root, rules }: CachePlace): SummaryCache {
  const folder = join(dataFolder, 'lists')
  const file = join(folder, `${sha256(root).slice(0, 16)}.json`)
  const key = sha256(`${version} ${root} ${rules}`)
  return {
    read() {
      const text = readText(file)
      const end = text.indexOf('\n')
      const body = text.slice(end + 1)
      // The check sum stands for all that could be wrong with the file; after it, it is what was written.
      if (end < 0 || text.slice(0, end) !== checkSum(key, body)) return new Map()
      return new Map(knownPosts(body).map(post => [post.summary.id, post]))
    },
    async write(posts) {
      const body = [packPosts(posts), ...posts.map(post => post.head())].join('\n')
      await fs.mkdir(folder)
      await writePrivate(fs, file, new TextEncoder().encode(`${checkSum(key, body)}\n${body}`))
    },
  }
}

/** The columns of the list are one line; the heads that follow are taken apart when the first of them is wanted. */
function knownPosts(body: string): readonly KnownPost[] {
  const end = body.indexOf('\n')
  let heads: readonly string[] | null = null
  const head = (at: number) => {
    heads ??= body.slice(end + 1).split('\n')
    return heads[at] ?? ''
  }
  const columns = end < 0 ? body : body.slice(0, end)
  return unpackPosts(columns).map((post, at) => ({ ...post, head: () => head(at) }))
}

function checkSum(key: string, body: string): string {
  return createHash('sha256').update(key).update(body).digest('hex')
}

/** Synchronously: what is shown first waits for it, and promises take three times as long. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === null) throw error
    return ''
  }
}
