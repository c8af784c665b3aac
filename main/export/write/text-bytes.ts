/** A part of a text, as it is or in UTF-8. */
export type TextPiece = string | Uint8Array

/**
 * Texts as bytes, one after the other in the same memory: the bytes of one are good until the next is asked for.
 *
 * A text comes in pieces, none of which ends within a character; some may be bytes already.
 */
export function createTextBytes(): (pieces: readonly TextPiece[]) => Uint8Array {
  const encoder = new TextEncoder()
  let memory = new Uint8Array(1 << 16)
  return pieces => {
    const units = pieces.reduce((sum, piece) => sum + piece.length, 0)
    // No unit of a text takes more than three bytes.
    if (memory.length < units * 3) memory = new Uint8Array(units * 4)
    let size = 0
    for (const piece of pieces) {
      if (typeof piece === 'string') size += encoder.encodeInto(piece, memory.subarray(size)).written
      else {
        memory.set(piece, size)
        size += piece.length
      }
    }
    return memory.subarray(0, size)
  }
}
