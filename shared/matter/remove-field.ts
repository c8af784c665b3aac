import type { Generator } from '../blog.ts'
import { findField } from './find-field.ts'
import { lineEndAfter } from './lines.ts'
import type { Matter, MatterField } from './matter.ts'
import { parseMatter } from './parse-matter.ts'
import { applySplices, type Splice } from './splice.ts'

/**
 * Takes a field away with its line or lines; null: something else would go with it, such as a comment.
 *
 * In JSON it would have to take a comma along as well, so there it stays.
 */
export function removeField(matter: Matter, key: string, generator: Generator): Splice | null {
  const { field } = findField(matter, key, generator)
  if (field === null || matter.syntax.name === 'JSON') return null
  const { text } = matter
  const from = lineStart(text, field.from)
  const to = lineEndAfter(text, field.to, matter.to)
  if (text.slice(from, field.from).trim() !== '' || hasComment(text.slice(field.from, to))) return null
  const splice = { from, to, insert: '' }
  const after = parseMatter(applySplices(text, [splice]), generator)
  if (after.kind !== 'map' || findField(after, key, generator).field !== null) return null
  const except = new Set([field.key])
  return after.others(except) === matter.others(except) ? splice : null
}

/** Takes a field's value away and leaves its key, as `tags:`; null: that cannot be said here. */
export function emptyField(matter: Matter, key: string, generator: Generator): Splice | null {
  const { field } = findField(matter, key, generator)
  if (field === null || matter.syntax.name !== 'YAML') return null
  const from = valueStart(matter.text, field)
  if (from === null) return null
  // A block list ends behind its last line.
  const value = matter.text.slice(from, field.to).trimEnd()
  if (hasComment(value)) return null
  const splice = { from, to: from + value.length, insert: '' }
  const after = parseMatter(applySplices(matter.text, [splice]), generator)
  if (after.kind !== 'map') return null
  const isEmpty = findField(after, key, generator).field?.value.kind === 'empty'
  const except = new Set([field.key])
  return isEmpty && after.others(except) === matter.others(except) ? splice : null
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}

/** Just behind the colon. */
function valueStart(text: string, { value }: MatterField): number | null {
  switch (value.kind) {
    case 'block':
      return value.after
    case 'flow':
      return text.lastIndexOf(':', value.open) + 1
    case 'scalar':
      return text.lastIndexOf(':', value.spot.from - 1) + 1
    case 'empty':
    case 'refused':
      return null
  }
}

/** A `#` inside of quotes is taken for one too: then the field stays, which does no harm. */
function hasComment(text: string): boolean {
  return text.includes('#')
}
