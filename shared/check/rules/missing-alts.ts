import { scanTags } from '../../markdown/scan-tags.ts'
import type { TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/** Pictures that say nothing to whoever cannot see them. */
export function* missingAlts({ prose, parts }: CheckedText): Generator<TextProblem> {
  const body = prose.slice(parts.bodyFrom)
  for (const found of body.matchAll(/!\[[ \t]*\]\([^)\r\n]*\)?|<img\b[^>]{0,2000}>/gi)) {
    if (found[0].startsWith('<') && hasAlt(found[0])) continue
    const from = parts.bodyFrom + found.index
    yield {
      kind: 'alt',
      severity: 'warning',
      key: 'check.noAlt',
      from,
      to: from + found[0].length,
      fix: null,
    }
  }
}

/** An empty one says that the picture is decoration, which is an answer. */
function hasAlt(tag: string): boolean {
  for (const { attributes } of scanTags(tag)) return attributes.some(({ name }) => name === 'alt')
  return false
}
