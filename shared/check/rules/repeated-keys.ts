import type { TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/** A key that stands twice at the top of YAML: readers disagree which of the two counts. */
export function* repeatedKeys({ parts, matter, generator }: CheckedText): Generator<TextProblem> {
  if (parts.format !== 'yaml' || parts.matter === null) return
  const seen = new Set<string>()
  for (const found of matter.matchAll(
    /^(?:(["'])(?<quoted>[^"'\r\n]{1,80})\1|(?<plain>[^\s"'#\-?[\]{}:][^\r\n:]{0,80}))[ \t]*:(?=\s|$)/gm,
  )) {
    const written = found.groups?.quoted ?? found.groups?.plain ?? ''
    const key = generator === 'hugo' ? written.toLowerCase() : written
    const from = parts.matter.from + found.index
    if (seen.has(key)) {
      yield {
        kind: 'matter',
        severity: 'error',
        key: 'check.repeatedKey',
        params: { field: written },
        from,
        to: from + found[0].length,
        fix: null,
      }
    }
    seen.add(key)
  }
}
