import type { FileId } from '../../shared/blog.ts'
import type { SiteProblem } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { createBodyRenderer } from '../../shared/site/body-renderer.ts'
import { checkAnchors } from '../../shared/site/check-anchors.ts'
import { checkFeed } from '../../shared/site/feeds/check-feed.ts'
import { type Article, feedText } from '../../shared/site/feeds/feed-text.ts'
import { summaryOf } from '../../shared/site/plain-text.ts'
import type { FileUse } from '../../shared/site/plan-copies.ts'
import type { SitePlan } from '../../shared/site/plan-site.ts'
import type { PlannedFile } from '../../shared/site/planned-file.ts'
import {
  type AnchorLink,
  type PostBody,
  type RenderedPage,
  type RenderParts,
  renderListPage,
  renderTextPage,
  textOfPage,
} from '../../shared/site/render-page.ts'
import { createSearchIndex, type SearchIndex } from '../../shared/site/search/search-files.ts'
import { linkable } from '../../shared/site/site-links.ts'
import { createHighlighter } from './highlight.ts'
import { createImageSizes } from './image-sizes.ts'
import { createMath } from './math.ts'
import { createOverlap, writesAtATime } from './overlap.ts'
import type { ReadSite } from './site-source.ts'
import type { SiteWriter } from './write-site.ts'

export interface WrittenPages {
  /** The files of the blog that the pages show or link to. */
  readonly uses: readonly FileUse[]
  readonly search: SearchIndex
  readonly problems: readonly SiteProblem[]
}

export interface PagesJob {
  readonly plan: SitePlan
  readonly site: ReadSite
  /** The blog's real path. */
  readonly root: string
  readonly writer: SiteWriter
  /** Awaited before each file; may throw to stop. */
  readonly onFile: () => Promise<void>
}

/** Makes and writes every page, feed and text of the plan; copies are another's work. */
export async function writePages({ plan, site, root, writer, onFile }: PagesJob): Promise<WrittenPages> {
  const encoder = new TextEncoder()
  const math = createMath()
  const notes = createNotes(plan)
  const parts: RenderParts = {
    plan,
    render: createBodyRenderer(plan.index, {
      highlight: createHighlighter(),
      math: math.draw,
      breaks: site.breaks,
    }),
    sizeOf: createImageSizes(root),
  }
  const writes = createOverlap(writesAtATime)
  const put = (path: string, text: string) => writes.add(() => writer.write(path, encoder.encode(text)))
  // Feeds hold what posts say, so they come after them.
  const feeds = plan.files.filter(file => file.kind === 'feed')
  try {
    for (const file of plan.files) {
      if (file.kind === 'copy' || file.kind === 'feed') continue
      await onFile()
      const text = file.kind === 'text' ? file.text : await pageText(file)
      if (text !== null) await put(file.path, text)
    }
    for (const { path, address, feed } of feeds) {
      await onFile()
      const text = feedText(feed, address, plan.frame, notes.articles)
      notes.problems.push(...checkFeed({ path, feed }, text))
      await put(path, text)
    }
  } finally {
    // Nothing is written any more once this has ended, however it ends.
    await writes.settle()
  }
  return notes.result()

  async function pageText(file: Extract<PlannedFile, { kind: 'page' }>): Promise<string | null> {
    const source = textOfPage(file.view)
    if (source === null) return renderListPage(file, plan)
    const body = await readBody(source.id)
    if (body === null) return file.view.kind === 'index' ? renderListPage(file, plan) : null
    await math.prepare(body.body, body.usesDollarMath)
    const rendered = renderTextPage(file, body, parts)
    notes.take(file, rendered)
    return rendered.html
  }

  /** A post that has become unreadable since the plan was made is told of, and the others are still exported. */
  async function readBody(id: FileId): Promise<PostBody | null> {
    try {
      return await site.readBody(id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      notes.problems.push({ file: id, line: null, key: error.key, params: error.params })
      return null
    }
  }
}

/** What is learnt of each page while it is made, and wanted once all of them are. */
function createNotes(plan: SitePlan) {
  const inFeeds = new Set(
    plan.files.flatMap(file => (file.kind === 'feed' ? file.feed.posts.map(({ id }) => id) : [])),
  )
  const articles = new Map<FileId, Article>()
  const uses: FileUse[] = []
  const search = createSearchIndex()
  const problems: SiteProblem[] = []
  const anchors: AnchorLink[] = []
  const ids = new Map<string, ReadonlySet<string>>()
  return {
    articles,
    problems,
    take({ view, address }: Extract<PlannedFile, { kind: 'page' }>, page: RenderedPage): void {
      uses.push(...page.uses)
      problems.push(...page.problems)
      anchors.push(...page.anchors)
      ids.set(linkable(address), page.ids)
      if (view.kind !== 'post') return
      if (inFeeds.has(view.id)) articles.set(view.id, page.article())
      search.add({ post: view.post, text: page.text, summary: summaryOf(page.text, 80) })
    },
    result: (): WrittenPages => ({ uses, search, problems: [...problems, ...checkAnchors(anchors, ids)] }),
  }
}
