import { lineBreakOf } from '../../matter/lines.ts'
import { type FixEdit, replaceAt, type TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/** Fields that are no front matter, since a fence is missing or is not the first thing in the file: they are published as text. */
export function* unfencedMatter({ text, parts }: CheckedText): Generator<TextProblem> {
  if (parts.matter !== null) return
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const lines = firstLines(text, start)
  const found = notFirst(text, start) ?? notClosed(text, lines) ?? notOpened(text, start, lines)
  if (found === null) return
  const { key, edit, to } = found
  yield {
    kind: 'matter',
    severity: 'error',
    key,
    from: start,
    to,
    fix: { what: { key: 'check.fixFence' }, edits: [edit] },
  }
}

interface Found {
  readonly key: 'check.matterNotFirst' | 'check.matterNotClosed' | 'check.matterNotOpened'
  readonly edit: FixEdit
  readonly to: number
}

interface Line {
  readonly text: string
  /** Where it begins, and where the next one does. */
  readonly from: number
  readonly next: number
}

const mostLines = 60
const longestStart = 8000

function firstLines(text: string, start: number): readonly Line[] {
  const lines: Line[] = []
  const pattern = /([^\r\n]*)(\r\n|\r|\n|$)/g
  const head = text.slice(start, start + longestStart)
  for (const found of head.matchAll(pattern)) {
    const from = start + found.index
    lines.push({ text: found[1] ?? '', from, next: from + found[0].length })
    if (lines.length === mostLines || found[2] === '') break
  }
  return lines
}

const field = /^[A-Za-z_][\w-]*:(?:\s|$)/
/** What may stand among fields: more of a value, an item, a comment. */
const belongs = /^(?:[A-Za-z_][\w-]*:(?:\s|$)|[ \t]+\S|-\s|#)/

/** Empty lines before an opening fence that would else be one. */
function notFirst(text: string, start: number): Found | null {
  const blank = /^[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*(?=---[ \t]*[\r\n]+[A-Za-z_][\w-]*:\s)/.exec(
    text.slice(start, start + 500),
  )?.[0]
  if (blank === undefined) return null
  return { key: 'check.matterNotFirst', edit: replaceAt(start, blank, ''), to: start + blank.length + 3 }
}

/** `---` and fields, then an empty line or the end, and no closing fence anywhere. */
function notClosed(text: string, lines: readonly Line[]): Found | null {
  const [first, ...rest] = lines
  if (first === undefined || first.text.trimEnd() !== '---') return null
  const end = rest.findIndex(line => !belongs.test(line.text))
  const fields = end < 0 ? rest : rest.slice(0, end)
  const last = fields.at(-1)
  const after = rest[fields.length]
  if (last === undefined || !fields.some(line => field.test(line.text))) return null
  if (after !== undefined && after.text.trim() !== '') return null
  const lineBreak = lineBreakOf(text)
  const hasBreak = /[\r\n]$/.test(text.slice(last.from, last.next))
  const insert = hasBreak ? `---${lineBreak}` : `${lineBreak}---${lineBreak}`
  return { key: 'check.matterNotClosed', edit: replaceAt(last.next, '', insert), to: first.next }
}

/** Fields from the first line on, and a fence behind them. */
function notOpened(text: string, start: number, lines: readonly Line[]): Found | null {
  const end = lines.findIndex(line => line.text.trimEnd() === '---')
  if (end < 1 || !field.test(lines[0]?.text ?? '')) return null
  if (!lines.slice(0, end).every(line => belongs.test(line.text))) return null
  const edit = replaceAt(start, '', `---${lineBreakOf(text)}`)
  return { key: 'check.matterNotOpened', edit, to: lines[end]?.next ?? start }
}
