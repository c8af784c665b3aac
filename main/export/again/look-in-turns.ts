import type { Stats } from 'node:fs'
import { lookOrNull } from './look-or-null.ts'
import {
  filesAtOnce,
  hasStamp,
  isAsLeft,
  isAsShown,
  pathIn,
  pathsIn,
  type SeenFiles,
  turnsOf,
} from './seen-files.ts'

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
  const turns = parts.flatMap((part, number) =>
    Array.from({ length: turnsOf(part.files) }, (_, turnOfPart) => ({ part, turnOfPart, number })),
  )
  for (;;) {
    const next = turns[Atomics.add(turn, 0, 1)]
    if (next === undefined) return
    odd[next.number]?.push(...oddIn(next.part, next.turnOfPart))
    yield
  }
}

function oddIn(part: LookPart, turn: number): readonly number[] {
  const { files, root } = part
  const odd: number[] = []
  let at = turn * filesAtOnce
  for (const path of pathsIn(files, turn)) {
    const stats = lookOrNull(pathIn(root, path))
    if (stats === null || !isSame(part, at, stats)) odd.push(at)
    at++
  }
  return odd
}

function isSame({ kind, disk, files }: LookPart, at: number, stats: Stats): boolean {
  if (kind === 'shown') return isAsShown(files, at, stats)
  if (kind === 'left') return stats.isFile() && isAsLeft(files, at, stats)
  return stats.isDirectory() && stats.dev === disk && hasStamp(files, at, stats)
}
