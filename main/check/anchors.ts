import type { BlogMarkdown, FileId } from '../../shared/blog.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import type { LinkBlog } from '../../shared/check/link-blog.ts'
import { AppError } from '../../shared/errors.ts'
import type { RenderedHeading } from '../../shared/markdown/rendered-post.ts'
import { placesIn } from '../../shared/site/body-marks.ts'
import { type BodyRenderer, createBodyRenderer } from '../../shared/site/body-renderer.ts'
import type { ReadSite } from '../export/read/site-source.ts'
import type { LedLink } from './check-blog.ts'

/** Looks at links to parts of pages. Only pages that such a link leads to are rendered, each once. */
export interface Anchors {
  /** Whether a page has this part; one whose parts cannot be known has all of them. */
  has(to: FileId, anchor: string): Promise<boolean>
  /** The headings of a post or page, in their order; none where they cannot be known. */
  headings(id: FileId): Promise<readonly RenderedHeading[]>
  problems(
    from: FileId,
    links: readonly LedLink[],
    pause: () => Promise<void>,
  ): Promise<readonly BlogProblem[]>
}

export function createAnchors(site: ReadSite, { index }: LinkBlog, { breaks }: BlogMarkdown): Anchors {
  const known = new Map<FileId, Parts | null>()
  let render: BodyRenderer | null = null
  const partsOf = async (id: FileId): Promise<Parts | null> => {
    const before = known.get(id)
    if (before !== undefined) return before
    render ??= createBodyRenderer(index, { highlight: () => null, breaks })
    const parts = await readParts(id, site, render)
    known.set(id, parts)
    return parts
  }
  const has = async (to: FileId, anchor: string): Promise<boolean> => {
    if (anchor === 'top') return true
    const parts = await partsOf(to)
    return parts === null || parts.ids.has(anchor)
  }
  return {
    has,
    headings: async id => (await partsOf(id))?.headings ?? [],
    async problems(from, links, pause) {
      const problems: BlogProblem[] = []
      for (const { link, followed } of links) {
        const { to, anchor } = followed
        if (to === null || anchor === null) continue
        await pause()
        if (await has(to, anchor)) continue
        const { line, column, written } = link
        problems.push({
          kind: 'anchor',
          severity: 'warning',
          key: 'check.missingAnchor',
          params: { address: written },
          file: from,
          line,
          column,
          fix: null,
        })
      }
      return problems
    },
  }
}

interface Parts {
  readonly ids: ReadonlySet<string>
  readonly headings: readonly RenderedHeading[]
}

/** Null: its places are not known, and links to them are believed. */
async function readParts(id: FileId, site: ReadSite, render: BodyRenderer): Promise<Parts | null> {
  if (/\.html?$/i.test(id)) return null
  try {
    const { body, liquid, usesDollarMath } = await site.readBody(id)
    const rendered = render(body, {
      resolve: address => address,
      onName: () => undefined,
      liquid,
      usesDollarMath,
    })
    return { ids: placesIn(rendered), headings: rendered.headings }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
