/** A step of changing one list into another; `at` counts the items of the old list. */
export type ListStep =
  | { readonly kind: 'replace'; readonly at: number; readonly value: string }
  | { readonly kind: 'remove'; readonly at: number }
  /** New items after the item `at`; -1: before the first. */
  | { readonly kind: 'insert'; readonly at: number; readonly values: readonly string[] }

/**
 * The fewest steps that make `next` of `old` and leave what both have where it is, in order of `at`.
 *
 * `next` has no value twice. An item that goes and one that comes in the same gap are one replacement, so that a
 * renamed tag keeps its place and its neighbours their commas.
 */
export function planListEdit(old: readonly string[], next: readonly string[]): readonly ListStep[] {
  const steps: ListStep[] = []
  const kept = [...longestInOrder(old, next), { at: old.length, to: next.length }]
  let fromOld = 0
  let fromNext = 0
  for (const { at, to } of kept) {
    const values = next.slice(fromNext, to)
    for (let index = fromOld; index < at; index++) {
      const value = values.shift()
      steps.push(value === undefined ? { kind: 'remove', at: index } : { kind: 'replace', at: index, value })
    }
    if (values.length > 0) steps.push({ kind: 'insert', at: at - 1, values })
    fromOld = at + 1
    fromNext = to + 1
  }
  return steps
}

interface Kept {
  readonly at: number
  readonly to: number
}

/** The longest run of items that both lists have in the same order (patience sorting, n log n). */
function longestInOrder(old: readonly string[], next: readonly string[]): Kept[] {
  const places = new Map(next.map((value, index) => [value, index]))
  const links: { kept: Kept; before: number }[] = []
  const ends: number[] = []
  for (const [at, value] of old.entries()) {
    const to = places.get(value)
    if (to === undefined) continue
    // Of two equal items the first stays.
    places.delete(value)
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      const end = links[ends[middle] ?? 0]
      if (end !== undefined && end.kept.to < to) low = middle + 1
      else high = middle
    }
    links.push({ kept: { at, to }, before: low === 0 ? -1 : (ends[low - 1] ?? -1) })
    ends[low] = links.length - 1
  }
  const kept: Kept[] = []
  for (let link = links[ends.at(-1) ?? -1]; link !== undefined; link = links[link.before])
    kept.push(link.kept)
  return kept.reverse()
}
