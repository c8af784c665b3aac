import type { Kept, KeptTexts } from './kept-texts.ts'
import type { KnownDetails, KnownText, PageRow } from './known-site.ts'

/**
 * All pages that are known of a site, or those that name one of some posts. Null: something is not as it was written.
 *
 * To look for a name in the bytes of many pages takes a tenth of the time that it takes to read them.
 */
export function readPages(
  texts: KeptTexts,
  details: KnownDetails | null,
  named: readonly Kept[] | null,
): readonly PageRow[] | null {
  if (details === null) return null
  const names = named?.map(kept => JSON.stringify(kept))
  const isWanted = (bytes: Buffer) => names?.some(name => bytes.includes(name)) ?? true
  const known = readParts<KnownText>(texts, details.parts, isWanted)
  const lists = readParts<PageRow>(texts, details.lists, isWanted)
  if (known === null || lists === null) return null
  const all = [...known.flatMap(([, , pages]) => pages), ...lists]
  if (named === null) return all
  const places = new Set(named.map(([from]) => from))
  return all.filter(([, , , posts]) => posts.some(post => post !== null && places.has(post[0])))
}

/** The last whole export wrote them, each a list, and the hash of each is right. */
function readParts<T>(
  texts: KeptTexts,
  parts: readonly Kept[],
  isWanted: (bytes: Buffer) => boolean,
): readonly T[] | null {
  const found: T[] = []
  for (const kept of parts) {
    const bytes = texts.bytes(kept)
    if (bytes === null) return null
    if (isWanted(bytes)) found.push(...(JSON.parse(bytes.toString('utf8')) as readonly T[]))
  }
  return found
}
