import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import type { FileId, Generator } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { splitPost } from '../../shared/matter/split-post.ts'
import { describePost } from '../../shared/post/describe-post.ts'
import type { PostMeta } from '../../shared/post/post-meta.ts'
import { takesTitles, titleHeading } from '../../shared/post/title-heading.ts'
import type { UnknownRecord } from '../../shared/record.ts'
import { systemCode } from '../disk/disk-error.ts'
import type { TakeText } from './blog.ts'
import { type FrontMatter, noFrontMatter, readFrontMatter } from './read-front-matter.ts'
import { encodingName, textKind } from './text-kind.ts'

export interface PostRules {
  readonly root: string
  readonly generator: Generator
  readonly timeZone: string | null
  /** See `PostFacts`. */
  readonly newPostName?: unknown
}

/** What a list needs to know of one post. */
export interface PostHead {
  readonly meta: PostMeta
  readonly problem: Message | null
  readonly sizeBytes: number
  readonly modifiedMs: number
}

/**
 * Reads one post as far as a list needs it, synchronously: 10,000 small files take a fifth of a second that way and a
 * whole one through promises. A file that cannot be read gives its reason in `problem`, never an exception. `take`
 * hears of a text that was read to its end.
 */
export function readPostFile(rules: PostRules, id: FileId, look: Look, take?: TakeText): PostHead {
  if (look.stats === null) return head(rules, id, {}, look.problem, null)
  try {
    return readKnownFile(rules, id, look.stats, take)
  } catch (error) {
    return head(rules, id, {}, unreadable(error), look.stats)
  }
}

/** What the disk says of a file before it is opened. */
export type Look =
  | { readonly stats: Stats; readonly problem: null }
  | { readonly stats: null; readonly problem: Message }

export function lookAt(rules: PostRules, id: FileId): Look {
  try {
    return { stats: statSync(pathOf(rules, id)), problem: null }
  } catch (error) {
    return { stats: null, problem: unreadable(error) }
  }
}

/** Not `join`, which takes a tenth of the time of a listing; an id has nothing in it to normalise. */
function pathOf({ root }: PostRules, id: FileId): string {
  return `${root}/${id}`
}

/** Text that is wrong further down is found when the post is opened. */
const wholeBytes = 1024 * 1024
const startBytes = 64 * 1024
const buffer = Buffer.allocUnsafe(wholeBytes + 1)

function readKnownFile(rules: PostRules, id: FileId, stats: Stats, take?: TakeText): PostHead {
  const isWhole = stats.size <= wholeBytes
  const wantedBytes = isWhole ? stats.size : startBytes
  const foundBytes = readStart(pathOf(rules, id), wantedBytes)
  const bytes = buffer.subarray(0, Math.min(foundBytes, wantedBytes))
  const readable = isWhole ? bytes : withoutCutCharacter(bytes)
  const kind = textKind(readable)
  if (kind.kind === 'binary') return head(rules, id, {}, { key: 'post.binary' }, stats)
  if (kind.kind === 'other') return head(rules, id, {}, notUtf8(kind.encoding), stats)
  if (foundBytes === stats.size) take?.(id, bytes, stats)
  const { data, problem } = frontMatterOf(readable, rules.generator)
  const heading = problem === null ? headingOf(readable, data, rules.generator) : undefined
  return head(rules, id, data, problem, stats, heading)
}

/** A title that stands above the text: of most posts the front matter has it, and no more is decoded. */
function headingOf(bytes: Buffer, data: UnknownRecord, generator: Generator): string | undefined {
  if (!takesTitles(generator) || typeof data.title === 'string') return undefined
  return titleHeading(bytes.toString('utf8', 0, startBytes), data, generator)?.title
}

export function notUtf8(encoding: string | null): Message {
  return encoding === null
    ? { key: 'post.unknownEncoding' }
    : { key: 'post.notUtf8', params: { encoding: encodingName(encoding) } }
}

function unreadable(error: unknown): Message {
  const code = systemCode(error)
  if (code === null) throw error
  if (code === 'EACCES' || code === 'EPERM') return { key: 'post.noPermission' }
  return { key: 'post.unreadable', params: { code } }
}

function head(
  { generator, timeZone, newPostName }: PostRules,
  id: FileId,
  data: Readonly<Record<string, unknown>>,
  problem: Message | null,
  stats: Stats | null,
  heading?: string,
): PostHead {
  const modifiedMs = stats?.mtimeMs ?? 0
  const meta = describePost({ id, data, generator, timeZone, newPostName, heading, modifiedMs })
  return { meta, problem, sizeBytes: stats?.size ?? 0, modifiedMs }
}

/** Into the buffer; answers how much there was. One byte more than is wanted shows that the file has grown. */
function readStart(path: string, wantedBytes: number): number {
  const file = openSync(path, 'r')
  try {
    for (let done = 0; ; ) {
      const count = readSync(file, buffer, done, wantedBytes + 1 - done, done)
      done += count
      if (count === 0 || done >= wantedBytes) return done
    }
  } finally {
    closeSync(file)
  }
}

/**
 * Decodes no more than it must: decoding the bodies of 10,000 posts takes longer than all the rest of listing them.
 * A line that only looked like the closing fence makes no front matter; then the whole text is looked at.
 */
function frontMatterOf(bytes: Buffer, generator: Generator): FrontMatter {
  const start = bytes[0] === 0xef ? 3 : 0
  const first = String.fromCharCode(bytes[start] ?? 0)
  // Hexo's front matter may begin with its first field.
  if (!'-+;{'.includes(first) && generator !== 'hexo') return noFrontMatter
  const fence = closingFence(bytes, first, start + 3)
  const end = fence < 0 ? -1 : bytes.indexOf(0x0a, fence + 1)
  if (end >= 0) {
    const text = bytes.toString('utf8', 0, end + 1)
    const parts = splitPost(text, generator)
    if (parts.matter !== null) return readFrontMatter(text, generator, parts)
  }
  return readFrontMatter(bytes.toString('utf8'), generator)
}

/** Where the first line begins that may close what began with this character; -1: nowhere. */
function closingFence(bytes: Buffer, first: string, from: number): number {
  if (first === '+' || first === ';') return bytes.indexOf(`\n${first.repeat(3)}`, from)
  const dashes = bytes.indexOf('\n---', from)
  return dashes < 0 ? bytes.indexOf('\n...', from) : dashes
}

/** A file cut after some bytes may end inside a character, which would look as if it were not UTF-8. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back)
  }
  return bytes
}
