import { scanLinks, type WrittenLink } from '../operations/scan-links.ts'
import type { CheckedText } from './check-text.ts'

/** A link or picture of a text. */
export interface TextLink extends WrittenLink {
  readonly isImage: boolean
}

/** The links of a text's body, those that lead out of the blog left out: nothing here can tell whether they hold. */
export function textLinks({ text, prose, parts }: CheckedText, url: string): readonly TextLink[] {
  return scanLinks(text, prose)
    .filter(link => link.from >= parts.bodyFrom && !isOutside(link, url))
    .map(link => ({ ...link, isImage: link.kind === 'address' && isImageAt(text, link.from) }))
}

function isOutside({ kind, written }: WrittenLink, url: string): boolean {
  if (kind !== 'address' || !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return false
  return url === '' || !(written === url || written.startsWith(`${url}/`))
}

const longestText = 1000

/** Whether the address at an offset is a picture's: behind `![…](`, or in a tag that shows something. */
function isImageAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestText), at)
  const opening = /\]\(\s{0,9}<?(?:\{\{[^{}\n]*\}\}|\{\{\s*["'])?$/.exec(before)
  if (opening === null) return /<(?:img|source|video|audio|picture)\b[^<>]*$/i.test(before)
  let depth = 0
  for (let place = opening.index; place >= 0; place--) {
    const sign = before[place]
    if (sign === ']') depth++
    else if (sign === '[' && --depth === 0) return before[place - 1] === '!'
  }
  return false
}
