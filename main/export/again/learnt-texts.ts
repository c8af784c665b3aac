import { createTextPieces } from './text-pieces.ts'

/**
 * What is learnt of pages (page-facts.ts), written down for the next export as it comes: as strings, until all pages are
 * made, it would be most of what V8 has to copy and look through.
 */
export interface LearntTexts {
  /** The paths of the pages, in the order of the texts. */
  paths(): readonly string[]
  keep(path: string, facts: string): void
  /** What was kept of a page; null: nothing. */
  of(path: string): string | null
  /** All texts, a line each, in pieces. */
  pieces(): readonly Uint8Array[]
}

export function createLearntTexts(): LearntTexts {
  const texts = createTextPieces()
  const places = new Map<string, number>()
  const starts: number[] = [0]
  return {
    paths: () => [...places.keys()],
    keep(path, facts) {
      const at = places.size
      places.set(path, at)
      starts.push((starts[at] ?? 0) + texts.add(`${facts}\n`))
    },
    of(path) {
      const at = places.get(path)
      if (at === undefined) return null
      const [from = 0, end = 0] = starts.slice(at, at + 2)
      return Buffer.from(texts.at(from, end - 1 - from)).toString()
    },
    pieces: texts.pieces,
  }
}
