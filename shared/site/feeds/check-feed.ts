import type { SiteProblem } from '../../calls/site.ts'
import type { PlannedFile } from '../plan/planned-file.ts'
import { hasForbidden } from './xml.ts'

type Feed = Extract<PlannedFile, { kind: 'feed' }>

/** Whether a feed can be read at all: one broken character, and no reader shows any of it. */
export function checkFeed({ path, feed }: Pick<Feed, 'path' | 'feed'>, text: string): readonly SiteProblem[] {
  const isRead = feed.format === 'json' ? isJson(text) : isWellFormed(text)
  return isRead ? [] : [{ file: path, line: null, key: 'export.brokenFeed', params: { path } }]
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
  `<\\?[\\s\\S]*?\\?>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<!--(?:(?!--)[\\s\\S])*-->|<(/?)(${name})((?:\\s+${name}\\s*=\\s*${value})*)\\s*(/?)>`,
  'y',
)
const reference = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/

/** XML as every parser takes it: one root, elements that nest, attributes in quotes, nothing but the known entities. */
export function isWellFormed(xml: string): boolean {
  if (hasForbidden(xml)) return false
  const open: string[] = []
  let roots = 0
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const words = xml.slice(at, next < 0 ? xml.length : next)
    if (reference.test(words) || words.includes(']]>') || (open.length === 0 && words.trim() !== ''))
      return false
    if (next < 0) break
    piece.lastIndex = next
    const [whole = '', end, element, attributes = '', closed] = piece.exec(xml) ?? []
    if (whole === '' || reference.test(attributes)) return false
    at = next + whole.length
    if (element === undefined) continue
    if (end === '/') {
      if (open.pop() !== element) return false
      continue
    }
    if (open.length === 0) roots++
    if (closed !== '/') open.push(element)
  }
  return roots === 1 && open.length === 0
}
