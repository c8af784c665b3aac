import type { TextProblem } from '../blog-problem.ts'
import type { CheckedText } from '../check-text.ts'

/** What a page loads over http: a browser that shows the page over https loads it not, or marks the page. */
export function* insecureEmbeds({ prose, parts }: CheckedText): Generator<TextProblem> {
  const body = prose.slice(parts.bodyFrom)
  if (!/http:\/\//i.test(body)) return
  for (const found of body.matchAll(embeds)) {
    const address = found.groups?.markdown ?? found.groups?.html ?? ''
    const from = parts.bodyFrom + found.index + found[0].length - address.length
    yield {
      kind: 'insecure',
      severity: 'warning',
      key: 'check.insecure',
      params: { address },
      from,
      to: from + address.length,
      fix: null,
    }
  }
}

const embeds =
  /!\[[^\]\r\n]*\]\(\s{0,9}<?(?<markdown>http:\/\/[^\s)>]+)|<(?:img|script|iframe|video|audio|source|embed)\b[^>]{0,1000}?\ssrc\s{0,9}=\s{0,9}["']?(?<html>http:\/\/[^\s"'>]+)/gi
