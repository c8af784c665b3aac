// For tests: a picture's whole way from the window into a blog, in one call.
import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { AddedImage } from '../../shared/images/announced-image.ts'
import { headBytes } from '../../shared/images/announced-image.ts'
import { defaultImageChoices, type ImageChoices } from '../../shared/images/image-choices.ts'
import type { Blog } from '../blog/blog.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { openHistory } from '../disk/history/history.ts'
import { type FsPort, nodeFs } from '../disk/node-fs.ts'
import { createPrepareThread } from './prepare-thread.ts'
import { createUploads, type Uploads } from './uploads.ts'

export interface SampleUpload {
  readonly postId: FileId
  readonly name: string
  readonly bytes: Uint8Array
  /** The post's text as it is in the window; null: it is not open. */
  readonly postText: string | null
  readonly isNumbered?: boolean
}

export interface SampleDesk {
  readonly fs?: FsPort
  readonly choices?: Partial<ImageChoices>
  readonly dataFolder?: string
}

/** Uploads of a blog in this thread. */
export function sampleUploads(blog: Blog, tip: string | null = null, desk: SampleDesk = {}): Uploads {
  const { fs = nodeFs, choices, dataFolder = sampleFolder() } = desk
  const history = openHistory(fs, dataFolder, blog.root)
  return createUploads({
    fs,
    blog,
    documents: { tip: () => tip },
    history,
    changes: {
      ...{ fs, root: blog.root, records: join(dataFolder, 'records'), now: Date.now, guard: history.guard },
      keepVersions: files => history.keepAll(files, 'operation'),
      trash: () => Promise.reject(new Error('not asked for here')),
    },
    thread: createPrepareThread(null),
    posts: blog.listPosts,
    choices: { read: async () => ({ ...defaultImageChoices, ...choices }) },
  })
}

/** Throws what the window would be told. */
export async function uploadImage(
  blog: Blog,
  image: SampleUpload,
  desk: SampleDesk = {},
): Promise<AddedImage> {
  return send(sampleUploads(blog, image.postText, desk), image)
}

/** Announces, sends in chunks, and finishes. */
export async function send(
  uploads: Uploads,
  { postId, name, bytes, isNumbered = false }: Omit<SampleUpload, 'postText'>,
): Promise<AddedImage> {
  const head = bytes.subarray(0, headBytes)
  const { images } = await uploads.begin(postId, [{ name, sizeBytes: bytes.length, head, isNumbered }])
  const [begun] = images
  if (begun === undefined || 'problem' in begun) throw begun?.problem ?? new Error('nothing was begun')
  for (let at = 0; at < bytes.length; at += 512 * 1024) {
    uploads.send(begun.upload, at, bytes.subarray(at, at + 512 * 1024))
  }
  return uploads.finish(begun.upload)
}
