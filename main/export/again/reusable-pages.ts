import { AppError } from '../../../shared/errors.ts'
import type { ImageSize } from '../../../shared/site/image-size.ts'
import { createNameFinder } from '../../../shared/site/name-finder.ts'
import { textOfPage } from '../../../shared/site/page-view.ts'
import type { AskedOfSite, PlannedPage } from '../../../shared/site/render-page.ts'
import { linkable, type SiteIndex, siteLink } from '../../../shared/site/site-links.ts'
import { fileStamp } from '../../disk/file-stamp.ts'
import { askedOf, type PageFacts, readFacts } from '../make/page-facts.ts'
import type { PictureSizes } from '../pictures/picture-sizes.ts'
import type { BlogReader } from '../read/blog-reader.ts'
import type { PageMemory, ReadMemory } from './site-memory.ts'

/** A page that would come out as it did the last time. */
export interface SamePage {
  readonly memory: PageMemory
  /** Null: the page shows no text of the blog. */
  readonly facts: PageFacts | null
  /** The same as it was written, see page-facts.ts. */
  readonly factsText: string
}

export interface PageRules {
  readonly index: SiteIndex
  readonly indexKey: string
  readonly reader: BlogReader
  readonly pictures: PictureSizes
}

/**
 * Finds the pages that need not be made again: their view and their text are the same, and whatever they asked the rest
 * of the site has the same answer. `memory` must be of the same build and frame.
 */
export function createPageFinder(
  memory: ReadMemory,
  rules: PageRules,
): (page: PlannedPage & { readonly path: string }, key: string) => SamePage | null {
  const isSameIndex = memory.indexKey === rules.indexKey
  const answers = createAnswers(rules.index)
  return (page, key) => {
    const before = memory.pages.get(page.path)
    if (before?.key !== key) return null
    const source = textOfPage(page.view)
    if (source === null) return { memory: before, facts: null, factsText: '' }
    const text = sameText(before, source.id, rules.reader)
    if (text === null) return null
    const factsText = memory.facts.get(page.path) ?? ''
    const facts = readFacts(factsText)
    if (facts === null) return null
    const isSame =
      (isSameIndex ||
        answers(askedOf(facts, factsText), { id: source.id, address: linkable(page.address) })) &&
      facts.sizes.every(([id, size]) => isSameSize(size, rules.pictures.sizeOf(id)))
    return isSame ? { memory: text, facts, factsText } : null
  }
}

/** With the stamp that the text has now, where only that is another; null: the text is another. */
function sameText(before: PageMemory, id: string, reader: BlogReader): PageMemory | null {
  try {
    if (before.stamp !== '' && fileStamp(reader.look(id).stats) === before.stamp) return before
    const { sha, stamp } = reader.text(id)
    return sha === before.textSha ? { ...before, stamp } : null
  } catch (error) {
    // Whoever makes the page tells why it cannot be read.
    if (error instanceof AppError) return null
    throw error
  }
}

function createAnswers(index: SiteIndex) {
  const nameAddress = createNameFinder(index)
  return ({ links, names }: AskedOfSite, source: Parameters<typeof siteLink>[1]): boolean =>
    links.every(
      ([written, link]) => JSON.stringify(siteLink(written, source, index)) === JSON.stringify(link),
    ) && names.every(([name, address]) => nameAddress(name) === address)
}

function isSameSize(a: ImageSize | null, b: ImageSize | null): boolean {
  const isSame = a?.width === b?.width && a?.height === b?.height
  return isSame && JSON.stringify(a?.smaller) === JSON.stringify(b?.smaller)
}
