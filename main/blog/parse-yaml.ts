import matter from 'gray-matter'
import { isRecord } from '../../shared/record.ts'

/** Why a piece of YAML cannot be read; `line` is one-based within that piece. */
export class YamlProblem extends Error {
  readonly reason: string
  readonly line: number

  constructor(reason: string, line: number) {
    super(`${reason} (line ${line})`)
    this.name = 'YamlProblem'
    this.reason = reason
    this.line = line
  }
}

const maxDepth = 100

/**
 * Reads YAML with gray-matter's own engine, as most generators' tools do; throws YamlProblem.
 *
 * It gets options on purpose: without any, gray-matter keeps a failed parse in a cache and answers `{}` the second
 * time. A fence of our own keeps it from looking for one in the text, and from taking a language, `---js`, from it.
 */
export function parseYaml(text: string): unknown {
  if (nestingDepth(text) > maxDepth || indentDepth(text) > maxDepth)
    throw new YamlProblem('nested too deeply', 1)
  const end = `---${'='.repeat(20)}---`
  try {
    return withDatesAsWritten(
      matter(`---\n${text}\n${end}\n`, { engines, delimiters: ['---', end] }).data,
      text,
    )
  } catch (error) {
    throw toProblem(error)
  }
}

/**
 * To js-yaml 0000-00-00 is a day of 1899, and 0001-01-01 one of 1901. To Ruby the one is a text that is no date, and the
 * other a day of the year 1: such a field stays as it is written.
 */
function withDatesAsWritten(data: unknown, text: string): unknown {
  if (!isRecord(data)) return data
  const written = new Map(
    [...text.matchAll(unlikelyDate)]
      .map(([, key = '', value = '']) => [key.trim(), value.trim()] as const)
      .filter(([key]) => Object.hasOwn(data, key) && data[key] instanceof Date),
  )
  return written.size === 0 ? data : { ...data, ...Object.fromEntries(written) }
}

/** A field whose date has a year below 100, a month that is none of twelve, or a day that no month has. */
const unlikelyDate =
  /^([\w-]+)[ \t]*:[ \t]+((?:00\d\d-\d\d?-\d\d?|\d{4}-(?:00?|1[3-9]|[2-9]\d)-\d\d?|\d{4}-\d\d?-(?:00?|3[2-9]|[4-9]\d))(?!\d)[^\r\n#]*)/gm

/** gray-matter would evaluate these; nothing of a blog is ever run. */
const refuse = {
  parse: (): object => {
    throw new YamlProblem('code is not run', 1)
  },
}
const engines = { javascript: refuse, js: refuse, coffee: refuse, coffeescript: refuse, cson: refuse }

function toProblem(error: unknown): YamlProblem {
  if (error instanceof YamlProblem) return error
  // js-yaml's exception; its line is zero-based, and our fence's line break adds one.
  const { reason, mark } = error as { reason?: unknown; mark?: { line?: unknown } }
  const line = typeof mark?.line === 'number' ? Math.max(1, mark.line) : 1
  return new YamlProblem(typeof reason === 'string' ? reason : 'it is not valid YAML', line)
}

/** Brackets, and lists opened on one line: counted before parsing, since a parser's recursion can end the process. */
function nestingDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth)
    else if ((character === ']' || character === '}') && depth > 0) depth--
  }
  for (const [marks] of text.matchAll(/^[ \t]*(?:[-?:][ \t]+){8,}/gm)) {
    deepest = Math.max(deepest, marks.trim().split(/[ \t]+/).length)
  }
  return deepest
}

/** How many deeper and deeper indents stand below each other. */
function indentDepth(text: string): number {
  const indents: number[] = []
  let deepest = 0
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? text.length : found
    let start = from
    while (start < end && text.charCodeAt(start) === 0x20) start++
    if (start < end) {
      while ((indents.at(-1) ?? -1) >= start - from) indents.pop()
      indents.push(start - from)
      deepest = Math.max(deepest, indents.length)
    }
    from = end + 1
  }
  return deepest
}
