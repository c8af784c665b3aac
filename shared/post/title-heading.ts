// The title of a post that has none in its front matter: what stands above its text as the one heading of the first level.
import type { Generator } from '../blog.ts'
import { fieldText } from '../matter/field-text.ts'
import { splitPost } from '../matter/split-post.ts'
import { findSections } from '../outline/find-sections.ts'
import type { UnknownRecord } from '../record.ts'

export interface TitleHeading {
  readonly title: string
  /** Where the heading begins in the text, and where the rest does. */
  readonly from: number
  readonly end: number
}

/** Whether posts of a generator may have their title in the text: others have a rule of their own for those without one. */
export function takesTitles(generator: Generator): boolean {
  return generator === 'plain' || generator === 'eleventy'
}

/** The heading that is a post's title; null: its front matter has one, or its text begins otherwise. */
export function titleHeading(text: string, data: UnknownRecord, generator: Generator): TitleHeading | null {
  if (!takesTitles(generator) || (fieldText(data.title)?.trim() ?? '') !== '') return null
  const { bodyFrom } = splitPost(text, generator)
  const start = text.slice(bodyFrom, bodyFrom + mostLetters)
  const lines = start.replace(/\r\n?/g, '\n')
  const [first] = findSections(lines, 0)
  if (first === undefined || first.level !== 1 || first.title === '') return null
  if (lines.slice(0, first.from).trim() !== '') return null
  const from = bodyFrom + behindLines(start, lineBreaks(lines.slice(0, first.from)))
  const end = bodyFrom + behindLines(start, lineBreaks(lines.slice(0, first.headingTo)) + 1)
  return { title: first.title, from, end }
}

/** Nobody’s title is longer, and the blank lines above it. */
const mostLetters = 2000

function lineBreaks(text: string): number {
  return text.split('\n').length - 1
}

/** Where the line after so many begins. */
function behindLines(text: string, count: number): number {
  let at = 0
  for (const found of text.matchAll(/\r\n?|\n/g)) {
    if (count-- === 0) return at
    at = found.index + found[0].length
  }
  return count > 0 ? text.length : at
}
