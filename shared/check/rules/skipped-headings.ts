import type { TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/** A heading two levels below the one before it: whoever listens to a page, or reads its contents, misses one. */
export function* skippedHeadings({ prose, parts }: CheckedText): Generator<TextProblem> {
  const body = prose.slice(parts.bodyFrom)
  let last: number | null = null
  for (const found of body.matchAll(/^ {0,3}(#{1,6})(?=[ \t]+\S)[^\r\n]*/gm)) {
    const level = found[1]?.length ?? 1
    const from = parts.bodyFrom + found.index
    if (last !== null && level > last + 1) {
      yield {
        kind: 'headings',
        severity: 'note',
        key: 'check.skippedHeading',
        params: { level, before: last },
        from,
        to: from + found[0].length,
        fix: null,
      }
    }
    last = level
  }
}
