import type { Message } from '../errors.ts'
import type { Matter } from './parse-matter.ts'
import { readSpot, type Spot } from './read-tags-field.ts'

/** The one value of a field; null: the field is not there, or has no value; a message: a form cannot change it. */
export function readTextField(matter: Matter, key: string): Spot | Message | null {
  const pairs = matter.pairs.filter(pair => pair.key === key)
  const [pair] = pairs
  if (pairs.length > 1) return { key: 'field.duplicate', params: { field: key } }
  if (pair === undefined || pair.node === null) return null
  const spot = readSpot(matter, pair.node, key)
  return !('key' in spot) && spot.style === 'plain' && /^(?:~|null|)$/i.test(spot.text) ? null : spot
}
