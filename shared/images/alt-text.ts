import { imageName } from './blog-image.ts'

/** What stands in a text for who does not see a picture, as offsets. */
export interface WrittenAlt {
  readonly from: number
  readonly to: number
  readonly text: string
}

const longest = 1000

/** The alt text of the picture whose address stands at an offset; null: there is no place for one. */
export function altAt(text: string, address: number): WrittenAlt | null {
  const least = Math.max(0, address - longest)
  const before = text.slice(least, address)
  const opening = /\]\(\s{0,9}<?(?:\{\{[^{}\n]*\}\}|\{\{\s*["'])*$/.exec(before)
  if (opening !== null) return inBrackets(before, least, opening.index)
  const tag = /<img\b[^<>]*$/i.exec(before)
  return tag === null ? null : inTag(text, least + tag.index)
}

function inBrackets(before: string, least: number, close: number): WrittenAlt | null {
  let depth = 0
  for (let at = close; at >= 0; at--) {
    if (before[at] === ']') depth++
    else if (before[at] === '[' && --depth === 0) {
      const text = before.slice(at + 1, close)
      return before[at - 1] === '!' ? { from: least + at + 1, to: least + close, text } : null
    }
  }
  return null
}

/** Of a tag without one there is no place that could be changed without writing the tag anew. */
function inTag(text: string, at: number): WrittenAlt | null {
  const tag = /^<[^<>]{0,2000}>/.exec(text.slice(at, at + 2 * longest))?.[0] ?? ''
  const found = /\salt\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/di.exec(tag)
  const span = found?.indices?.[1] ?? found?.indices?.[2]
  if (!span) return null
  return { from: at + span[0], to: at + span[1], text: tag.slice(...span) }
}

/** Whether an alt text says nothing: it is empty, or just the name of the file. */
export function isPoorAlt(alt: string, address: string): boolean {
  const name = address.slice(address.lastIndexOf('/') + 1)
  const [said, file] = [alt, decoded(name)].map(text => text.trim().normalize('NFC').toLowerCase())
  if (said === undefined || said === '') return true
  return said === file || said === file?.replace(imageName, '')
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
