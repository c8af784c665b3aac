import { isSpace, widthAt } from './character-kinds.ts'

/** What a reader sees of a piece of HTML, in one line: for descriptions, feeds and search. */
export function plainText(html: string): string {
  // Asked first where few texts have such a thing: what a pattern replaces it copies, again and again.
  let text = /<(?:script|style)\b/i.test(html)
    ? html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    : html
  if (text.includes('<!--')) text = text.replace(/<!--[\s\S]*?-->/g, ' ')
  text = withoutTags(text)
  return inOneLine(text.includes('&') ? withCharacters(text) : text)
}

/** A text with the characters that its references (`&amp;`) stand for. */
export function withCharacters(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, characterOf)
}

/** Every run of white space as one space, none at the ends. */
function inOneLine(text: string): string {
  let line = ''
  let copied = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // A letter, or a space that stands alone before one: what nearly everything is.
    if (code > 0x20 && code < 0x80) continue
    if (code === 0x20 && text.charCodeAt(at + 1) > 0x20 && text.charCodeAt(at + 1) < 0x80) continue
    if (!isSpace(code)) continue
    let to = at + 1
    while (to < text.length && isSpace(text.charCodeAt(to))) to++
    line += `${text.slice(copied, at)} `
    copied = to
    at = to - 1
  }
  return (copied === 0 ? text : line + text.slice(copied)).trim()
}

/** Tags that do not part two words go without a trace, of each of the others a space stays. */
function withoutTags(html: string): string {
  let text = ''
  let copied = 0
  for (let from = html.indexOf('<'); from >= 0; from = html.indexOf('<', from + 1)) {
    const nameFrom = html.charCodeAt(from + 1) === slash ? from + 2 : from + 1
    if (!isLetter(html.charCodeAt(nameFrom))) continue
    const to = html.indexOf('>', nameFrom)
    if (to < 0) break
    let nameTo = nameFrom + 1
    while (nameTo < to && isWordPart(html.charCodeAt(nameTo))) nameTo++
    text += html.slice(copied, from)
    if (!inlineTags.has(html.slice(nameFrom, nameTo).toLowerCase())) text += ' '
    copied = to + 1
    from = to
  }
  return copied === 0 ? html : text + html.slice(copied)
}

const slash = '/'.charCodeAt(0)

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isWordPart(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f
}

/** The elements within a line. */
export const inlineTags: ReadonlySet<string> = new Set(
  'a abbr b code del em i ins kbd mark q s small span strong sub sup u'.split(' '),
)

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

function characterOf(whole: string, digits?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole
  const code = digits === undefined ? Number.parseInt(hex ?? '', 16) : Number(digits)
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
}

/** In characters. */
export const longestSummary = 160

/** Its beginning, cut between words where there are any; null: there is no text. */
export function summaryOf(text: string, maxCharacters = longestSummary): string | null {
  if (text === '') return null
  const cut = firstCharacters(text, maxCharacters)
  if (cut.length === text.length) return text
  return `${cut.replace(/\s\S{0,20}$/, '')}…`
}

/** Whole characters, of which some take two units. */
function firstCharacters(text: string, count: number): string {
  let to = 0
  for (let left = count; left > 0 && to < text.length; left--) to += widthAt(text, to)
  return text.slice(0, to)
}
