import type { FileId, Generator } from '../blog.ts'
import { isPageName } from '../post/page-name.ts'

/** A post's id in the parts that operations change; `joinPlace` puts them together again. */
export interface PostPlace {
  /** Without a final slash; empty: the blog's own. Of a bundle, the folder that holds the bundle. */
  readonly folder: FileId
  /** The date as the name has it, with what parts it from the rest: `2016-12-03-`; empty: none. */
  readonly datePart: string
  readonly name: string
  /** The extension, or of a bundle what follows its folder: `.md`, `/index.md`. */
  readonly end: string
}

/** Takes a post's id apart. A bundle is a folder with an `index.md` and what belongs to it. */
export function placeOf(id: FileId, generator: Generator): PostPlace {
  const end = bundleEnd(id, generator) ?? /\.[^./]+$/.exec(id)?.[0] ?? ''
  const path = id.slice(0, id.length - end.length)
  const slash = path.lastIndexOf('/')
  const whole = path.slice(slash + 1)
  const datePart = datePatterns[generator]?.exec(whole)?.[0] ?? ''
  return { folder: path.slice(0, Math.max(0, slash)), datePart, name: whole.slice(datePart.length), end }
}

export function joinPlace({ folder, datePart, name, end }: PostPlace): FileId {
  return `${folder === '' ? '' : `${folder}/`}${datePart}${name}${end}`
}

/** The bundle's folder; null: the post is a file by itself. */
export function bundleOf(id: FileId, generator: Generator): FileId | null {
  const end = bundleEnd(id, generator)
  return end === null ? null : id.slice(0, id.length - end.length)
}

/** Where the date in a file's name is the post's, and not a part of its name. */
const datePatterns: Partial<Record<Generator, RegExp>> = {
  jekyll: /^\d{2,4}-\d{1,2}-\d{1,2}-(?=.)/,
  eleventy: /^\d{4}-\d{2}-\d{2}-(?=.)/,
  plain: /^\d{4}-\d{1,2}-\d{1,2}[-_ ]?(?=.)/,
}

function bundleEnd(id: FileId, generator: Generator): string | null {
  const end = /\/index\.[^./]+$/i.exec(id)?.[0]
  if (generator === 'jekyll' || generator === 'hexo') {
    // A page may have a folder of its own there; a post's file is its own.
    const folder = id.slice(0, -(end?.length ?? 0))
    return end !== undefined && isPageName(id, generator) && folder !== 'source' ? end : null
  }
  // `content/index.md` is the page of the section itself.
  return end === undefined || !id.slice(0, -end.length).includes(generator === 'hugo' ? '/' : '') ? null : end
}
