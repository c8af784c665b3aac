import type { SiteProblem } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { createBodyRenderer } from '../../shared/site/body-renderer.ts'
import type { FileUse } from '../../shared/site/plan-copies.ts'
import type { SitePlan } from '../../shared/site/plan-site.ts'
import type { PlannedFile } from '../../shared/site/planned-file.ts'
import { type PostBody, renderListPage, renderPostPage } from '../../shared/site/render-page.ts'
import { createHighlighter } from './highlight.ts'
import { createMath } from './math.ts'
import { createOverlap, writesAtATime } from './overlap.ts'
import type { ReadSite } from './site-source.ts'
import type { SiteWriter } from './write-site.ts'

export interface WrittenPages {
  /** The files of the blog that the pages show or link to. */
  readonly uses: readonly FileUse[]
  readonly problems: readonly SiteProblem[]
}

/** Makes and writes every page and text of the plan. `onFile` is awaited before each, and may throw to stop. */
export async function writePages(
  plan: SitePlan,
  site: ReadSite,
  writer: SiteWriter,
  onFile: () => Promise<void>,
): Promise<WrittenPages> {
  const math = createMath()
  const renderBody = createBodyRenderer(plan.index, {
    highlight: createHighlighter(),
    math: math.draw,
    breaks: site.breaks,
  })
  const encoder = new TextEncoder()
  const uses: FileUse[] = []
  const problems: SiteProblem[] = []
  const writes = createOverlap(writesAtATime)
  try {
    for (const file of plan.files) {
      await onFile()
      const text = await textOf(file)
      if (text !== null) await writes.add(() => writer.write(file.path, encoder.encode(text)))
    }
  } finally {
    // Nothing is written any more once this has ended, however it ends.
    await writes.settle()
  }
  return { uses, problems }

  async function textOf(file: PlannedFile): Promise<string | null> {
    if (file.kind === 'text') return file.text
    if (file.kind === 'copy') return null
    const { address, view } = file
    if (view.kind !== 'post') return renderListPage(file, plan)
    const body = await readBody(view.id)
    if (body === null) return null
    await math.prepare(body.body, body.usesDollarMath)
    const rendered = renderPostPage({ address, view }, body, plan, renderBody)
    uses.push(...rendered.uses)
    problems.push(...rendered.problems)
    return rendered.html
  }

  /** A post that has become unreadable since the plan was made is told of, and the others are still exported. */
  async function readBody(id: string): Promise<PostBody | null> {
    try {
      return await site.readBody(id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ file: id, line: null, key: error.key, params: error.params })
      return null
    }
  }
}
