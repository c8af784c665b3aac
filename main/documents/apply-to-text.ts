import type { ChangeSet } from '@codemirror/state'

/**
 * Applies an editor's change to a text that may mix line endings.
 *
 * To the editor each of `\n`, `\r\n` and `\r` is one character. What the change keeps is copied from `base` as it is;
 * a line break that it inserts gets the ending of the line it was inserted in, in a last line that of the line before,
 * and `\n` in a text without any.
 */
export function applyToText(base: string, changes: ChangeSet): string {
  const offsets = createOffsets(base)
  const pieces: string[] = []
  let done = 0
  changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    const from = offsets(fromA)
    push(pieces, base.slice(done, from))
    if (inserted.length > 0) {
      const lines = [...inserted.iterLines()]
      push(pieces, lines.length === 1 ? (lines[0] ?? '') : lines.join(lineEndingAt(base, from)))
    }
    done = offsets(toA)
  })
  push(pieces, base.slice(done))
  return pieces.join('')
}

/** How long the editor finds a text. */
export function editorLength(text: string): number {
  let pairs = 0
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) pairs++
  return text.length - pairs
}

/** Where an editor's position is in the text; to be asked in ascending order. */
function createOffsets(text: string): (position: number) => number {
  let offset = 0
  let position = 0
  let pair = text.indexOf('\r\n')
  return wanted => {
    while (pair >= 0 && pair - offset < wanted - position) {
      position += pair - offset + 1
      offset = pair + 2
      pair = text.indexOf('\r\n', offset)
    }
    offset += wanted - position
    position = wanted
    return offset
  }
}

function lineEndingAt(text: string, offset: number): string {
  const next = /\r\n|\r|\n/g
  next.lastIndex = offset
  const found = next.exec(text)
  if (found !== null) return found[0]
  if (text.endsWith('\r\n', lastBreakEnd(text, offset))) return '\r\n'
  return text[lastBreakEnd(text, offset) - 1] === '\r' ? '\r' : '\n'
}

/** Just behind the last line break before `offset`; 0: there is none. */
function lastBreakEnd(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/**
 * Adds a piece, minding that a `\r` before and a `\n` after a deleted text would fuse into one line break where the
 * editor has two: the first then becomes `\r\n`.
 */
function push(pieces: string[], piece: string): void {
  if (piece === '') return
  const last = pieces.at(-1)
  if (last?.endsWith('\r') && piece.startsWith('\n')) pieces.push('\n')
  pieces.push(piece)
}
