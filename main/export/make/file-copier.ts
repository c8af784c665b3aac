import { readFileSync } from 'node:fs'
import { AppError } from '../../../shared/errors.ts'
import { toDiskError } from '../../disk/disk-error.ts'
import { changedMs } from '../../disk/file-stamp.ts'
import type { ImageSizes } from '../pictures/image-sizes.ts'
import { type BlogReader, createBlogReader, isYoung } from '../read/blog-reader.ts'
import { unlessUnreadable } from '../read/unless-unreadable.ts'
import { createSiteFolder, type SiteFolder } from '../write/site-folder.ts'
import type { CopyJob, CopyPlace, MadeFile } from './export-jobs.ts'
import { madeFile, notMade, put } from './put-file.ts'

/** Copies files into a site, for which nothing of it has to be planned; `sizes` learn of the pictures among them. */
export function createFileCopier(place: CopyPlace, sizes: ImageSizes): (job: CopyJob) => MadeFile {
  const reader = createBlogReader(place.blog, place.links)
  const folder = createSiteFolder(place.folder)
  return job => {
    if (job.kind === 'text') return put(folder, job, job.text)
    return job.kind === 'copy' ? copy({ reader, folder, sizes }, job) : putKept(folder, job)
  }
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
