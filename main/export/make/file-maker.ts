import type { FileId } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { createHighlighter } from '../../../shared/highlight/create-highlighter.ts'
import { createBodyRenderer } from '../../../shared/site/body-renderer.ts'
import { textOfPage } from '../../../shared/site/page-view.ts'
import { summaryOf } from '../../../shared/site/plain-text.ts'
import {
  type RenderedPage,
  type RenderParts,
  renderListPage,
  renderTextPage,
} from '../../../shared/site/render-page.ts'
import { searchTitle } from '../../../shared/site/search/search-files.ts'
import { createSearchPart, type SearchPart } from '../../../shared/site/search/search-part.ts'
import { shortHash } from '../../disk/content-hash.ts'
import { createImageSizes, type ImageSizes, withSmallerOnes } from '../pictures/image-sizes.ts'
import { createBlogReader, type ReadText, readText } from '../read/blog-reader.ts'
import { bytesAt, type TextMemory } from '../read/listed-texts.ts'
import { unlessUnreadable } from '../read/unless-unreadable.ts'
import { createSiteFolder } from '../write/site-folder.ts'
import type { MadeFile, PageJob, SiteSetup } from './export-jobs.ts'
import { createMath } from './math.ts'
import { factsText } from './page-facts.ts'
import { notMade, put } from './put-file.ts'
import { createTextUnits } from './text-units.ts'

/** Makes and writes pages of one site, one after the other, in the thread that it is called in. */
export interface FileMaker {
  make(job: PageJob): Promise<MadeFile>
  /** What the posts that were made so far add to the search index; the next part begins with nothing. */
  searchPart(): SearchPart
}

/** What need not be read, since somebody has read it before. */
export interface AtHand {
  readonly listed: TextMemory
  /** Of whoever copies pictures in this thread. */
  readonly sizes: ImageSizes
}

export function createFileMaker(
  setup: SiteSetup,
  { listed, sizes }: AtHand = { listed: [], sizes: createImageSizes(setup.blog.root) },
): FileMaker {
  const reader = createBlogReader(setup.blog)
  const folder = createSiteFolder(setup.folder)
  const math = createMath()
  let search = createSearchPart()
  const parts: RenderParts = {
    plan: setup,
    render: createBodyRenderer(setup.index, {
      highlight: createHighlighter(),
      math: math.draw,
      breaks: setup.blog.markdown.breaks,
    }),
    sizeOf: withSmallerOnes(sizes.sizeOf, setup.smaller),
    unitsOf: createTextUnits(),
  }

  function textOf(id: FileId, { text }: PageJob): ReadText {
    return text ? readText(setup.blog, bytesAt(listed, text), text.stamp) : reader.text(id)
  }

  async function makePage(job: PageJob): Promise<MadeFile> {
    const planned = job.page
    const { view } = planned
    const source = textOfPage(view)
    if (source === null) return put(folder, job, renderListPage(planned, setup))
    const read = unlessUnreadable(() => textOf(source.id, job))
    if (read instanceof AppError) {
      const problem = { file: source.id, line: null, key: read.key, params: read.params }
      // A list with a text above it is one without it, too.
      return 'intro' in view
        ? { ...put(folder, job, renderListPage(planned, setup)), problem }
        : { ...notMade(job.path), problem }
    }
    await math.prepare(read.body.body, read.body.usesDollarMath)
    const page = renderTextPage(planned, read.body, parts)
    if (view.kind === 'post' && job.searchNumber !== null) {
      search.add(job.searchNumber, searchTitle(view.post), page.text.searched)
    }
    return {
      ...(job.isWritten ? put(folder, job, page.pieces) : notMade(job.path)),
      facts: factsOf(read, page),
      article: job.wantsArticle ? { post: source.id, article: page.article() } : null,
    }
  }

  return {
    make: makePage,
    searchPart() {
      const part = search.part()
      search = createSearchPart()
      return part
    },
  }
}

function factsOf({ sha, body, stamp }: ReadText, page: RenderedPage): string {
  const summary = summaryOf(page.text.beginning, 80)
  return factsText({ stamp, textSha: sha, headSha: shortHash(body.head), summary }, page)
}
