import { imageEnding } from './blog-image.ts'

/** A piece of a text that looks like a picture's path. */
export interface WrittenPath {
  readonly from: number
  readonly to: number
  readonly written: string
  /** It stands behind what puts the site's root before it. */
  readonly isRooted: boolean
}

const endings = new RegExp(`${imageEnding}(?![\\w-])`, 'gi')
/** A path is no longer; what stands before an ending is looked at this far. */
const longest = 1000
const opens = '"\'(`'
const closes = '"\')`'

/**
 * Everything between two offsets that ends as a picture's name does, from the quote, bracket or blank before it.
 *
 * A name with spaces is found whole where quotes or brackets hold it, or where it is the value of a line of YAML.
 */
export function findPaths(text: string, from: number, to: number): readonly WrittenPath[] {
  const found: WrittenPath[] = []
  endings.lastIndex = from
  let behind = from
  for (let match = endings.exec(text); match !== null; match = endings.exec(text)) {
    const end = match.index + match[0].length
    if (end > to) break
    const start = startOf(text, Math.max(behind, match.index - longest), end)
    const path = start < match.index ? withoutRoot(text, start, end) : null
    if (path !== null) found.push(path)
    behind = end
  }
  return found
}

function startOf(text: string, least: number, end: number): number {
  // Nothing looks further back than this: a text of nothing but beginnings stays quick.
  const before = text.slice(least, end)
  const behind = text.slice(end, end + 40)
  return (
    least + (heldBy(before, behind) ?? wikiStart(before) ?? yamlValue(before, behind) ?? bareStart(before))
  )
}

/** The path's start where a quote or bracket closes right behind it; null: none does. */
function heldBy(before: string, behind: string): number | null {
  const at = behind === '' ? -1 : closes.indexOf(behind.charAt(0))
  if (at < 0) return null
  const open = before.lastIndexOf(opens.charAt(at))
  const inside = before.slice(open + 1)
  // Quotes of another kind inside: what closes here is more than a path.
  const bare = withoutTemplates(inside).replace(/\([^()\s]*\)/g, '')
  return open < 0 || /["'`<>\r\n]|\(\S*$/.test(bare) ? null : open + 1
}

/** `![[my photo.png|300]]` */
function wikiStart(before: string): number | null {
  const inside = /\[\[([^[\]|\n]*)$/.exec(before)?.[1]
  return inside === undefined ? null : before.length - inside.length
}

/** The start of a value that is the whole rest of its line; null: it is none, or more than a path. */
function yamlValue(before: string, behind: string): number | null {
  const start = before.lastIndexOf('\n') + 1
  const line = before.slice(start)
  const key = /^[ \t]*(?:- +)?(?:[\w-]+[ \t]*:[ \t]+)?(?=\S)/.exec(line)?.[0] ?? ''
  if (key.trim() === '' || !/^[ \t]*(?:\r|\n|$)/.test(behind)) return null
  return /["'`({[]/.test(withoutTemplates(line.slice(key.length))) ? null : start + key.length
}

/** Back to the first blank or sign that no address holds; a template tag is part of it, whatever is inside. */
function bareStart(before: string): number {
  let at = before.length
  while (at > 0) {
    const sign = before.charAt(at - 1)
    if (sign === '}') {
      const open = before.lastIndexOf('{', at - 1)
      if (open < 0) break
      at = /[{$]/.test(before.charAt(open - 1)) ? open - 1 : open
      continue
    }
    if (sign === ';' && /&#?\w{1,32};$/.test(before.slice(Math.max(0, at - 40), at))) {
      at = before.lastIndexOf('&', at)
      continue
    }
    if (/[\s"'`()<>=,;|*[\]]/.test(sign)) break
    at--
  }
  return at
}

const template = /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\$\{[^{}\n]*\}/g
const leadingTemplate = /^(?:\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\})+/

function withoutTemplates(path: string): string {
  return path.replace(template, '')
}

/** Null: it is an address of another site, or nothing but a template. */
function withoutRoot(text: string, start: number, end: number): WrittenPath | null {
  const whole = text.slice(start, end)
  const root = leadingTemplate.exec(whole)?.[0] ?? ''
  const written = whole.slice(root.length)
  if (/^data:/i.test(written) || !/[^./]\.[a-z]+$/i.test(written)) return null
  return { from: start + root.length, to: end, written, isRooted: root !== '' }
}
