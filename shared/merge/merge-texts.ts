// Three-way merge of lines (diff3): what one side changed is taken, what both changed differently is a clash.
import { matchLines } from './match-lines.ts'

/**
 * A stretch of lines as the base and each side has it.
 *
 * `same`: nobody changed it. `mine`, `disk`: only that side did. `both`: both did, the same way. `clash`: both did,
 * differently; somebody must choose.
 */
export interface MergePiece {
  readonly kind: 'same' | 'mine' | 'disk' | 'both' | 'clash'
  readonly base: readonly string[]
  readonly mine: readonly string[]
  readonly disk: readonly string[]
}

/**
 * Merges two texts that were both made from `base`. Line endings do not count.
 *
 * The pieces in order hold every line of all three texts. `base` null: what both were made from is not known, and each
 * difference is a clash.
 */
export function mergeTexts(base: string | null, mine: string, disk: string): readonly MergePiece[] {
  return base === null
    ? compareTwo(linesOf(mine), linesOf(disk))
    : mergeLines(linesOf(base), linesOf(mine), linesOf(disk))
}

/** As the editor counts lines: a text that ends with a line break ends with an empty line. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/)
}

/** What a piece comes to where nobody has to choose. */
export function mergedLines(piece: MergePiece): readonly string[] {
  return piece.kind === 'disk' ? piece.disk : piece.mine
}

/** How far one is in each text. */
interface Place {
  readonly base: number
  readonly mine: number
  readonly disk: number
}

function mergeLines(
  base: readonly string[],
  mine: readonly string[],
  disk: readonly string[],
): readonly MergePiece[] {
  const shared = sharedByAll(base, mine, disk)
  const end: Place = { base: base.length, mine: mine.length, disk: disk.length }
  const pieces: MergePiece[] = []
  const take = (from: Place, to: Place) => {
    const piece = pieceOf(
      base.slice(from.base, to.base),
      mine.slice(from.mine, to.mine),
      disk.slice(from.disk, to.disk),
    )
    if (piece !== null) pieces.push(piece)
  }
  let place: Place = { base: 0, mine: 0, disk: 0 }
  // Changed up to the next shared line, then the shared lines that follow without a gap in any of the three.
  for (let at = 0; at <= shared.length; ) {
    const next = shared[at] ?? end
    take(place, next)
    let length = 0
    while (isRun(next, shared[at + length], length)) length++
    const after = { base: next.base + length, mine: next.mine + length, disk: next.disk + length }
    take(next, after)
    place = after
    at += Math.max(length, 1)
  }
  return pieces
}

/** The lines of the base that both sides still have. */
function sharedByAll(
  base: readonly string[],
  mine: readonly string[],
  disk: readonly string[],
): readonly Place[] {
  const inMine = placesOf(base, mine)
  const inDisk = placesOf(base, disk)
  return base.flatMap((_, at) => {
    const atMine = inMine[at] ?? -1
    const atDisk = inDisk[at] ?? -1
    return atMine < 0 || atDisk < 0 ? [] : [{ base: at, mine: atMine, disk: atDisk }]
  })
}

/** For each line of the base where it is in a side; -1: it is not. */
function placesOf(base: readonly string[], side: readonly string[]): readonly number[] {
  const places = Array<number>(base.length).fill(-1)
  for (const { fromA, fromB, length } of matchLines(base, side)) {
    for (let at = 0; at < length; at++) places[fromA + at] = fromB + at
  }
  return places
}

function isRun(first: Place, place: Place | undefined, length: number): boolean {
  return (
    place !== undefined &&
    place.base === first.base + length &&
    place.mine === first.mine + length &&
    place.disk === first.disk + length
  )
}

/** Null: nothing in any of the three. */
function pieceOf(
  base: readonly string[],
  mine: readonly string[],
  disk: readonly string[],
): MergePiece | null {
  if (base.length + mine.length + disk.length === 0) return null
  return { kind: kindOf(base, mine, disk), base, mine, disk }
}

function kindOf(
  base: readonly string[],
  mine: readonly string[],
  disk: readonly string[],
): MergePiece['kind'] {
  const isMineNew = !isEqual(base, mine)
  const isDiskNew = !isEqual(base, disk)
  if (isMineNew && isDiskNew) return isEqual(mine, disk) ? 'both' : 'clash'
  if (isMineNew) return 'mine'
  return isDiskNew ? 'disk' : 'same'
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at])
}

function compareTwo(mine: readonly string[], disk: readonly string[]): readonly MergePiece[] {
  const pieces: MergePiece[] = []
  let atMine = 0
  let atDisk = 0
  const clash = (toMine: number, toDisk: number) => {
    const [mineLines, diskLines] = [mine.slice(atMine, toMine), disk.slice(atDisk, toDisk)]
    if (mineLines.length + diskLines.length === 0) return
    pieces.push({ kind: 'clash', base: [], mine: mineLines, disk: diskLines })
  }
  for (const { fromA, fromB, length } of matchLines(mine, disk)) {
    clash(fromA, fromB)
    atMine = fromA + length
    atDisk = fromB + length
    const lines = mine.slice(fromA, atMine)
    pieces.push({ kind: 'same', base: lines, mine: lines, disk: lines })
  }
  clash(mine.length, disk.length)
  return pieces
}
