import type { SeenFiles } from './seen-files.ts'

/** How many numbers and bytes there are of some files. */
export type SeenLengths = readonly [count: number, facts: number, starts: number, pathBytes: number]

export function lengthsOf({ count, facts, starts, paths }: SeenFiles): SeenLengths {
  return [count, facts.length, starts.length, paths.length]
}

/** All numbers, and then all paths: to be read where they lie, numbers have to begin at an eighth byte. */
export function packedSeen(all: readonly SeenFiles[]): readonly Uint8Array[] {
  return [
    ...all.flatMap(({ facts, starts }) => [bytesOf(facts), bytesOf(starts)]),
    ...all.map(({ paths }) => paths),
  ]
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** What was packed, without a copy of it. `from`: where it begins. */
export function unpackedSeen(
  memory: ArrayBufferLike,
  from: number,
  lengths: readonly SeenLengths[],
): readonly SeenFiles[] {
  let numbersAt = from
  const numbers = (length: number) => {
    const found = new Float64Array(memory, numbersAt, length)
    numbersAt += found.byteLength
    return found
  }
  const columns = lengths.map(([, facts, starts]) => ({ facts: numbers(facts), starts: numbers(starts) }))
  let pathsAt = numbersAt
  return lengths.flatMap(([count, , , pathBytes], at) => {
    const paths = new Uint8Array(memory, pathsAt, pathBytes)
    pathsAt += pathBytes
    const column = columns[at]
    return column === undefined ? [] : { count, paths, ...column }
  })
}
