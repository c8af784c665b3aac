import type { MatterField, Spot } from './matter.ts'
import { isCertainlyPlain } from './write-yaml-scalar.ts'

/**
 * Reads a piece of YAML that is nothing but `tags: [A, B]`, with names that every reader takes for these strings, as
 * most lists of tags are. Null: the parser has to look at it, which takes thirty times as long.
 */
export function readSimpleList(text: string, from: number, to: number): MatterField | null {
  const found = /^([A-Za-z]+): \[([^\]\r\n]+)\][ \t]*(?:\r?\n)?$/.exec(text.slice(from, to))
  const [, key, written] = found ?? []
  if (key === undefined || written === undefined) return null
  const open = from + key.length + ': ['.length
  const spots: Spot[] = []
  let at = open
  for (const item of written.split(',')) {
    const name = item.trim()
    if (!isCertainlyPlain(name)) return null
    const start = at + item.indexOf(name)
    spots.push({ from: start, to: start + name.length, text: name, style: 'plain', isText: true })
    at += item.length + 1
  }
  return { key, from, to: open + written.length + 1, value: { kind: 'flow', open, spots } }
}
