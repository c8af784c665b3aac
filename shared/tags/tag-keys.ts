/** Makes simplified characters of traditional ones; what is neither stays. */
export type ToSimplified = (text: string) => string

/** In which steps two spellings become one, from the surest on. */
export const keySteps = ['width', 'case', 'chinese', 'separator', 'plural'] as const
export type KeyStep = (typeof keySteps)[number]

/** What is left of a tag after each step; two tags that are the same after the last look like one. */
export function tagKeys(tag: string, toSimplified: ToSimplified): Readonly<Record<KeyStep, string>> {
  const width = (isAscii(tag) ? tag : tag.normalize('NFKC')).trim()
  const lower = width.toLowerCase()
  const chinese = isAscii(lower) ? lower : toSimplified(lower)
  const separator = withoutSeparators(chinese)
  return { width, case: lower, chinese, separator, plural: singular(separator) }
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text)
}

/** `node.js` and `node js` are one; `1.5` and `15` are not, nor are `c` and `c-`. */
function withoutSeparators(text: string): string {
  if (!/[\s\-_.·・]/.test(text)) return text
  return text.replace(/(?<=\p{L})[\s\-_.·・]+(?=[\p{L}\p{N}])|(?<=\p{N})[\s\-_.·・]+(?=\p{L})/gu, '')
}

/** Words that end as a plural does and mean something else without it. */
const notPlural = new Set([
  'news',
  'windows',
  'kubernetes',
  'redis',
  'devops',
  'aws',
  'macos',
  'jenkins',
  'series',
])

/** English words only: at least four letters, and none that ends in `ss`, `us` or `is`. */
function singular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word) || notPlural.has(word)) return word
  if (/(?:ss|us|is|os)$/.test(word) || !word.endsWith('s')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:s|x|z|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}
