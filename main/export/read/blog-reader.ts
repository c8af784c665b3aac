import { isAscii } from 'node:buffer'
import type { Stats } from 'node:fs'
import type { BlogMarkdown, FileId, Generator } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { usesDollarMath } from '../../../shared/markdown/uses-math.ts'
import { splitPost } from '../../../shared/matter/split-post.ts'
import { type TitleHeading, takesTitles, titleHeading } from '../../../shared/post/title-heading.ts'
import type { PostBody } from '../../../shared/site/render-page.ts'
import { readFrontMatter } from '../../blog/read-front-matter.ts'
import { notUtf8 } from '../../blog/read-post-file.ts'
import { maxPostBytes } from '../../blog/read-post-text.ts'
import { textKind } from '../../blog/text-kind.ts'
import { contentHash } from '../../disk/content-hash.ts'
import { toDiskError } from '../../disk/disk-error.ts'
import { createFileMemory } from '../../disk/file-memory.ts'
import { changedMs, fileStamp } from '../../disk/file-stamp.ts'
import { createIdResolver, type FoundFile } from '../../disk/resolve-ids.ts'

/** What reading a blog's texts depends on; plain values, so that a thread can be given it. */
export interface BlogTexts {
  /** The blog's real path. */
  readonly root: string
  readonly generator: Generator
  readonly markdown: BlogMarkdown
}

export interface ReadText {
  readonly text: string
  /** Hash of the text: of the bytes that were read, since to write a text as bytes again takes longer than to hash it. */
  readonly sha: string
  readonly body: PostBody
  /** Empty while the file is too young to be told from what it may be a moment later. */
  readonly stamp: string
}

/** Reads files of one blog for one export, each at once. */
export interface BlogReader {
  readonly generator: Generator
  /** The text of a post or page. Throws an AppError when it is gone, not UTF-8, binary, or cannot be read. */
  text(id: FileId): ReadText
  /** Any file as it is, and what the disk says of it. The bytes are good until the next file is read. */
  bytes(id: FileId): { readonly bytes: Uint8Array; readonly stats: Stats }
  look(id: FileId): FoundFile
}

/** Node reads no more at once. */
const maxFileBytes = 2 ** 31 - 1

/** `links`: see `createIdResolver`. */
export function createBlogReader(blog: BlogTexts, links?: ReadonlySet<FileId>): BlogReader {
  const look = createIdResolver(blog.root, links)
  const readInto = createFileMemory()
  const read = ({ path, stats }: FoundFile, id: FileId) => {
    try {
      return readInto(path, stats.size)
    } catch (error) {
      throw toDiskError(error, id)
    }
  }
  return {
    generator: blog.generator,
    look,
    bytes(id) {
      const found = look(id)
      const { stats } = found
      if (stats.size > maxFileBytes) {
        throw new AppError('invalid', 'export.fileTooLarge', { file: id, limit: 2 })
      }
      return { bytes: read(found, id), stats }
    },
    text(id) {
      const found = look(id)
      const { stats } = found
      if (stats.size > maxPostBytes) {
        throw new AppError('invalid', 'post.tooLarge', { file: id, limit: maxPostBytes / 1024 / 1024 })
      }
      const bytes = read(found, id)
      checkText(bytes)
      return readText(blog, bytes, stampOf(stats))
    },
  }
}

/** A text whose bytes are at hand, and are UTF-8. */
export function readText(blog: BlogTexts, bytes: Buffer, stamp: string): ReadText {
  // The byte-order mark stays, as a character: it is part of the file.
  const text = bytes.toString('utf8')
  const body = bodyOf(blog, text)
  return { text, sha: contentHash(bytes), body: { ...body, body: plainBody(bytes, body) }, stamp }
}

/**
 * The body, in a byte a letter where it can be.
 *
 * One Chinese tag in the front matter makes two bytes of each letter of the text, and of all that is made of a piece of it.
 */
function plainBody(bytes: Buffer, { head, body }: PostBody): string {
  if (!/[^\x00-\xff]/.test(head)) return body
  const rest = bytes.subarray(Buffer.byteLength(head))
  return isAscii(rest) ? rest.toString('latin1') : body
}

/**
 * Of what the disk said before a file was read: see `ReadText`. `nowMs`: no later than it was read, so that what has
 * changed since is too young.
 */
export function stampOf(stats: Stats, nowMs = Date.now()): string {
  return isYoung(stats, nowMs) ? '' : fileStamp(stats)
}

/** Disks count time in steps, some of two seconds: within one, a file may change and look the same. */
const youngMs = 2500

export function isYoung(stats: Pick<Stats, 'mtimeMs' | 'ctimeMs'>, nowMs = Date.now()): boolean {
  return isYoungAt(changedMs(stats), nowMs)
}

/** The same of a file that was last changed at a time. */
export function isYoungAt(changedAtMs: number, nowMs: number): boolean {
  return nowMs - changedAtMs < youngMs
}

function checkText(bytes: Buffer): void {
  const kind = textKind(bytes)
  if (kind.kind === 'binary') throw new AppError('invalid', 'post.binary')
  if (kind.kind === 'other') {
    const { key, params } = notUtf8(kind.encoding)
    throw new AppError('invalid', key, params)
  }
}

/** The heading that is the title of the page: it stands there already. */
function headingOf(text: string, generator: Generator): TitleHeading | null {
  // The text is asked first: of most the front matter has the title.
  if (!takesTitles(generator) || titleHeading(text, {}, generator) === null) return null
  const { data, problem } = readFrontMatter(text, generator)
  return problem === null ? titleHeading(text, data, generator) : null
}

/** A text as its page is made of it. */
export function bodyOf({ generator, markdown }: BlogTexts, text: string): PostBody {
  const heading = headingOf(text, generator)
  const bodyFrom = heading?.end ?? splitPost(text, generator).bodyFrom
  const head = text.slice(0, bodyFrom)
  // Only then is it worth the parsing.
  const mayBeOff = head.includes('render_with_liquid')
  return {
    head,
    ...(heading === null ? {} : { headingFrom: heading.from }),
    body: text.slice(bodyFrom),
    usesDollarMath: usesDollarMath(head, markdown.dollarMath),
    liquid: !mayBeOff || readFrontMatter(text, generator).data.render_with_liquid !== false,
  }
}
