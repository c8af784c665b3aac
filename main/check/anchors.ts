import type { BlogMarkdown, FileId } from '../../shared/blog.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import type { LinkBlog } from '../../shared/check/link-blog.ts'
import { AppError } from '../../shared/errors.ts'
import { type BodyRenderer, createBodyRenderer } from '../../shared/site/body-renderer.ts'
import { idsIn } from '../../shared/site/render-page.ts'
import type { ReadSite } from '../export/site-source.ts'
import type { LedLink } from './check-blog.ts'

/** Looks at links to parts of pages. Only pages that such a link leads to are rendered, each once. */
export interface Anchors {
  /** Whether a page has this part; one whose parts cannot be known has all of them. */
  has(to: FileId, anchor: string): Promise<boolean>
  problems(
    from: FileId,
    links: readonly LedLink[],
    pause: () => Promise<void>,
  ): Promise<readonly BlogProblem[]>
}

export function createAnchors(site: ReadSite, { index }: LinkBlog, { breaks }: BlogMarkdown): Anchors {
  const known = new Map<FileId, ReadonlySet<string> | null>()
  let render: BodyRenderer | null = null
  const idsOf = async (id: FileId): Promise<ReadonlySet<string> | null> => {
    const before = known.get(id)
    if (before !== undefined) return before
    render ??= createBodyRenderer(index, { highlight: () => null, breaks })
    const ids = await readIds(id, site, render)
    known.set(id, ids)
    return ids
  }
  const has = async (to: FileId, anchor: string): Promise<boolean> => {
    if (anchor === 'top' || anchor === 'content') return true
    const ids = await idsOf(to)
    return ids === null || ids.has(anchor)
  }
  return {
    has,
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

/** Null: its places are not known, and links to them are believed. */
async function readIds(
  id: FileId,
  site: ReadSite,
  render: BodyRenderer,
): Promise<ReadonlySet<string> | null> {
  if (/\.html?$/i.test(id)) return null
  try {
    const { body, liquid, usesDollarMath } = await site.readBody(id)
    const { blocks } = render(body, {
      resolve: address => address,
      onName: () => undefined,
      liquid,
      usesDollarMath,
    })
    return idsIn(blocks.map(({ html }) => html).join('\n'))
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
