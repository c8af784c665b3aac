import type { FileId } from '../../shared/blog.ts'

/** What tells how a blog names its files. */
export interface NamedFiles {
  /** The folder that a picture goes to, and the pictures that its post shows. */
  readonly own: readonly FileId[]
  /** The pictures that other posts show. */
  readonly others: readonly FileId[]
  readonly posts: readonly { readonly id: FileId; readonly title: string }[]
}

/**
 * Whether a blog keeps the names of its files in ASCII, though what they are about is Chinese.
 *
 * A folder counts as a name: `深圳/1.png` is no choice of ASCII. Pictures speak before posts, and the post's own before
 * those of others; a blog that shows neither keeps what it is given.
 */
export function keepsAsciiNames({ own, others, posts }: NamedFiles): boolean {
  if (own.some(hasOther)) return false
  if (mostly(others, hasOther)) return false
  const titled = posts.filter(({ title }) => /(?![\x00-\x7f])\p{L}/u.test(title))
  return mostly(titled, ({ id }) => !hasOther(id))
}

/** More than half of them; of none: no. */
function mostly<T>(all: readonly T[], is: (one: T) => boolean): boolean {
  return all.filter(is).length * 2 > all.length
}

function hasOther(text: string): boolean {
  return /[^\x00-\x7f]/.test(text)
}
