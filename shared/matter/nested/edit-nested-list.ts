import type { Message } from '../../errors.ts'
import { editList, lineAround, writer } from '../edit-list.ts'
import type { Matter, Spot } from '../matter.ts'
import type { ListStep } from '../plan-list-edit.ts'
import type { ListField } from '../read-list-field.ts'
import type { Splice } from '../splice.ts'
import { insertAt } from '../splice.ts'
import { type NestedItem, type NestedList, pathsOf, readNestedList } from './read-nested-list.ts'

/** What becomes of one item of a list of lists. */
export interface ItemEdit {
  readonly steps: readonly ListStep[]
  /** What it holds then; nothing: it goes, with its place. */
  readonly names: readonly string[]
}

export interface NestedWish {
  /** One for each item that is there. */
  readonly edits: readonly ItemEdit[]
  /** Names that come behind the others, each a path of its own. */
  readonly added: readonly string[]
}

/**
 * The splices that change a list of lists, and only the characters of the names that the wish is about; a message: it
 * cannot be done safely. Not for a wish that leaves nothing.
 */
export function editNestedList(
  matter: Matter,
  list: NestedList,
  wish: NestedWish,
): readonly Splice[] | Message {
  const inner: Splice[] = []
  const wrapped = itemToWrap(list, wish)
  for (const [at, item] of list.items.entries()) {
    const edit = wish.edits[at]
    if (edit === undefined || edit.names.length === 0) continue
    const splices = item === wrapped ? wrap(matter, item, edit) : editItem(matter, list, item, edit)
    if ('key' in splices) return splices
    inner.push(...splices)
  }
  const outer = list.kind === 'flow' ? editFlow(matter, list, wish) : editBlock(matter, list, wish)
  if ('key' in outer) return outer
  // Of two at one place what is taken away comes before what is put there.
  return [...inner, ...outer].sort((one, other) => one.from - other.from || one.to - other.to)
}

/** Whether the edited text says to both kinds of readers what was wished. */
export function nestedReadsBack(matter: Matter, key: string, paths: readonly (readonly string[])[]): boolean {
  const wished = JSON.stringify(paths)
  return (['1.1', '1.2'] as const).every(version => {
    const read = readNestedList(matter, key, version)
    if (read !== null) return 'items' in read && JSON.stringify(pathsOf(read)) === wished
    // One name is left, or none is a list any more: a flat list of more than one would be one path.
    const [only, ...more] = matter.readings(key)[version === '1.1' ? 0 : 1] ?? []
    return more.length === 0 && wished === JSON.stringify([[only]])
  })
}

/** Where no list stays among several names, one of them has to become one: else all would be a single path. */
function itemToWrap({ items }: NestedList, { edits, added }: NestedWish): NestedItem | null {
  const kept = items.filter((_, at) => (edits[at]?.names.length ?? 0) > 0)
  const [first] = kept
  const isFlat = kept.every(({ kind }) => kind === 'name') && kept.length + added.length > 1
  return isFlat ? (first ?? null) : null
}

function wrap({ syntax }: Matter, { spots, from, to }: NestedItem, { names }: ItemEdit): readonly Splice[] {
  const write = writer(syntax, spots, 'flow')
  return [{ from, to, insert: `[${names.map(name => write(name, spots[0])).join(', ')}]` }]
}

function editItem(
  matter: Matter,
  list: NestedList,
  item: NestedItem,
  { steps, names }: ItemEdit,
): readonly Splice[] | Message {
  if (steps.length === 0) return []
  if (item.kind === 'flow')
    return editList(matter, flowField(list.key, item.from + 1, item.spots), names, steps)
  const write = writer(matter.syntax, item.spots, list.kind === 'flow' ? 'flow' : 'block')
  const splices: Splice[] = []
  const removed = new Set(steps.flatMap(step => (step.kind === 'remove' ? [step.at] : [])))
  for (const step of steps) {
    const spot = item.spots[step.at]
    if (spot === undefined || step.kind === 'insert') continue
    if (step.kind === 'replace')
      splices.push({ from: spot.from, to: spot.to, insert: write(step.value, spot) })
    else {
      const cut = cutLine(matter.text, item, step.at, removed)
      if (cut === null) return { key: 'field.comment', params: { field: list.key } }
      splices.push(cut)
    }
  }
  return splices
}

