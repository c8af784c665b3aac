// Which lines two texts have in common, in order: first by lines that each has once, then by the shortest way of edits.

/** A run of lines that both texts have. */
export interface Match {
  readonly fromA: number
  readonly fromB: number
  readonly length: number
}

interface Span {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/**
 * The lines that `a` and `b` share, in ascending order in both.
 *
 * Lines that each text has exactly once hold the rest together, so that a moved blank line or fence pairs with the
 * one that is meant. What lies between them and differs too much is not searched: it then counts as changed as a whole.
 */
export function matchLines(a: readonly string[], b: readonly string[]): readonly Match[] {
  const matches: Match[] = []
  const waiting: Span[] = [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }]
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    const inner = trimmed(a, b, span, matches)
    if (inner.fromA === inner.toA || inner.fromB === inner.toB) continue
    const anchors = uniqueAnchors(a, b, inner)
    if (anchors.length === 0) matches.push(...shortestEdit(a, b, inner))
    else waiting.push(...between(anchors, inner, matches))
  }
  return joined(matches)
}

/** Takes what a span shares at both ends into `matches`; gives what is left. */
function trimmed(a: readonly string[], b: readonly string[], span: Span, matches: Match[]): Span {
  let { fromA, toA, fromB, toB } = span
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    fromA++
    fromB++
  }
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
    toA--
    toB--
  }
  matches.push({ fromA: span.fromA, fromB: span.fromB, length: fromA - span.fromA })
  matches.push({ fromA: toA, fromB: toB, length: span.toA - toA })
  return { fromA, toA, fromB, toB }
}

interface Anchor {
  readonly atA: number
  readonly atB: number
}

/** The most lines that stand once in each text, and in the same order in both. */
function uniqueAnchors(a: readonly string[], b: readonly string[], span: Span): readonly Anchor[] {
  const onceInB = onlyOnce(b, span.fromB, span.toB)
  const anchors = [...onlyOnce(a, span.fromA, span.toA)].flatMap(([line, atA]) => {
    const atB = onceInB.get(line)
    return atB === undefined ? [] : [{ atA, atB }]
  })
  return longestRising(anchors)
}

/** In the order of the text. */
function onlyOnce(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? ''
    if (places.has(line)) repeated.add(line)
    else places.set(line, at)
  }
  for (const line of repeated) places.delete(line)
  return places
}

/** Patience sorting: `anchors` ascend in `a`; the longest part of them that ascends in `b` too. */
function longestRising(anchors: readonly Anchor[]): readonly Anchor[] {
  interface Card {
    readonly anchor: Anchor
    readonly below: Card | null
  }
  const tops: Card[] = []
  for (const anchor of anchors) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tops[middle]?.anchor.atB ?? 0) < anchor.atB) low = middle + 1
      else high = middle
    }
    tops[low] = { anchor, below: tops[low - 1] ?? null }
  }
  const rising: Anchor[] = []
  for (let card = tops.at(-1) ?? null; card !== null; card = card.below) rising.push(card.anchor)
  return rising.reverse()
}

/** The spans around the anchors; the anchors themselves go into `matches`. */
function between(anchors: readonly Anchor[], span: Span, matches: Match[]): readonly Span[] {
  const spans: Span[] = []
  let { fromA, fromB } = span
  for (const { atA, atB } of anchors) {
    spans.push({ fromA, toA: atA, fromB, toB: atB })
    matches.push({ fromA: atA, fromB: atB, length: 1 })
    fromA = atA + 1
    fromB = atB + 1
  }
  return [...spans, { fromA, toA: span.toA, fromB, toB: span.toB }]
}

/** Its time and memory grow with the square of this. */
const mostEdits = 400

/**
 * Myers' greedy search: of all ways from one span to the other, one with the fewest lines taken out and put in.
 *
 * `furthest[k]` is how far along `a` a way with `edits` edits reaches on the diagonal `k` = place in a − place in b.
 */
function shortestEdit(a: readonly string[], b: readonly string[], span: Span): readonly Match[] {
  const { fromA, fromB } = span
  const lengthA = span.toA - fromA
  const lengthB = span.toB - fromB
  const rounds: Map<number, number>[] = []
  let before = new Map([[1, 0]])
  for (let edits = 0; edits <= Math.min(lengthA + lengthB, mostEdits); edits++) {
    const furthest = new Map<number, number>()
    rounds.push(furthest)
    for (let k = -edits; k <= edits; k += 2) {
      let x = nextStart(before, k, edits)
      while (x < lengthA && x - k < lengthB && a[fromA + x] === b[fromB + x - k]) x++
      furthest.set(k, x)
      if (x >= lengthA && x - k >= lengthB) return walkBack(rounds, span)
    }
    before = furthest
  }
  return []
}

/** Where the way on diagonal `k` begins: one line put in from the diagonal above, or one taken out from below. */
function nextStart(before: ReadonlyMap<number, number>, k: number, edits: number): number {
  const down = before.get(k + 1) ?? -1
  const right = before.get(k - 1) ?? -1
  return k === -edits || (k !== edits && right < down) ? down : right + 1
}

function walkBack(rounds: readonly ReadonlyMap<number, number>[], span: Span): readonly Match[] {
  const matches: Match[] = []
  let x = span.toA - span.fromA
  let k = x - (span.toB - span.fromB)
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const before = rounds[edits - 1] ?? new Map([[1, 0]])
    const start = nextStart(before, k, edits)
    matches.push({ fromA: span.fromA + start, fromB: span.fromB + start - k, length: x - start })
    const cameDown = k === -edits || (k !== edits && (before.get(k - 1) ?? -1) < (before.get(k + 1) ?? -1))
    k = cameDown ? k + 1 : k - 1
    x = before.get(k) ?? 0
  }
  return matches
}

/** In order, and runs that touch as one. */
function joined(matches: readonly Match[]): readonly Match[] {
  const result: Match[] = []
  for (const match of matches.filter(({ length }) => length > 0).sort((one, two) => one.fromA - two.fromA)) {
    const last = result.at(-1)
    const touches =
      last !== undefined &&
      last.fromA + last.length === match.fromA &&
      last.fromB + last.length === match.fromB
    if (touches) result[result.length - 1] = { ...last, length: last.length + match.length }
    else result.push(match)
  }
  return result
}
