import type { Splice } from './edit-field.ts'
import type { Matter, MatterPair } from './parse-matter.ts'

/** A new field, on a line of its own after the title, else at the end of the front matter. */
export function insertField(matter: Matter, key: string, written: string): Splice {
  const { text, pairs } = matter
  const title = pairs.find(pair => pair.key === 'title')
  const at = title === undefined ? matter.to : endOfPair(matter, title)
  const line = `${indentOf(text, pairs)}${key}: ${written}${lineEnding(text)}`
  return { from: at, to: at, insert: line }
}

/** Front matter for a post that has none. */
export function createMatter(text: string, bodyFrom: number, key: string, written: string): Splice {
  const lines = ['---', `${key}: ${written}`, '---', '', '']
  return { from: bodyFrom, to: bodyFrom, insert: lines.join(lineEnding(text)) }
}

/** All fields of a map have the same indent, nearly always none. */
function indentOf(text: string, [first]: readonly MatterPair[]): string {
  if (first === undefined) return ''
  return /(?:^|[\r\n])( *)$/.exec(text.slice(0, first.keyFrom))?.[1] ?? ''
}

function endOfPair(matter: Matter, pair: MatterPair): number {
  const { text } = matter
  const end = Math.max(pair.keyTo, matter.from + (pair.node?.range[1] ?? 0))
  if (/[\r\n]/.test(text.charAt(end - 1))) return end
  const found = /\r\n|\r|\n/.exec(text.slice(end, matter.to))
  return found === null ? matter.to : end + found.index + found[0].length
}

/** The post's own: the first that it has. */
function lineEnding(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}
