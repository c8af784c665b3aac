import type { Message } from '../errors.ts'
import type { FieldValue, Matter, MatterSyntax, ScalarStyle, Spot } from './matter.ts'
import { type ListStep, planListEdit } from './plan-list-edit.ts'
import type { ListField } from './read-list-field.ts'
import { applySplices, insertAt, type Splice } from './splice.ts'

/**
 * The splices that make a list hold these items, in the way it is written; a message: it cannot.
 *
 * `steps` lead from the items that are there to the wished ones; without them the fewest that do.
 */
export function editList(
  matter: Matter,
  field: ListField,
  items: readonly string[],
  steps: readonly ListStep[] = planListEdit(field.items, items),
): readonly Splice[] | Message {
  const { key, value } = field
  const { syntax } = matter
  const wish = { key, items, steps }
  switch (value?.kind) {
    case 'flow':
      return editFlow(matter, value, wish)
    case 'block':
      return editBlock(matter, value, wish)
    case 'scalar':
      return editString(syntax, field, wish)
    case 'empty':
      return [fillEmpty(value, flowList(syntax, items))]
    default:
      return [matter.insertField(key, flowList(syntax, items))]
  }
}

/** `[A, B]` as it is written where there was no list before. */
function flowList(syntax: MatterSyntax, items: readonly string[]): string {
  return `[${items.map(item => syntax.writeText(item, syntax.usualStyle, 'flow')).join(', ')}]`
}

/** Writes a value where a field has none, or a null. */
export function fillEmpty(
  { from, to, lead }: FieldValue & { readonly kind: 'empty' },
  written: string,
): Splice {
  return { from, to, insert: lead + written }
}

interface Wish {
  readonly key: string
  readonly items: readonly string[]
  readonly steps: readonly ListStep[]
}

function editFlow(
  { text, syntax }: Matter,
  { open, spots }: FieldValue & { readonly kind: 'flow' },
  { key, items, steps }: Wish,
): readonly Splice[] | Message {
  const write = writer(syntax, spots, 'flow')
  if (spots.length === 0) return [insertAt(open, items.map(item => write(item)).join(', '))]
  if (items.length === 0) return removeAll(text, spots, key)

  const separator = separatorOf(text, spots)
  const splices: Splice[] = []
  const begins = leadingRemovals(steps)
  for (const step of steps) {
    const splice = flowSplice(step, spots, { separator, begins }, write)
    if (splice === null) continue
    // A comment between two items would go with the item after it.
    if (step.kind === 'remove' && text.slice(splice.from, splice.to).includes('#')) {
      const cut = spots[step.at]
      const outside = text.slice(splice.from, cut?.from) + text.slice(cut?.to, splice.to)
      if (outside.includes('#')) return { key: 'field.comment', params: { field: key } }
    }
    splices.push(splice)
  }
  return splices
}

/** What stands between two items, where that is no comment too. */
function separatorOf(text: string, spots: readonly Spot[]): string {
  for (const [at, spot] of spots.slice(1).entries()) {
    const between = text.slice(spots[at]?.to, spot.from)
    if (/^[ \t]*,\s*$/.test(between)) return between
  }
  return ', '
}

/** How many items go from the list's beginning on: each of these takes the comma after it along, not the one before. */
function leadingRemovals(steps: readonly ListStep[]): number {
  const kept = steps.findIndex((step, index) => step.kind !== 'remove' || step.at !== index)
  return kept < 0 ? steps.length : kept
}

function flowSplice(
  step: ListStep,
  spots: readonly Spot[],
  { separator, begins }: { readonly separator: string; readonly begins: number },
  write: Writer,
): Splice | null {
  const spot = spots[step.at]
  if (step.kind === 'insert') {
    const written = step.values.map(value => write(value))
    if (spot !== undefined) return insertAt(spot.to, written.map(item => separator + item).join(''))
    return insertAt(spots[0]?.from ?? 0, written.map(item => item + separator).join(''))
  }
  if (spot === undefined) return null
  if (step.kind === 'replace') return { from: spot.from, to: spot.to, insert: write(step.value, spot) }
  const before = spots[step.at - 1]
  const next = spots[step.at + 1]
  if (before !== undefined && step.at >= begins) return { from: before.to, to: spot.to, insert: '' }
  return { from: spot.from, to: next?.from ?? spot.to, insert: '' }
}

