import type { Generator } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { readJsonMatter, readSimpleMatter } from '../../shared/matter/read-matter.ts'
import { readTomlMatter } from '../../shared/matter/read-toml-matter.ts'
import { type PostParts, splitPost } from '../../shared/matter/split-post.ts'
import { parseYaml, YamlProblem } from './parse-yaml.ts'

export interface FrontMatter {
  /** Empty when there is none, and when it cannot be read. */
  readonly data: Readonly<Record<string, unknown>>
  /** Why it cannot be read; the line is the file's, one-based. */
  readonly problem: Message | null
}

const nothing: Readonly<Record<string, unknown>> = {}
export const noFrontMatter: FrontMatter = { data: nothing, problem: null }

/** Reads a post's front matter: plain YAML fields by a fast reader of our own, anything else by its whole parser. */
export function readFrontMatter(
  text: string,
  generator: Generator,
  { format, matter }: PostParts = splitPost(text, generator),
): FrontMatter {
  if (matter === null)
    return isCode(text, generator) ? failed({ key: 'post.frontMatterCode' }) : noFrontMatter
  const written = text.slice(matter.from, matter.to)
  if (isTooLong(written)) return failed({ key: 'post.frontMatterTooLong' })
  const read = readFormat(format, written, generator, () => lineBreaks(text.slice(0, matter.from)))
  if (read.problem !== null || isReadBy(generator, format, text)) return read
  const params = { format: format.toUpperCase(), generator: generatorNames[generator] }
  return { data: read.data, problem: { key: 'post.frontMatterForeign', params } }
}

/** No writer's front matter is that long. Parsers take a second for a megabyte, gray-matter an hour for its blanks. */
const longestMatter = 64 * 1024
const longestBlank = /\s{500}/

function isTooLong(written: string): boolean {
  return written.length > longestMatter || (written.length >= 500 && longestBlank.test(written))
}

function readFormat(
  format: PostParts['format'],
  written: string,
  generator: Generator,
  linesBefore: () => number,
): FrontMatter {
  switch (format) {
    case 'none':
      return noFrontMatter
    case 'toml':
      return readToml(written, linesBefore)
    case 'json':
      return fromValue(readJsonMatter(written) ?? undefined)
    case 'yaml':
      return readYaml(written, generator, linesBefore)
  }
}

const generatorNames = {
  jekyll: 'Jekyll',
  hexo: 'Hexo',
  hugo: 'Hugo',
  eleventy: 'Eleventy',
  plain: '',
} as const

/** What another generator's post says is shown all the same; but this one would publish it as text. */
function isReadBy(generator: Generator, format: PostParts['format'], text: string): boolean {
  switch (generator) {
    case 'jekyll':
      return format === 'yaml'
    case 'hexo':
      return format !== 'toml' && !/^\ufeff?\{/.test(text)
    case 'hugo':
      return !/^\ufeff?;/.test(text)
    case 'eleventy':
    case 'plain':
      return true
  }
}

/** `---js` and the like, which Eleventy would run. Here it is text, and its writer is told why no field is shown. */
function isCode(text: string, generator: Generator): boolean {
  return (
    generator === 'eleventy' && /^\ufeff?---[ \t]*(?:js|javascript|coffee|coffeescript|cson)\s/.test(text)
  )
}

function readToml(written: string, linesBefore: () => number): FrontMatter {
  // A lone CR ends a line for everybody but this parser.
  const read = readTomlMatter(written.replace(/\r(?!\n)/g, '\n'))
  if ('data' in read) return fromValue(Object.fromEntries(Object.entries(read.data).map(withDateAsWritten)))
  const line = linesBefore() + read.line
  return failed({ key: 'post.brokenFrontMatter', params: { line } })
}

/** With its own offset or none: what a time without one means is the blog's to say, not this machine's. */
function withDateAsWritten([key, value]: readonly [string, unknown]): readonly [string, unknown] {
  return [key, value instanceof Date ? value.toISOString() : value]
}

function readYaml(written: string, generator: Generator, linesBefore: () => number): FrontMatter {
  // Hexo turns tabs into two spaces before it parses; YAML itself forbids them.
  const source = generator === 'hexo' ? written.replaceAll('\t', '  ') : written
  const simple = readSimpleMatter(source)
  if (simple !== null) return { data: asObject(simple), problem: null }
  try {
    return fromValue(parseYaml(source))
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
    if (error.reason === 'nested too deeply') return failed({ key: 'post.frontMatterTooDeep' })
    const line = linesBefore() + error.line
    return failed({ key: 'post.brokenFrontMatter', params: { line } })
  }
}

/** By assignment: `Object.fromEntries` makes of 10,000 maps with the same keys 10,000 shapes. No key is `__proto__`. */
function asObject(fields: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const [key, value] of fields) data[key] = value
  return data
}

function fromValue(value: unknown): FrontMatter {
  if (value === null) return noFrontMatter
  if (typeof value !== 'object' || Array.isArray(value)) return failed({ key: 'post.frontMatterNotFields' })
  // Neither null nor a list: an object that a parser made, with string keys.
  return { data: value as Record<string, unknown>, problem: null }
}

function failed(problem: Message): FrontMatter {
  return { data: nothing, problem }
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}
