import type { FileId } from '../../shared/blog.ts'
import { followLink } from '../../shared/check/follow-link.ts'
import type { FoundHeading } from '../../shared/completion/blog-completion.ts'
import { scanLinks } from '../../shared/operations/scan-links.ts'
import type { KnownSite } from './site-keeper.ts'

export interface AskedHeadings {
  readonly from: FileId
  /** What stands between the parenthesis and the `#`. */
  readonly written: string
}

/** The parts of the post or page that a link leads to, as it is on the disk. */
export async function findHeadings(
  { from, written }: AskedHeadings,
  { links, anchors }: KnownSite,
): Promise<readonly FoundHeading[]> {
  const link = scanLinks(`[](${written})`).at(-1)
  const to = link === undefined ? null : followLink({ ...link, isImage: false }, from, links).to
  if (to === null) return []
  const headings = await anchors.headings(to)
  return headings.filter(({ id }) => id !== '').map(({ text, level, id }) => ({ title: text, level, id }))
}
