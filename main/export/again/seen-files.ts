import type { Stats } from 'node:fs'
import { changedMs } from '../../disk/file-stamp.ts'

/**
 * Files and what the disk said of each. Of 40,000 files, which each export asks about, hardly any path is needed at any
 * one time: all of them lie as they are on the disk, in memory that threads may share, and become texts some at a time.
 */
export interface SeenFiles {
  readonly count: number
  /** Some numbers a file: of the first, of the second, … */
  readonly facts: Float64Array
  /** The paths in UTF-8, each between two slashes and two slashes, which are in no path. */
  readonly paths: Uint8Array
  /** Where in `paths` the first of so many files begins, and of the next, …; at last where they end. */
  readonly starts: Float64Array
}

/** How many paths become texts at a time. */
export const filesAtOnce = 256

/** How many numbers a file has: all that would be another if it had been written, replaced or given permissions … */
export const stampFacts = 4
/** … or, of what is only shown or copied, its size and time. */
export const sizeFacts = 2

const between = '//'

export function seenFiles(paths: readonly string[], facts: ArrayLike<number>): SeenFiles {
  const pieces: Buffer[] = []
  const starts = [between.length]
  for (let at = 0; at < paths.length; at += filesAtOnce) {
    const piece = Buffer.from(paths.slice(at, at + filesAtOnce).join(between) + between)
    pieces.push(piece)
    starts.push((starts.at(-1) ?? 0) + piece.length)
  }
  return {
    count: paths.length,
    facts: Float64Array.from(facts),
    paths: Buffer.concat([Buffer.from(between), ...pieces]),
    starts: Float64Array.from(starts),
  }
}

/** So many numbers of each, one after the other. */
export function numbersOf<T>(
  all: readonly T[],
  each: number,
  of: (one: T) => readonly number[],
): Float64Array {
  const numbers = new Float64Array(all.length * each)
  for (const [at, one] of all.entries()) numbers.set(of(one), at * each)
  return numbers
}

/** How often `pathsIn` has something else to answer. */
export function turnsOf({ starts }: SeenFiles): number {
  return starts.length - 1
}

/** The paths of the first so many files, of the next, … */
export function pathsIn({ paths, starts }: SeenFiles, turn: number): readonly string[] {
  const [from = 0, end = 0] = starts.subarray(turn, turn + 2)
  const bytes = Buffer.from(paths.buffer, paths.byteOffset + from, end - from - between.length)
  return bytes.toString().split(between)
}

export function pathAt(files: SeenFiles, at: number): string {
  return pathsIn(files, Math.floor(at / filesAtOnce))[at % filesAtOnce] ?? ''
}

export function allPaths(files: SeenFiles): readonly string[] {
  return Array.from({ length: turnsOf(files) }, (_, turn) => pathsIn(files, turn)).flat()
}

export function hasPaths(files: SeenFiles, paths: readonly string[]): boolean {
  const unseen = new Set(paths)
  for (let turn = 0; unseen.size > 0 && turn < turnsOf(files); turn++) {
    for (const path of pathsIn(files, turn)) unseen.delete(path)
  }
  return unseen.size === 0
}

/** `stamp`: see file-stamp.ts; empty: the file was too young to be told from what it may have become a moment later. */
export function factsOfStamp(stamp: string): readonly number[] {
  return stamp === '' ? [-1, 0, 0, 0] : stamp.split(' ').map(Number)
}

/** Whether a file is as it was seen; no file has a number below zero. */
export function hasStamp({ facts }: SeenFiles, at: number, { ino, size, mtimeMs, ctimeMs }: Stats): boolean {
  const from = at * stampFacts
  return (
    facts[from] === ino &&
    facts[from + 1] === size &&
    facts[from + 2] === mtimeMs &&
    facts[from + 3] === ctimeMs
  )
}

/** Whether a file has the size, and was last changed at the time, with which it was seen. */
export function isAsShown({ facts }: SeenFiles, at: number, stats: Stats): boolean {
  return facts[at * sizeFacts] === stats.size && facts[at * sizeFacts + 1] === changedMs(stats)
}

/** Whether a file has the size and time with which it was left. */
export function isAsLeft({ facts }: SeenFiles, at: number, stats: Stats): boolean {
  return facts[at * sizeFacts] === stats.size && facts[at * sizeFacts + 1] === stats.mtimeMs
}

/** `id` is empty for the folder itself. */
export function pathIn(root: string, id: string): string {
  return id === '' ? root : `${root}/${id}`
}
