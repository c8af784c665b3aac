import type { FileId } from '../blog.ts'
import { fieldTexts } from '../matter/field-text.ts'
import { parentOf } from '../parent-of.ts'
import { isRecord, type UnknownRecord } from '../record.ts'
import type { FieldDefaults } from './address/jekyll-defaults.ts'

/** A file of Eleventy's that speaks for the front matter of others: `posts/posts.json`, `posts/river.11tydata.json`. */
export interface DataFile {
  readonly id: FileId
  readonly data: UnknownRecord
}

/** Whether a file can speak for others by its name; `isBeside`: whether a file of a name is in the same folder. */
export function isEleventyData(id: FileId, isBeside: (name: string) => boolean): boolean {
  if (!id.endsWith('.json')) return false
  const stem = stemOf(id)
  return stem === nameOf(parentOf(id)) || isBeside(`${stem}.md`)
}

/**
 * What data files say for the posts below their folders, or of their names; null: there are none. The nearest folder
 * goes before those around it, a post's own before all of them, and `.11tydata.json` before `.json`; lists become one.
 */
export function eleventyDefaults(files: readonly DataFile[]): FieldDefaults | null {
  if (files.length === 0) return null
  const known = new Map(files.map(({ id, data }) => [id, data]))
  return id =>
    placesOf(id).reduce<UnknownRecord>((all, place) => joined(all, known.get(place) ?? nothing), nothing)
}

const nothing: UnknownRecord = {}

/** A post's own fields with what is said for it. */
export function withEleventyData(own: UnknownRecord, said: UnknownRecord): UnknownRecord {
  if (Object.keys(said).length === 0) return own
  const { tags, ...rest } = said
  const shown = fieldTexts(tags).filter(tag => !ofTheme.has(tag))
  return joined(shown.length === 0 ? rest : { ...rest, tags: shown }, own)
}

/** Tags by which a blog's own theme finds its posts, and which readers are not shown. */
const ofTheme: ReadonlySet<string> = new Set(['all', 'nav', 'post', 'posts'])

/** Where something may be said for a post, what goes first last. */
function placesOf(id: FileId): readonly FileId[] {
  const folders = id.split('/').slice(0, -1)
  const bases = folders.map((name, at) => `${folders.slice(0, at + 1).join('/')}/${name}`)
  return [...bases, id.replace(/\.[^./]*$/, '')].flatMap(base => [`${base}.json`, `${base}.11tydata.json`])
}

/** Eleventy's merge: maps are merged, lists put behind one another, and of anything else the later holds. */
function joined(before: UnknownRecord, after: UnknownRecord): UnknownRecord {
  const both = Object.entries(after).map(([key, value]) => {
    return [key, Object.hasOwn(before, key) ? joinedValue(key, before[key], value) : value] as const
  })
  return { ...before, ...Object.fromEntries(both) }
}

function joinedValue(key: string, before: unknown, after: unknown): unknown {
  if (key === 'tags') return fieldTexts([before, after])
  if (Array.isArray(before) && Array.isArray(after)) return [...before, ...after]
  return isRecord(before) && isRecord(after) ? joined(before, after) : after
}

/** Without the folder and all endings of a data file. */
function stemOf(id: FileId): string {
  return nameOf(id).replace(/(?:\.11tydata)?\.json$/, '')
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
