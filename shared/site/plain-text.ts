/** What a reader sees of a piece of HTML, in one line: for descriptions, feeds and search. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, tag => (inline.test(tag) ? '' : ' '))
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, characterOf)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Tags that do not part two words; all the others do. */
const inline = /^<\/?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b/i

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

/** Its beginning, cut between words where there are any; null: there is no text. */
export function summaryOf(text: string, maxCharacters = 160): string | null {
  if (text === '') return null
  const characters = [...text.slice(0, maxCharacters * 2 + 2)]
  if (characters.length <= maxCharacters) return text
  const cut = characters.slice(0, maxCharacters).join('')
  return `${cut.replace(/\s\S{0,20}$/, '')}…`
}
