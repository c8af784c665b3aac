import type { SiteProblem } from '../../calls/site.ts'
import type { FeedFormat } from './feed-view.ts'
import { hasForbidden } from './xml.ts'

/**
 * Whether a feed can be read at all: one broken character, and no reader shows any of it. A feed is read when what is
 * around its entries is, and each of them.
 */
export function isRead(format: FeedFormat, text: string): boolean {
  return format === 'json' ? isJson(text) : isWellFormed(text)
}

export function brokenFeed(path: string): SiteProblem {
  return { file: path, line: null, key: 'export.brokenFeed', params: { path } }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

const name = '[A-Za-z_][\\w.-]*(?::[\\w.-]+)?'
const value = '(?:"[^"<]*"|\'[^\'<]*\')'
const piece = new RegExp(
  `<\\?[\\s\\S]*?\\?>|<!--(?:(?!--)[\\s\\S])*-->|<(/?)(${name})((?:\\s+${name}\\s*=\\s*${value})*)\\s*(/?)>`,
  'y',
)
const sectionStart = '<![CDATA['
const sectionEnd = ']]>'
/** Our own feeds hold no others than the first of these. */
const rareReference = /&(?!(?:amp|lt|gt|quot|#39);)/
const references = /&(?:(?:amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g

/** Whether an ampersand is there that begins no reference, or one to a character that XML has no place for. */
function hasBadReference(text: string): boolean {
  if (!rareReference.test(text)) return false
  let isBad = false
  const rest = text.replace(references, (_whole, decimal?: string, hex?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '20', 16) : Number(decimal)
    isBad ||= code > 0x10ffff || hasForbidden(String.fromCodePoint(code))
    return ''
  })
  return isBad || rest.includes('&')
}

/** XML as every parser takes it: one root, elements that nest, attributes in quotes, nothing but the known entities. */
export function isWellFormed(xml: string): boolean {
  if (hasForbidden(xml)) return false
  const open: string[] = []
  let roots = 0
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const words = xml.slice(at, next < 0 ? xml.length : next)
    if (hasBadReference(words) || words.includes(sectionEnd) || (open.length === 0 && words.trim() !== ''))
      return false
    if (next < 0) break
    if (xml.startsWith(sectionStart, next)) {
      const end = xml.indexOf(sectionEnd, next + sectionStart.length)
      if (open.length === 0 || end < 0) return false
      at = end + sectionEnd.length
      continue
    }
    piece.lastIndex = next
    const [whole = '', end, element, attributes = '', closed] = piece.exec(xml) ?? []
    if (whole === '' || hasBadReference(attributes)) return false
    at = next + whole.length
    if (element === undefined) continue
    if (end === '/') {
      if (open.pop() !== element || attributes !== '' || closed === '/') return false
      continue
    }
    if (open.length === 0) roots++
    if (closed !== '/') open.push(element)
  }
  return roots === 1 && open.length === 0
}