function removeAll(text: string, spots: readonly Spot[], key: string): readonly Splice[] | Message {
  const from = spots[0]?.from ?? 0
  const last = spots.at(-1)?.to ?? from
  const trailingComma = /^\s*,/.exec(text.slice(last, last + 200))?.[0].length ?? 0
  const rest = spots.slice(1).map((spot, index) => text.slice(spots[index]?.to, spot.from))
  if (rest.some(between => between.includes('#'))) return { key: 'field.comment', params: { field: key } }
  return [{ from, to: last + trailingComma, insert: '' }]
}

function editBlock(
  { text, syntax }: Matter,
  { after, spots }: FieldValue & { readonly kind: 'block' },
  { key, items, steps }: Wish,
): readonly Splice[] | Message {
  const lines = spots.map(spot => lineAround(text, spot))
  const odd = lines.some(line => !/^[ \t]*-[ \t]+$/.test(line.before) || !/^[ \t]*(?:#.*)?$/.test(line.after))
  if (odd) return { key: 'field.severalLines', params: { field: key } }
  const write = writer(syntax, spots, 'block')
  const splices: Splice[] = []
  if (items.length === 0) splices.push(insertAt(after, ' []'))
  for (const step of steps) {
    const spot = spots[step.at]
    const line = lines[Math.max(0, step.at)]
    if (line === undefined) continue
    if (step.kind === 'insert') {
      const added = step.values.map(value => line.before + write(value) + line.ending).join('')
      splices.push(insertAt(spot === undefined ? line.from : line.to, added))
    } else if (step.kind === 'remove') splices.push({ from: line.from, to: line.to, insert: '' })
    else if (spot !== undefined)
      splices.push({ from: spot.from, to: spot.to, insert: write(step.value, spot) })
  }
  return splices
}

export function lineAround(text: string, spot: Pick<Spot, 'from' | 'to'>) {
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

/** One string: words stay words as long as every item is one; else it becomes a list. */
function editString(
  syntax: MatterSyntax,
  { style, spots, items: old }: ListField,
  { items, steps }: Wish,
): readonly Splice[] {
  const [spot] = spots
  if (spot === undefined) return []
  const { from, to } = spot
  const fitsWords =
    style === 'words' && items.length > 0 && old.length > 0 && items.every(item => !/\s/.test(item))
  if (fitsWords) {
    const value = editWords(spot.text, steps)
    return [{ from, to, insert: writer(syntax, [spot], 'block')(value) }]
  }
  const [only] = items
  if (style === 'single' && items.length === 1 && only !== undefined) {
    return [{ from, to, insert: writer(syntax, [spot], 'block')(only) }]
  }
  return [{ from, to, insert: flowList(syntax, items) }]
}

/** The string with the spaces between its words as they were. */
function editWords(text: string, steps: readonly ListStep[]): string {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => {
    return { from: index, to: index + word.length, text: word, style: 'plain', isText: true } as const
  })
  const how = { separator: ' ', begins: leadingRemovals(steps) }
  const splices = steps.map(step => flowSplice(step, words, how, value => value))
  return applySplices(
    text,
    splices.filter(splice => splice !== null),
  )
}

/** Writes an item, in the place of another one if that is given. */
export type Writer = (value: string, instead?: Spot) => string

/**
 * In the quotes of the item that it takes the place of; a new one in those that all items have.
 *
 * Quotes that were only needed set no example.
 */
export function writer(syntax: MatterSyntax, spots: readonly Spot[], place: 'block' | 'flow'): Writer {
  const style = spots[0]?.style ?? syntax.usualStyle
  const isExample =
    spots.every(spot => spot.style === style) && !spots.every(spot => syntax.isForced(spot, place))
  const used: ScalarStyle = isExample ? style : syntax.usualStyle
  return (value, instead) => {
    const kept = instead?.isText === true && !syntax.isForced(instead, place) ? instead.style : used
    return syntax.writeText(value, kept, place)
  }
}
