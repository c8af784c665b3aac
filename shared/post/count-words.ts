/**
 * Counts words the way writers of each script do: a Chinese or Japanese character is one, a Latin word is one.
 *
 * Markup, addresses and code fences' marks are not words; code is, as its readers read it.
 */
export function countWords(markdown: string): number {
  const prose = markdown
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/<[^>\n]*>/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
  let count = 0
  for (let at = 0; at < prose.length; ) {
    const kind = kindAt(prose, at)
    if (kind !== none) count++
    at = kind === letter ? endOfWord(prose, at) : at + sizeAt(prose, at)
  }
  return count
}

const none = 0
const character = 1
const letter = 2
const unknown = 255

/** `don’t`, `3.14` and `well-known` are one word each. */
const joins = new Set(["'", '’', '.', ',', '-'])

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (kindAt(text, at) === letter) at += sizeAt(text, at)
    else if (joins.has(text[at] ?? '') && kindAt(text, at + 1) === letter) at++
    else break
  }
  return at
}

/** What each UTF-16 unit is, found out once: an expression would be ten times as slow, over all posts of a blog. */
const kinds = new Uint8Array(0x10000).fill(unknown)

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (Number.isNaN(unit)) return none
  // Half of a pair says nothing alone; these are rare.
  if (unit >= 0xd800 && unit <= 0xdbff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
  let kind = kinds[unit] ?? none
  if (kind === unknown) {
    kind = kindOf(String.fromCharCode(unit))
    kinds[unit] = kind
  }
  return kind
}

function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function kindOf(text: string): number {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u.test(text))
    return character
  return /^[\p{L}\p{M}\p{N}]$/u.test(text) ? letter : none
}