/**
 * Takes a name out of lines of `- A`. The first ones stand behind the dash of their list, so that what comes next takes
 * their place. Null: a comment would go.
 */
function cutLine(
  text: string,
  { spots }: NestedItem,
  at: number,
  removed: ReadonlySet<number>,
): Splice | null {
  const [spot, next] = [spots[at], spots[at + 1]]
  if (spot === undefined) return null
  const isLeading = spots.slice(0, at).every((_, before) => removed.has(before))
  if (isLeading && next !== undefined) {
    const isComment = text.slice(spot.to, next.from).includes('#')
    return isComment ? null : { from: spot.from, to: next.from, insert: '' }
  }
  const { from, to, before, after } = lineAround(text, spot)
  return /^[ \t]*-[ \t]+$/.test(before) && isRest(after) ? { from, to, insert: '' } : null
}

function isRest(after: string): boolean {
  return /^[ \t]*(?:#.*)?$/.test(after)
}

function flowField(key: string, open: number, spots: readonly Spot[]): ListField {
  const items = spots.map(({ text }) => text)
  return { key, style: 'flow', value: { kind: 'flow', open, spots }, spots, items, refusal: null }
}

/** Each item as if it were a name, of which some go and some come. */
function editFlow(
  matter: Matter,
  list: NestedList,
  { edits, added }: NestedWish,
): readonly Splice[] | Message {
  const spots = list.items.map(({ from, to, spots: [first] }): Spot => {
    return { from, to, text: '', style: first?.style ?? 'plain', isText: true }
  })
  const steps: ListStep[] = edits.flatMap(({ names }, at) =>
    names.length === 0 ? [{ kind: 'remove', at }] : [],
  )
  if (added.length > 0) steps.push({ kind: 'insert', at: spots.length - 1, values: added })
  if (steps.length === 0) return []
  const count = spots.length + added.length
  return editList(matter, flowField(list.key, list.from + 1, spots), Array(count).fill(''), steps)
}

function editBlock(
  { text, syntax }: Matter,
  { key, items }: NestedList,
  { edits, added }: NestedWish,
): readonly Splice[] | Message {
  const splices: Splice[] = []
  const lines = items.map(item => linesOf(text, item))
  for (const [at, { names }] of edits.entries()) {
    const line = lines[at]
    if (names.length > 0 || line === undefined) continue
    if (!line.isAlone) return { key: 'field.severalLines', params: { field: key } }
    if (line.hasComment) return { key: 'field.comment', params: { field: key } }
    splices.push({ from: line.from, to: line.to, insert: '' })
  }
  const [first, last] = [lines[0], lines.at(-1)]
  if (added.length === 0 || first === undefined || last === undefined) return splices
  if (!first.isAlone) return { key: 'field.severalLines', params: { field: key } }
  const write = writer(
    syntax,
    items.flatMap(({ spots }) => spots),
    'block',
  )
  const written = added.map(name => first.before + write(name) + last.ending).join('')
  return [...splices, insertAt(last.to, written)]
}

/** The lines of an item, with the dash before it. */
function linesOf(text: string, { from, to, spots }: NestedItem) {
  const [head, tail] = [lineAround(text, { from, to: from }), lineAround(text, { from: to, to })]
  const between = spots.map((spot, at) => text.slice(at === 0 ? from : spots[at - 1]?.to, spot.from)).join('')
  return {
    from: head.from,
    to: tail.to,
    before: head.before,
    ending: tail.ending,
    isAlone: /^[ \t]*-[ \t]+$/.test(head.before) && isRest(tail.after),
    hasComment: between.includes('#'),
  }
}
