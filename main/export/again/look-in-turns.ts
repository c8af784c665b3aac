import type { Stats } from 'node:fs'
import { lookOrNull, looksAtOnce } from './look-or-null.ts'
import { hasStamp, isAsLeft, isAsShown, pathIn, type SeenFiles } from './seen-files.ts'

/** Files that are all compared in one way with what the disk said of them. */
export interface LookPart {
  readonly kind: 'folder' | 'shown' | 'left'
  /** Folders are as they were on this disk only; null: on none. */
  readonly disk: number | null
  /** Real path of what their paths begin in. */
  readonly root: string
  readonly files: SeenFiles
}

/** Of each part the places of those that are not as they were seen, as they were found. */
export type OddPlaces = readonly number[][]

export function nothingOdd(parts: readonly unknown[]): OddPlaces {
  return parts.map(() => [])
}

/**
 * Looks at the next few files, and again at the next, until there are none that nobody has looked at: `turn` counts how
 * often somebody took some, so that threads that have it in common share the work as each has time for it. A file that is
 * odd comes into `odd`. Yields now and then, so that others may have their turn.
 */
export function* lookInTurns(
  parts: readonly LookPart[],
  turn: Int32Array,
  odd: OddPlaces,
): Generator<undefined> {
  const turns = turnsOf(parts)
  for (;;) {
    const next = turns[Atomics.add(turn, 0, 1)]
    if (next === undefined) return
    const { part, number, from } = next
    const end = Math.min(from + looksAtOnce, part.files.paths.length)
    for (let at = from; at < end; at++) {
      const stats = lookOrNull(pathIn(part.root, part.files.paths[at] ?? ''))
      if (stats === null || !isSame(part, at, stats)) odd[number]?.push(at)
    }
    yield
  }
}

function turnsOf(parts: readonly LookPart[]) {
  return parts.flatMap((part, number) =>
    Array.from({ length: Math.ceil(part.files.paths.length / looksAtOnce) }, (_, turn) => ({
      part,
      number,
      from: turn * looksAtOnce,
    })),
  )
}

function isSame({ kind, disk, files }: LookPart, at: number, stats: Stats): boolean {
  if (kind === 'shown') return isAsShown(files, at, stats)
  if (kind === 'left') return stats.isFile() && isAsLeft(files, at, stats)
  return stats.isDirectory() && stats.dev === disk && hasStamp(files, at, stats)
}
