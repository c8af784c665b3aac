import type { Stats } from 'node:fs'
import { changedMs } from '../../disk/file-stamp.ts'

/**
 * Files and what the disk said of each, some numbers a file: of 40,000 files, which each export asks about, columns are
 * read in a tenth of the time that 40,000 objects take.
 */
export interface SeenFiles {
  readonly paths: readonly string[]
  /** Of the first file, of the second, … */
  readonly facts: Float64Array
}

/** How many numbers a file has: all that would be another if it had been written, replaced or given permissions … */
export const stampFacts = 4
/** … or, of what is only shown or copied, its size and time. */
export const sizeFacts = 2

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

/** The names of `SeenFiles` as JSON has them; their numbers are kept beside it. */
export interface SeenNames {
  readonly count: number
  /** In one text, which no list of them is as quick to read as. Between two is what is in no path. */
  readonly paths: string
}

const between = '//'

export function namesOfSeen({ paths }: SeenFiles): SeenNames {
  return { count: paths.length, paths: paths.join(between) }
}

export function pathsOfNames({ count, paths }: SeenNames): readonly string[] {
  return count === 0 ? [] : paths.split(between)
}

/** Takes their numbers from the front of `facts`, so many each, and answers with the rest. */
export function seenOf(names: SeenNames, facts: Float64Array, each: number): [SeenFiles, Float64Array] {
  const end = names.count * each
  return [{ paths: pathsOfNames(names), facts: facts.subarray(0, end) }, facts.subarray(end)]
}

/** `id` is empty for the folder itself. */
export function pathIn(root: string, id: string): string {
  return id === '' ? root : `${root}/${id}`
}
