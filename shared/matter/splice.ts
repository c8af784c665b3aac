/** Replaces the characters from `from` to `to` (UTF-16 offsets in the text before the edit). */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly insert: string
}

export function insertAt(at: number, insert: string): Splice {
  return { from: at, to: at, insert }
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
