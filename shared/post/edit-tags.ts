import type { Message } from '../errors.ts'
import type { Splice } from './edit-field.ts'
import type { Matter, MatterPair } from './parse-matter.ts'
import { type ListStep, planListEdit } from './plan-list-edit.ts'
import type { Spot, TagsField } from './read-tags-field.ts'
import { isPlain, type ScalarStyle, writeScalar } from './write-scalar.ts'

/** The splices that make a field that is there hold these tags, in the way it is written; a message: it cannot. */
export function editTags(
  matter: Matter,
  field: TagsField,
  pair: MatterPair,
  tags: readonly string[],
): Splice[] | Message {
  switch (field.style) {
    case 'flow':
      return editFlow(matter, field, pair, tags)
    case 'block':
      return editBlock(matter, field, pair, tags)
    case 'words':
    case 'single':
      return editString(field, tags)
    case 'empty':
    case 'missing':
      return [fillEmpty(matter, pair, flowList(tags))]
  }
}

/** `[A, B]` as it is written where there was no list before. */
export function flowList(tags: readonly string[]): string {
  return `[${tags.map(tag => writeScalar(tag, 'plain', 'flow')).join(', ')}]`
}

/** Writes a value after the colon of a field that has none, or in the place of `~`. */
export function fillEmpty(matter: Matter, pair: MatterPair, written: string): Splice {
  const from = matter.from + (pair.node?.range[0] ?? 0)
  const to = matter.from + (pair.node?.range[1] ?? 0)
  if (pair.node !== null && to > from) return { from, to, insert: written }
  const colon = matter.text.indexOf(':', pair.keyTo) + 1
  return { from: colon, to: colon, insert: ` ${written}` }
}

function editFlow(
  { text, from }: Matter,
  { spots, tags: old }: TagsField,
  pair: MatterPair,
  tags: readonly string[],
): Splice[] | Message {
  const open = from + (pair.node?.range[0] ?? 0) + 1
  const style = commonStyle(spots)
  const write = writer(spots, style, 'flow')
  const [first, second] = spots
  if (first === undefined) return [{ from: open, to: open, insert: tags.map(write).join(', ') }]
  if (tags.length === 0) return removeAll(text, spots, pair)

  const between = second === undefined ? '' : text.slice(first.to, second.from)
  const separator = /^[ \t]*,\s*$/.test(between) ? between : ', '
  const splices: Splice[] = []
  for (const step of planListEdit(old, tags)) {
    const splice = flowSplice(step, spots, separator, write)
    if (splice === null) continue
    // A comment between two items would go with the item after it.
    if (step.kind === 'remove' && text.slice(splice.from, splice.to).includes('#')) {
      const cut = spots[step.at]
      const outside = text.slice(splice.from, cut?.from) + text.slice(cut?.to, splice.to)
      if (outside.includes('#')) return { key: 'field.comment', params: { field: pair.key } }
    }
    splices.push(splice)
  }
  return splices
}

function flowSplice(
  step: ListStep,
  spots: readonly Spot[],
  separator: string,
  write: (value: string) => string,
): Splice | null {
  const spot = spots[step.at]
  if (step.kind === 'insert') {
    const written = step.values.map(write)
    if (spot !== undefined) return insertAt(spot.to, written.map(item => separator + item).join(''))
    return insertAt(spots[0]?.from ?? 0, written.map(item => item + separator).join(''))
  }
  if (spot === undefined) return null
  if (step.kind === 'replace') return { from: spot.from, to: spot.to, insert: write(step.value) }
  // The comma before an item goes with it; the first item has only the one after.
  const before = spots[step.at - 1]
  const next = spots[step.at + 1]
  if (before !== undefined) return { from: before.to, to: spot.to, insert: '' }
  return { from: spot.from, to: next?.from ?? spot.to, insert: '' }
}

function removeAll(text: string, spots: readonly Spot[], pair: MatterPair): Splice[] | Message {
  const from = spots[0]?.from ?? 0
  const last = spots.at(-1)?.to ?? from
  const trailingComma = /^\s*,/.exec(text.slice(last, last + 200))?.[0].length ?? 0
  const rest = spots.slice(1).map((spot, index) => text.slice(spots[index]?.to, spot.from))
  if (rest.some(between => between.includes('#')))
    return { key: 'field.comment', params: { field: pair.key } }
  return [{ from, to: last + trailingComma, insert: '' }]
}

