import { foldText } from '../fold.ts'

/**
 * A text kept for searching: folded, with what folding changed beside it.
 *
 * Looking for it folded is a scan of one string; the original, which is shown and which exact searches ask for, is put
 * together again from the few places that differ. Keeping both as strings would take twice the memory.
 */
export interface KeptText {
  readonly folded: string
  /** Where the original differs, ascending. */
  readonly at: Uint32Array
  /** The original's code units there. */
  readonly units: Uint16Array
  /** Where the body begins, after the front matter. */
  readonly bodyFrom: number
}

export function keepText(text: string, bodyFrom = 0): KeptText {
  const folded = foldText(text)
  const count = folded === text ? 0 : countDifferences(text, folded)
  const at = new Uint32Array(count)
  const units = new Uint16Array(count)
  for (let i = 0, found = 0; found < count; i++) {
    const unit = text.charCodeAt(i)
    if (unit === folded.charCodeAt(i)) continue
    at[found] = i
    units[found] = unit
    found++
  }
  return { folded, at, units, bodyFrom }
}

/** Counted first: lists that grow, for each of 10,000 posts, take longer than all the rest of reading them. */
function countDifferences(text: string, folded: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== folded.charCodeAt(i)) count++
  return count
}

/** A part of the original text. */
export function originalOf({ folded, at, units }: KeptText, from = 0, to = folded.length): string {
  const parts: string[] = []
  let done = from
  for (let i = firstAt(at, from); i < at.length; i++) {
    const place = at[i] ?? to
    if (place >= to) break
    parts.push(folded.slice(done, place), String.fromCharCode(units[i] ?? 0))
    done = place + 1
  }
  if (done === from) return folded.slice(from, to)
  parts.push(folded.slice(done, to))
  return parts.join('')
}

/** The index of the first place that is not before `from`. */
function firstAt(at: Uint32Array, from: number): number {
  let [low, high] = [0, at.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
