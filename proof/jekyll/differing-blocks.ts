/** A place where two renderings differ: what each has there. */
export interface Difference {
  readonly theirs: readonly string[]
  readonly ours: readonly string[]
}

/** The places where two lists of blocks differ, after the longest way to match them. */
export function differences(theirs: readonly string[], ours: readonly string[]): readonly Difference[] {
  const lengths = commonLengths(theirs, ours)
  const found: Difference[] = []
  let open: { theirs: string[]; ours: string[] } | null = null
  let left = 0
  let right = 0
  while (left < theirs.length || right < ours.length) {
    const [their, our] = [theirs[left], ours[right]]
    if (their === our) {
      open = null
      left++
      right++
      continue
    }
    if (open === null) {
      open = { theirs: [], ours: [] }
      found.push(open)
    }
    const skipsTheirs = (lengths[left + 1]?.[right] ?? -1) >= (lengths[left]?.[right + 1] ?? -1)
    if (their !== undefined && (skipsTheirs || our === undefined)) {
      open.theirs.push(their)
      left++
    } else if (our !== undefined) {
      open.ours.push(our)
      right++
    }
  }
  return found
}

/** How many blocks differ: the greater number of the two at each place. */
export function countDiffering(found: readonly Difference[]): number {
  return found.reduce((sum, { theirs, ours }) => sum + Math.max(theirs.length, ours.length), 0)
}

/** `[i][j]`: how many blocks match at most from the i-th of one and the j-th of the other. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
  for (let i = left.length - 1; i >= 0; i--) {
    const row = lengths[i]
    const below = lengths[i + 1]
    if (row === undefined || below === undefined) continue
    for (let j = right.length - 1; j >= 0; j--) {
      row[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}
