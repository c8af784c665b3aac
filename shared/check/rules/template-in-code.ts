import { lineBreakOf } from '../../matter/lines.ts'
import type { CodeSpan } from '../../operations/hide-code.ts'
import { type ProblemFix, replaceAt, type TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/**
 * `{{ x }}` in code: Jekyll and Eleventy run templates before Markdown, code or not, so the page shows nothing there.
 *
 * Hexo leaves code between backticks alone, and Hugo runs only its own shortcodes.
 */
export function* templateInCode(checked: CheckedText): Generator<TextProblem> {
  const { text, generator, matter, code } = checked
  if (generator !== 'jekyll' && generator !== 'eleventy') return
  if (/^render_with_liquid:\s*false\s*$/m.test(matter) || !/\{[{%]/.test(text)) return
  for (const span of code) {
    if (span.kind === 'raw' || span.kind === 'comment') continue
    const marks = marksIn(text, span)
    const [first] = marks
    const last = marks.at(-1)
    if (first === undefined || last === undefined) continue
    yield {
      kind: 'template',
      severity: marks.some(mark => mark.isTag) ? 'error' : 'warning',
      key: 'check.templateInCode',
      params: {
        code: text.slice(first.from, first.to).slice(0, 60),
        open: '{% raw %}',
        close: '{% endraw %}',
      },
      from: first.from,
      to: first.to,
      fix: fixOf(text, span, { from: first.from, to: last.to }),
    }
  }
}

interface Mark {
  readonly from: number
  readonly to: number
  readonly isTag: boolean
}

const templates =
  /\{%-?\s{0,9}raw\s{0,9}-?%\}[\s\S]*?\{%-?\s{0,9}endraw\s{0,9}-?%\}|\{\{[^{}\r\n]{0,500}\}\}|\{%[^%\r\n]{0,500}%\}/g

function marksIn(text: string, span: CodeSpan): readonly Mark[] {
  // Of a `highlight` only the inside is code.
  const opening = span.kind === 'tag' ? text.indexOf('%}', span.from) + 2 : span.from
  const inside = text.slice(opening, span.kind === 'tag' ? text.lastIndexOf('{%', span.to) : span.to)
  return [...inside.matchAll(templates)].flatMap(({ 0: whole, index }) => {
    if (/^\{%-?\s{0,9}raw\b/.test(whole)) return []
    const from = opening + index
    return [{ from, to: from + whole.length, isTag: whole.startsWith('{%') }]
  })
}

/** `raw` around the code where that is a place of its own, else within it, around what would be run. */
function fixOf(text: string, span: CodeSpan, marks: { from: number; to: number }): ProblemFix | null {
  if (/\{%-?\s{0,9}(?:end)?raw\b/.test(text.slice(span.from, span.to)) || !span.isClosed) return null
  const what = { key: 'check.fixRaw' as const }
  const isOwnLines = span.kind === 'fence' && /[`~]/.test(text.charAt(span.from))
  const { from, to } = span.kind === 'ticks' || isOwnLines ? ends(text, span) : marks
  const lineBreak = isOwnLines ? lineBreakOf(text) : ''
  return {
    what,
    edits: [replaceAt(from, '', `{% raw %}${lineBreak}`), replaceAt(to, '', `${lineBreak}{% endraw %}`)],
  }
}

/** A fence's last line may end with a carriage return, which belongs to the line break. */
function ends(text: string, { from, to }: CodeSpan): { from: number; to: number } {
  return { from, to: text.charAt(to - 1) === '\r' ? to - 1 : to }
}
