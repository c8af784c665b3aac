import type { BlogConfig, FileId } from '../blog.ts'
import { describePost } from '../post/describe-post.ts'
import { isRecord, record } from '../record.ts'
import type { SiteAddress } from './address/address.ts'
import { fillPattern, rooted } from './address/fill-pattern.ts'
import { documentValue, jekyllEnd } from './address/jekyll-permalink.ts'
import type { SitePage } from './site-source.ts'

/** A collection of Jekyll's whose documents have pages: `collections: {recipes: {output: true}}`. */
export interface Collection {
  readonly name: string
  /** Where its documents lie, with its slash: `_recipes/`. */
  readonly folder: FileId
  /** Of its documents' addresses. */
  readonly permalink: string
}

/** The collections of a Jekyll blog that have pages, but for its posts. */
export function outputCollections(config: BlogConfig): readonly Collection[] {
  const { collections, collections_dir: above } = config.raw
  if (!isRecord(collections)) return []
  const parent = typeof above === 'string' ? above.replace(/^\/+|\/+$/g, '') : ''
  return Object.entries(collections).flatMap(([name, value]): Collection[] => {
    const { output, permalink } = record(value)
    if (output !== true || name === 'posts' || name === 'drafts') return []
    const folder = `${parent === '' ? '' : `${parent}/`}_${name}/`
    const usual = `/:collection/:path${jekyllEnd(config)}`
    return [{ name, folder, permalink: typeof permalink === 'string' ? permalink : usual }]
  })
}

/** The collection that a file lies in; null: in none that has pages. */
export function collectionOf(id: FileId, collections: readonly Collection[]): Collection | null {
  return collections.find(({ folder }) => id.startsWith(folder)) ?? null
}

/** Where a document of a collection is found (lib/jekyll/document.rb). */
export function documentAddress(page: SitePage, collection: Collection, config: BlogConfig): SiteAddress {
  const { timeZone } = config
  const { id, data } = page
  const meta = describePost({ id, data, generator: 'jekyll', timeZone, modifiedMs: 0 })
  // One without a date is as old as the build to Jekyll: its address would be another each day.
  const date = meta.date?.source === 'modified' ? null : meta.date
  const path = pathIn(collection, id)
  const fill = (pattern: string) =>
    fillPattern(pattern, name => {
      if (name === 'collection') return collection.name
      return name === 'path' ? path : documentValue(name, { id, meta, date }, config)
    })
  const filled = fill(meta.permalink ?? collection.permalink)
  if (filled.kind === 'address') return filled.address
  const usual = fill(`/:collection/:path${jekyllEnd(config)}`)
  return usual.kind === 'address' ? usual.address : rooted(`${collection.name}/${path}.html`)
}

/** Where Jekyll copies a file of a collection that is no document (lib/jekyll/static_file.rb). */
export function collectionFile(id: FileId, collection: Collection): string {
  const ending = /\.[^./]+$/.exec(id)?.[0] ?? ''
  const filled = collection.permalink
    .replaceAll(':collection', () => collection.name)
    .replaceAll(':path', () => pathIn(collection, id))
    .replace(/:(?:output_ext|name|title)/g, '')
  return filled.replace(/\/{2,}/g, '/').replace(/^\/|\/$/g, '') + ending
}

/** Without the folder of the collection and the ending. */
function pathIn({ folder }: Collection, id: FileId): string {
  return id.slice(folder.length).replace(/\.+[^./]*$/, '')
}
