import { join } from 'node:path'
import type { FileId, PostSummary } from '../../shared/blog.ts'
import { openKeptText } from '../app/kept-text.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
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
  const file = join(dataFolder, 'lists', `${sha256(root).slice(0, 16)}.json`)
  const kept = openKeptText(fs, file, sha256(`${version} ${root} ${rules}`))
  return {
    read() {
      const text = kept.read()
      return text === null ? new Map() : new Map(knownPosts(text).map(post => [post.summary.id, post]))
    },
    write: posts => kept.write([packPosts(posts), ...posts.map(post => post.head())].join('\n')),
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
