/** The best of many, as sorting all of them would put them: of equals who came first. */
export interface Best<T> {
  add(item: T): void
  all(): readonly T[]
}

/** Keeps so many of those that are added; sorting ten thousand to show fifty takes longer than finding them. */
export function createBest<T>(most: number, compare: (one: T, other: T) => number): Best<T> {
  const items: T[] = []
  return {
    add(item) {
      const worst = items.at(-1)
      if (items.length >= most && worst !== undefined && compare(item, worst) >= 0) return
      items.splice(placeFor(item, items, compare), 0, item)
      if (items.length > most) items.pop()
    },
    all: () => items,
  }
}

/** Behind all that are as good. */
function placeFor<T>(item: T, items: readonly T[], compare: (one: T, other: T) => number): number {
  let [from, to] = [0, items.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const other = items[middle]
    if (other !== undefined && compare(item, other) < 0) to = middle
    else from = middle + 1
  }
  return from
}
