import { readFileSync } from 'node:fs'
import type { FileId } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { createHighlighter } from '../../../shared/highlight/create-highlighter.ts'
import { createBodyRenderer } from '../../../shared/site/body-renderer.ts'
import { summaryOf } from '../../../shared/site/plain-text.ts'
import {
  type RenderedPage,
  type RenderParts,
  renderListPage,
  renderTextPage,
  textOfPage,
} from '../../../shared/site/render-page.ts'
import { searchTitle } from '../../../shared/site/search/search-files.ts'
import { createSearchPart, type SearchPart } from '../../../shared/site/search/search-part.ts'
import { shortHash } from '../../disk/content-hash.ts'
import { toDiskError } from '../../disk/disk-error.ts'
import { changedMs } from '../../disk/file-stamp.ts'
import { createImageSizes, type ImageSizes, withSmallerOnes } from '../pictures/image-sizes.ts'
import { type BlogReader, createBlogReader, isYoung, type ReadText, readText } from '../read/blog-reader.ts'
import { bytesAt, type TextMemory } from '../read/listed-texts.ts'
import { createSiteFolder, type SiteFolder } from '../write/site-folder.ts'
import { createTextBytes, type TextPiece } from '../write/text-bytes.ts'
import type { CopyJob, CopyPlace, MadeFile, PageJob, SiteSetup } from './export-jobs.ts'
import { createMath } from './math.ts'
import { factsText } from './page-facts.ts'
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

/** Copies files into a site, for which nothing of it has to be planned; `sizes` learn of the pictures among them. */
export function createFileCopier(place: CopyPlace, sizes: ImageSizes): (job: CopyJob) => MadeFile {
  const reader = createBlogReader(place.blog, place.links)
  const folder = createSiteFolder(place.folder)
  return job => {
    if (job.kind === 'text') return put(folder, job, job.text)
    return job.kind === 'copy' ? copy({ reader, folder, sizes }, job) : putKept(folder, job)
  }
}

/** A file that has become unreadable since the plan was made is told of, and the others are still exported. */
function unlessUnreadable<T>(read: () => T): T | AppError {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

function factsOf({ sha, body, stamp }: ReadText, page: RenderedPage): string {
  const summary = summaryOf(page.text.beginning, 80)
  return factsText({ stamp, textSha: sha, headSha: shortHash(body.head), summary }, page)
}

type Copy<Kind> = Extract<CopyJob, { kind: Kind }>

interface CopyHands {
  readonly reader: BlogReader
  readonly folder: SiteFolder
  readonly sizes: ImageSizes
}

function copy({ reader, folder, sizes }: CopyHands, { path, from, isOurs }: Copy<'copy'>): MadeFile {
  const read = unlessUnreadable(() => reader.bytes(from))
  if (read instanceof AppError) {
    return { ...notMade(path), problem: { file: from, line: null, key: read.key, params: read.params } }
  }
  const { bytes, stats } = read
  // No file has that time: the next export reads it again.
  const source = { size: stats.size, mtimeMs: isYoung(stats) ? -1 : changedMs(stats) }
  const picture = sizes.find(from, bytes)
  return { ...madeFile(path, folder.put(path, bytes, isOurs, source)), picture }
}

function putKept(folder: SiteFolder, { path, isOurs, source }: Copy<'kept'>): MadeFile {
  try {
    return madeFile(path, folder.put(path, readFileSync(source), isOurs))
  } catch (error) {
    throw toDiskError(error, source)
  }
}

/** A text of the site into its place; it may come in pieces. */
export function put(
  folder: SiteFolder,
  { path, isOurs }: { readonly path: string; readonly isOurs: boolean },
  text: string | readonly TextPiece[],
): MadeFile {
  const pieces = typeof text === 'string' ? [text] : text
  return madeFile(path, folder.put(path, bytesOf(pieces), isOurs))
}

const bytesOf = createTextBytes()

function madeFile(path: string, result: ReturnType<SiteFolder['put']>): MadeFile {
  if (result.kind === 'foreign') {
    return {
      ...notMade(path),
      problem: { file: path, line: null, key: 'export.foreignFile', params: { path } },
    }
  }
  return { ...notMade(path), file: result.file, wasWritten: result.kind === 'written' }
}

function notMade(path: string): MadeFile {
  return { path, file: null, wasWritten: false, problem: null, facts: '', article: null, picture: null }
}
