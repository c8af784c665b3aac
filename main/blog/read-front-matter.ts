import type { Generator } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { readJsonMatter, readSimpleMatter } from '../../shared/post/read-matter.ts'
import { type PostParts, splitPost } from '../../shared/post/split-post.ts'
import { parseYaml, YamlProblem } from './parse-yaml.ts'

export interface FrontMatter {
  /** Empty when there is none, and when it cannot be read. */
  readonly data: Readonly<Record<string, unknown>>
  /** Why it cannot be read; the line is the file's, one-based. */
  readonly problem: Message | null
}

const nothing: Readonly<Record<string, unknown>> = {}
export const noFrontMatter: FrontMatter = { data: nothing, problem: null }

/** Reads a post's front matter: plain fields by a fast reader of our own, anything else by the whole YAML parser. */
export function readFrontMatter(
  text: string,
  generator: Generator,
  { format, matter }: PostParts = splitPost(text),
): FrontMatter {
  if (matter === null || format === 'none') return noFrontMatter
  if (format === 'toml') return failed({ key: 'post.frontMatterUnknown', params: { format: 'TOML' } })

  const written = text.slice(matter.from, matter.to)
  if (format === 'json') return fromValue(readJsonMatter(written) ?? undefined)
  // Hexo turns tabs into two spaces before it parses; YAML itself forbids them.
  const source = generator === 'hexo' ? written.replaceAll('\t', '  ') : written
  const simple = readSimpleMatter(source)
  if (simple !== null) return { data: Object.fromEntries(simple), problem: null }
  try {
    return fromValue(parseYaml(source))
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
    if (error.reason === 'nested too deeply') return failed({ key: 'post.frontMatterTooDeep' })
    const line = lineBreaks(text.slice(0, matter.from)) + error.line
    return failed({ key: 'post.brokenFrontMatter', params: { line, reason: error.reason } })
  }
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
