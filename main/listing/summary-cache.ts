import { join } from 'node:path'
import { openKeptText } from '../app/kept-text.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { type PackedPost, packPosts, unpackPosts } from './packed-posts.ts'

/** What the last listing of a blog found of one post, and the rest of its front matter, see `packHead`. */
export interface KnownPost extends PackedPost {
  readonly head: string
}

/** What listings of a blog found, in the app's data folder: without it, or with a broken one, a list takes longer. */
export interface SummaryCache {
  /** Null when it was made for something else, is not whole, or is not there. */
  read(): KnownPosts | null
  write(posts: readonly KnownPost[]): Promise<void>
}

export interface KnownPosts {
  readonly posts: readonly PackedPost[]
  /**
   * The `head` of one of them; the file with all of them is read when one is asked for. Null: it is not there, or
   * belongs to another list, as after a process that ended between the two.
   */
  readonly headAt: (at: number) => string | null
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
const version = 4

export function openSummaryCache({ fs, dataFolder, root, rules }: CachePlace): SummaryCache {
  const name = join(dataFolder, 'lists', sha256(root).slice(0, 16))
  const key = sha256(`${version} ${root} ${rules}`)
  const columns = openKeptText(fs, `${name}.json`, key)
  // What a list shows waits for its columns: the rest is in a file of its own, which is theirs alone.
  const headsOf = (packed: string) => openKeptText(fs, `${name}.heads`, `${key} ${sha256(packed)}`)
  return {
    read() {
      const packed = columns.read()
      if (packed === null) return null
      let heads: readonly string[] | null = null
      const headAt = (at: number) => {
        heads ??= headsOf(packed).read()?.split('\n') ?? []
        return heads[at] ?? null
      }
      return { posts: unpackPosts(packed), headAt }
    },
    async write(posts) {
      const packed = packPosts(posts)
      const heads = posts.map(({ head }) => head).join('\n')
      await headsOf(packed).write(heads)
      await columns.write(packed)
    },
  }
}