function editBlock(
  matter: Matter,
  { spots, tags: old }: TagsField,
  pair: MatterPair,
  tags: readonly string[],
): Splice[] | Message {
  const { text } = matter
  const lines = spots.map(spot => lineAround(text, spot))
  const odd = lines.some(line => !/^[ \t]*-[ \t]+$/.test(line.before) || !/^[ \t]*(?:#.*)?$/.test(line.after))
  if (odd) return { key: 'field.severalLines', params: { field: pair.key } }
  const write = writer(spots, commonStyle(spots), 'block')
  const splices: Splice[] = []
  if (tags.length === 0) {
    const colon = text.indexOf(':', pair.keyTo) + 1
    splices.push(insertAt(colon, ' []'))
  }
  for (const step of planListEdit(old, tags)) {
    const spot = spots[step.at]
    const line = lines[Math.max(0, step.at)]
    if (line === undefined) continue
    if (step.kind === 'insert') {
      const added = step.values.map(value => line.before + write(value) + line.ending).join('')
      splices.push(insertAt(spot === undefined ? line.from : line.to, added))
    } else if (step.kind === 'remove') splices.push({ from: line.from, to: line.to, insert: '' })
    else if (spot !== undefined) splices.push({ from: spot.from, to: spot.to, insert: write(step.value) })
  }
  return splices
}

function lineAround(text: string, spot: Spot) {
  const from = Math.max(text.lastIndexOf('\n', spot.from - 1), text.lastIndexOf('\r', spot.from - 1)) + 1
  const found = /\r\n|\r|\n/.exec(text.slice(spot.to))
  const end = found === null ? text.length : spot.to + found.index
  const ending = found?.[0] ?? ''
  return {
    from,
    to: end + ending.length,
    ending,
    before: text.slice(from, spot.from),
    after: text.slice(spot.to, end),
  }
}

/** One string: words stay words as long as every tag is one; else it becomes a list. */
function editString({ style, spots, tags: old }: TagsField, tags: readonly string[]): Splice[] {
  const [spot] = spots
  if (spot === undefined) return []
  const { from, to } = spot
  const fitsWords =
    style === 'words' && tags.length > 0 && old.length > 0 && tags.every(tag => !/\s/.test(tag))
  if (fitsWords) {
    const words = [...spot.text.matchAll(/\S+/g)].map(found => {
      return { from: found.index, to: found.index + found[0].length, text: found[0], style: 'plain' as const }
    })
    const steps = planListEdit(old, tags).map(step => flowSplice(step, words, ' ', value => value))
    const value = applySplices(
      spot.text,
      steps.filter(step => step !== null),
    )
    return [{ from, to, insert: writeScalar(value, spot.style, 'block') }]
  }
  const [only] = tags
  if (style === 'single' && tags.length === 1 && only !== undefined) {
    return [{ from, to, insert: writeScalar(only, spot.style, 'block') }]
  }
  return [{ from, to, insert: flowList(tags) }]
}

/** Splices in order, none touching another's inside. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = ''
  let copied = 0
  for (const { from, to, insert } of splices) {
    result += text.slice(copied, from) + insert
    copied = to
  }
  return result + text.slice(copied)
}

function insertAt(at: number, insert: string): Splice {
  return { from: at, to: at, insert }
}

/** Quotes where all items have the same, plain otherwise. */
function commonStyle(spots: readonly Spot[]): ScalarStyle {
  const style = spots[0]?.style ?? 'plain'
  return spots.every(spot => spot.style === style) ? style : 'plain'
}

/** Items that only had single quotes because they needed them set no example for others. */
function writer(spots: readonly Spot[], style: ScalarStyle, place: 'block' | 'flow') {
  const needed = style === 'single' && spots.every(spot => !isPlain(spot.text, place))
  return (value: string): string => writeScalar(value, needed ? 'plain' : style, place)
}
