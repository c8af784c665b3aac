/** Many texts in UTF-8, one after the other, in pieces: one text of all of them would be in memory twice more. */
export interface TextPieces {
  /** Answers with how many bytes it takes. */
  add(text: string | Uint8Array): number
  /** The bytes of one of these texts, by how many bytes came before it. */
  at(from: number, length: number): Uint8Array
  /** Everything so far; what is added later begins a piece of its own. */
  pieces(): readonly Uint8Array[]
}

/** Small texts share a piece: 10,000 of them, each in memory of its own, take long to write. */
const pieceBytes = 1 << 20

export function createTextPieces(): TextPieces {
  const pieces: Uint8Array[] = []
  let piece = Buffer.alloc(0)
  let filled = 0
  /** How many bytes are in `pieces`. */
  let before = 0

  function begin(room: number): void {
    if (filled > 0) pieces.push(piece.subarray(0, filled))
    before += filled
    piece = Buffer.allocUnsafe(room)
    filled = 0
  }

  return {
    add(text) {
      if (typeof text !== 'string') {
        begin(0)
        pieces.push(text)
        before += text.length
        return text.length
      }
      // A letter takes three bytes at the most; of a long text it is worth to know.
      const atMost = 3 * text.length > pieceBytes ? Buffer.byteLength(text) : 3 * text.length
      if (atMost > piece.length - filled) begin(Math.max(pieceBytes, atMost))
      const length = piece.write(text, filled)
      filled += length
      return length
    },
    at(from, length) {
      if (from >= before) return piece.subarray(from - before, from - before + length)
      let start = 0
      for (const one of pieces) {
        if (from < start + one.length) return one.subarray(from - start, from - start + length)
        start += one.length
      }
      return piece.subarray(0, 0)
    },
    pieces() {
      begin(0)
      return pieces
    },
  }
}
