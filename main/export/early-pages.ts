import { AppError } from '../../shared/errors.ts'
import { takesTitles } from '../../shared/post/title-heading.ts'
import type { PlannedFile } from '../../shared/site/plan/planned-file.ts'
import { readFrontMatter } from '../blog/read-front-matter.ts'
import { fileStamp } from '../disk/file-stamp.ts'
import { forgetLastFew } from './again/last-few.ts'
import type { PageMemory } from './again/site-memory.ts'
import { createFileMaker } from './make/file-maker.ts'
import { pageJob } from './make/make-pages.ts'
import { createPause } from './pause.ts'
import { type BlogReader, createBlogReader } from './read/blog-reader.ts'
import type { LastExport } from './resident-site.ts'
import type { ExportJob } from './run-export.ts'
import { claimedPaths, type ExportedFile, saveClaims } from './write/manifest.ts'

type PostPage = Extract<PlannedFile, { kind: 'page' }>

/** More changed posts than these are many, and are made with all the others. */
const mostEarly = 20

/**
 * Makes the pages of posts whose text has changed since the last export, and nothing else of them: what their front
 * matter says is in the plan, which may have to be another. Answers with the files that it wrote, by path.
 */
export async function earlyPages(
  last: LastExport,
  { blog, dataFolder, signal }: Pick<ExportJob, 'blog' | 'dataFolder' | 'signal'>,
): Promise<ReadonlyMap<string, ExportedFile>> {
  const written = new Map<string, ExportedFile>()
  const reader = createBlogReader(blog)
  const pages = await changedPages(last, reader, createPause(signal))
  if (pages.length === 0) return written
  const claimed = await claimedPaths(dataFolder, last.manifest)
  await saveClaims(dataFolder, last.manifest, [...claimed, ...pages.map(({ path }) => path)])
  forgetLastFew({ dataFolder, folder: last.manifest.folder })
  const maker = createFileMaker(last.setup)
  for (const page of pages) {
    const wishes = { searchNumber: null, wantsArticle: false, isWritten: true }
    const { file, wasWritten } = await maker.make(pageJob(page, last.manifest.files, wishes))
    if (file !== null && wasWritten) written.set(page.path, file)
  }
  return written
}

async function changedPages(
  { plan, posts, memory, manifest }: LastExport,
  reader: BlogReader,
  pause: () => Promise<void>,
): Promise<readonly PostPage[]> {
  const data = new Map(posts.map(post => [post.id, post.meta.data]))
  const found: PostPage[] = []
  for (const page of plan.files) {
    if (page.kind !== 'page' || page.view.kind !== 'post') continue
    await pause()
    const known = memory.pages.get(page.path)
    const fields = data.get(page.view.id)
    if (known === undefined || fields === undefined || !manifest.files.has(page.path)) continue
    if (hasOnlyOtherText(page.view.id, known, fields, reader)) found.push(page)
    if (found.length > mostEarly) return []
  }
  return found
}

/** Whether the text is another and the front matter says the same. */
function hasOnlyOtherText(
  id: string,
  known: PageMemory,
  fields: Readonly<Record<string, unknown>>,
  reader: BlogReader,
): boolean {
  try {
    if (known.stamp !== '' && fileStamp(reader.look(id).stats) === known.stamp) return false
    const { text, sha } = reader.text(id)
    if (sha === known.textSha) return false
    const { data, problem } = readFrontMatter(text, reader.generator)
    // The title may be another, which stands on other pages too.
    if (takesTitles(reader.generator) && typeof data.title !== 'string') return false
    return problem === null && JSON.stringify(data) === JSON.stringify(fields)
  } catch (error) {
    // The export that follows tells why it cannot be read.
    if (error instanceof AppError) return false
    throw error
  }
}
