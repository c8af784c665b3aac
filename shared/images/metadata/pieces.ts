/** What remains of a file, as parts of it in their order, and what was left out. */
export interface Pieces {
  readonly kept: readonly Uint8Array[]
  /** Null: nothing was left out. */
  readonly removed: Removed | null
  /** The file ends before its picture does. */
  readonly isCutShort?: true
}

/** What a picture told besides what it shows. */
export interface Removed {
  readonly hasLocation: boolean
}

/** Gathers what is kept; neighbours in the file stay one part, so that a large picture is copied once. */
export function createPieces(bytes: Uint8Array) {
  const kept: Uint8Array[] = []
  let from = 0
  let to = 0
  let removed: Removed | null = null
  const close = () => {
    if (to > from) kept.push(bytes.subarray(from, to))
    from = to
  }
  return {
    /** Keeps a part of the file. */
    keep(start: number, end: number): void {
      if (start !== to) {
        close()
        from = start
      }
      to = end
    },
    /** Puts in something that is not in the file. */
    add(other: Uint8Array): void {
      close()
      kept.push(other)
    },
    /** Says that something is left out. */
    leaveOut(hasLocation: boolean): void {
      removed = { hasLocation: hasLocation || removed?.hasLocation === true }
    },
    end(): Pieces {
      close()
      return { kept, removed }
    },
  }
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
