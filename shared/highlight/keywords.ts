import { atLineStart, contextAfter, contexts, otherCharacter } from './cells.ts'
import type { HtmlWriter } from './html-writer.ts'
import type { Pattern } from './pattern.ts'

/** The words of a mode that have a colour. */
export class Keywords {
  private readonly tags: ReadonlyMap<string, string>
  /** What a word looks like. */
  private readonly pattern: Pattern
  private readonly ignoresCase: boolean
  /** For each first character a bit for each length: most words of a text need not be looked up. */
  private readonly lengths = new Uint32Array(128)

  /** `tags`: from words, in lower case where case is ignored, to the tag that is written before each. */
  constructor(tags: ReadonlyMap<string, string>, pattern: Pattern, ignoresCase: boolean) {
    this.tags = tags
    this.pattern = pattern
    this.ignoresCase = ignoresCase
    for (const word of tags.keys()) this.note(word)
  }

  /** Writes `code[from, to)`, with its words marked. */
  write(out: HtmlWriter, code: string, from: number, to: number): void {
    // The expression sees no further than the piece.
    const piece = code.slice(from, to)
    const { first: begins } = this.pattern.characters
    let written = 0
    let context = atLineStart
    const { length } = piece
    for (let at = 0; at < length; at++) {
      const character = piece.charCodeAt(at)
      const cell = context + (character < otherCharacter ? character : otherCharacter)
      context = character < otherCharacter ? (contexts[character] ?? 0) : contextAfter(character)
      if (begins[cell] === 0) continue
      const end = this.endOfWord(piece, at)
      if (end === at) continue
      const tag = this.tagOf(piece, at, end)
      if (tag !== '') {
        out.text(from + written, from + at)
        out.marked(tag, from + at, from + end)
        written = end
      }
      at = end - 1
      context = contextAfter(piece.charCodeAt(at))
    }
    out.text(from + written, to)
  }

  private endOfWord(piece: string, at: number): number {
    const { here } = this.pattern
    here.lastIndex = at
    return here.test(piece) ? here.lastIndex : at
  }

  private tagOf(piece: string, from: number, to: number): string {
    const first = piece.charCodeAt(from)
    if (first < 128 && ((this.lengths[first] ?? 0) & lengthBit(to - from)) === 0) return ''
    const word = piece.slice(from, to)
    return this.tags.get(this.ignoresCase ? word.toLowerCase() : word) ?? ''
  }

  private note(word: string): void {
    const firsts = this.ignoresCase ? [word, word.toUpperCase()] : [word]
    for (const first of firsts) {
      const code = first.charCodeAt(0)
      if (code < 128) this.lengths[code] = (this.lengths[code] ?? 0) | lengthBit(word.length)
    }
  }
}

function lengthBit(length: number): number {
  return 1 << Math.min(length, 31)
}
