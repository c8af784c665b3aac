import type { Kept, KeptTexts } from './kept-texts.ts'
import { type KnownDetails, type KnownPage, knownPage, type PageRow, rowsInPart } from './known-site.ts'

/**
 * All pages that are known of a site, or those that name one of some posts. Null: something is not as it was written.
 *
 * To look for a name in the bytes of many pages takes a tenth of the time that it takes to read them.
 */
export function readPages(
  texts: KeptTexts,
  details: KnownDetails | null,
  named: readonly Kept[] | null,
): readonly KnownPage[] | null {
  if (details === null) return null
  const names = named?.map(kept => JSON.stringify(kept))
  const places = new Set(named?.map(([from]) => from))
  const linkedInto = new Set(details.linkedInto)
  const pages: KnownPage[] = []
  for (const [part, kept] of details.parts.entries()) {
    const bytes = texts.bytes(kept)
    if (bytes === null) return null
    if (names !== undefined && !names.some(name => bytes.includes(name))) continue
    // The last whole export wrote it, and its hash is right.
    const rows = JSON.parse(bytes.toString('utf8')) as readonly PageRow[]
    pages.push(...rows.map((row, at) => knownPage(row, linkedInto.has(part * rowsInPart + at))))
  }
  return named === null
    ? pages
    : pages.filter(({ posts }) => posts.some(post => post !== null && places.has(post[0])))
}
