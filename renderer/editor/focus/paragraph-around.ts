import type { Text } from '@codemirror/state'
import type { Span } from '../../../shared/sentences/sentence-around.ts'

/** No paragraph is looked through further than so many lines each way: this is asked for each key. */
const mostLines = 60

/** The paragraph, heading or list item that a place is in: its lines. An empty line is one by itself. */
export function paragraphAround(doc: Text, place: number): Span {
  const line = doc.lineAt(place)
  if (line.text.trim() === '' || isHeading(line.text)) return { from: line.from, to: line.to }
  let [first, last] = [line.number, line.number]
  const least = Math.max(1, first - mostLines)
  while (first > least && !begins(doc.line(first).text) && goesOn(doc.line(first - 1).text)) first--
  const most = Math.min(doc.lines, last + mostLines)
  while (last < most && goesOn(doc.line(last + 1).text) && !begins(doc.line(last + 1).text)) last++
  return { from: doc.line(first).from, to: doc.line(last).to }
}

function goesOn(text: string): boolean {
  return text.trim() !== '' && !isHeading(text)
}

function isHeading(text: string): boolean {
  return /^ {0,3}#{1,6}(?:\s|$)/.test(text)
}

/** Each item of a list is one. */
function begins(text: string): boolean {
  return /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text)
}
