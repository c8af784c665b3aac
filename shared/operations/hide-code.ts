import { splitPost } from '../matter/split-post.ts'

/** A stretch of a text that is code, with its marks. */
export interface CodeSpan {
  /** `tag`: Liquid's `highlight`; `raw`: what Liquid leaves alone. */
  readonly kind: 'fence' | 'ticks' | 'tag' | 'raw' | 'comment'
  readonly from: number
  readonly to: number
  /** False: a fence that goes on to the end of the text. */
  readonly isClosed: boolean
}

/**
 * The text with everything that is code replaced by blanks of the same length, so that offsets hold.
 *
 * Code is a fence, a span between backticks, Liquid's `highlight` and `raw`, and an HTML comment. The front matter
 * stays: what is in it is no Markdown. Time grows with the length only.
 */
export function hideCode(text: string, spans: readonly CodeSpan[] = findCode(text)): string {
  let result = ''
  let copied = 0
  for (const { from, to } of spans) {
    result += text.slice(copied, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ')
    copied = to
  }
  return result + text.slice(copied)
}

/** All code of a text's body, in order, none within another. */
export function findCode(text: string): readonly CodeSpan[] {
  const { bodyFrom } = splitPost(text)
  const openings =
    /^[ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?!`)(?=[^`\n]*$)|~{3,})|\{%-?\s*(highlight|raw)\b|(<!--)|(`+)/gm
  openings.lastIndex = bodyFrom
  const closers = createClosers(text)
  const spans: CodeSpan[] = []
  for (let found = openings.exec(text); found !== null; found = openings.exec(text)) {
    const [whole, fence, liquid, comment, ticks] = found
    const after = found.index + whole.length
    const end =
      fence !== undefined
        ? closers.fence(fence, after)
        : liquid !== undefined
          ? closers.tag(liquid, after)
          : comment !== undefined
            ? closers.comment(after)
            : closers.ticks(ticks ?? '', after)
    if (end === null && fence === undefined) continue
    const to = end ?? text.length
    spans.push({ kind: kindOf(fence, liquid, comment), from: found.index, to, isClosed: end !== null })
    openings.lastIndex = to
  }
  return spans
}

function kindOf(fence?: string, liquid?: string, comment?: string): CodeSpan['kind'] {
  if (fence !== undefined) return 'fence'
  if (liquid !== undefined) return liquid === 'raw' ? 'raw' : 'tag'
  return comment === undefined ? 'ticks' : 'comment'
}

/** Finds where code ends. What is not closed once is never looked for again. */
function createClosers(text: string) {
  const missing = new Set<string>()
  const find = (key: string, pattern: RegExp, from: number): number | null => {
    if (missing.has(key)) return null
    pattern.lastIndex = from
    if (pattern.exec(text) !== null) return pattern.lastIndex
    missing.add(key)
    return null
  }
  return {
    fence: (fence: string, from: number) => {
      const mark = fence.charAt(0)
      const close = new RegExp(`^[ \\t]*(?:>[ \\t]?)*${mark}{${fence.length},}[ \\t]*\\r?$`, 'gm')
      return find(fence, close, from)
    },
    tag: (name: string, from: number) => find(name, new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g'), from),
    comment: (from: number) => find('comment', /-->/g, from),
    ticks: (ticks: string, from: number) => closingTicks(text, ticks.length, from),
  }
}

/** A span does not cross an empty line; one with this many other runs of backticks in it is none. */
const maxRuns = 200

function closingTicks(text: string, length: number, from: number): number | null {
  const runs = /`+|\n[ \t]*\r?\n/g
  runs.lastIndex = from
  for (let count = 0; count < maxRuns; count++) {
    const run = runs.exec(text)
    if (run === null || run[0].startsWith('\n')) return null
    if (run[0].length === length) return runs.lastIndex
  }
  return null
}
