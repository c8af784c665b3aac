/** Many texts in UTF-8, one after the other, in pieces: one text of all of them would be in memory twice more. */
export interface TextPieces {
  /** Answers with how many bytes it takes. */
  add(text: string | Uint8Array): number
  /** Everything so far; what is added later begins a piece of its own. */
  pieces(): readonly Uint8Array[]
}

/** Small texts share a piece: 10,000 of them, each in memory of its own, take long to write. */
const pieceBytes = 1 << 20

export function createTextPieces(): TextPieces {
  const pieces: Uint8Array[] = []
  let piece = Buffer.alloc(0)
  let filled = 0

  function begin(room: number): void {
    if (filled > 0) pieces.push(piece.subarray(0, filled))
    piece = Buffer.allocUnsafe(room)
    filled = 0
  }

  return {
    add(text) {
      if (typeof text !== 'string') {
        begin(0)
        pieces.push(text)
        return text.length
      }
      // A letter takes three bytes at the most; of a long text it is worth to know.
      const atMost = 3 * text.length > pieceBytes ? Buffer.byteLength(text) : 3 * text.length
      if (atMost > piece.length - filled) begin(Math.max(pieceBytes, atMost))
      const length = piece.write(text, filled)
      filled += length
      return length
    },
    pieces() {
      begin(0)
      return pieces
    },
  }
}
