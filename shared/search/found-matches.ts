import { type KeptText, originalOf } from './kept-text.ts'
import type { TextMatch } from './matcher.ts'
import type { FoundMatch, TextPlace } from './search.ts'

/** So much of a line stands before a match that the match itself is seen in a narrow column; wide characters are two. */
const mostBefore = 22
const mostMatch = 200
const mostAfter = 120

/** Matches as they are shown: with their lines, counted as the editor counts them. `matches` are in order. */
export function foundMatches(text: KeptText, matches: readonly TextMatch[]): readonly FoundMatch[] {
  const lines = createLines(text.folded)
  return matches.map(({ from, to }) => {
    const line = lines.at(from)
    const last = lines.at(to)
    const end = Math.min(to, line.to)
    return {
      from: { line: line.number, column: from - line.from },
      to: { line: last.number, column: Math.min(to, last.to) - last.from },
      before: beforeMatch(
        originalOf(text, Math.max(line.from, from - mostBefore - 1), from),
        from - line.from,
      ),
      match: originalOf(text, from, Math.min(end, from + mostMatch)),
      after: originalOf(text, end, Math.min(line.to, end + mostAfter)).trimEnd(),
    }
  })
}

/** `part` ends where the match begins. Cut where a word begins, if one does; half a character is not shown. */
function beforeMatch(part: string, column: number): string {
  let [from, width] = [part.length, 0]
  while (from > 0 && width < mostBefore) width += part.charCodeAt(--from) < 0x1100 ? 1 : 2
  if (from === 0 && part.length === column) return part.trimStart()
  const kept = part.slice(from).replace(/^[\udc00-\udfff]/, '')
  const space = kept.indexOf(' ')
  return `…${space < 0 ? kept : kept.slice(space + 1)}`
}

interface Line {
  readonly number: number
  readonly from: number
  /** Where its line break begins. */
  readonly to: number
}

/** Finds the lines of places that only go forward. */
function createLines(text: string): { at(place: number): Line } {
  const breaks = /\r\n?|\n/g
  let line = nextLine(text, breaks, 1, 0)
  return {
    at(place) {
      while (breaks.lastIndex > 0 && place >= breaks.lastIndex) {
        line = nextLine(text, breaks, line.number + 1, breaks.lastIndex)
      }
      return line
    },
  }
}

function nextLine(text: string, breaks: RegExp, number: number, from: number): Line {
  const found = breaks.exec(text)
  return { number, from, to: found?.index ?? text.length }
}

/** Where a place is in a text whose line breaks are one character each; past the end, the end. */
export function offsetOf(
  { line, column }: TextPlace,
  lines: {
    readonly count: number
    readonly at: (line: number) => { readonly from: number; readonly to: number }
  },
): number {
  if (line > lines.count) return lines.at(lines.count).to
  const { from, to } = lines.at(line)
  return Math.min(from + column, to)
}
