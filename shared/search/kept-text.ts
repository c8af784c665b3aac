import { foldText } from './fold-text.ts'

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
  if (folded === text) return { folded, at: none32, units: none16, bodyFrom }
  const at: number[] = []
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== folded.charCodeAt(i)) at.push(i)
  return {
    folded,
    at: Uint32Array.from(at),
    units: Uint16Array.from(at, place => text.charCodeAt(place)),
    bodyFrom,
  }
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

const none32 = new Uint32Array(0)
const none16 = new Uint16Array(0)

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
