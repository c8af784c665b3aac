import type { BlogImage } from '../../shared/images/blog-image.ts'
import type { Blog } from '../blog/blog.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { createAskedThread } from '../threads/asked-thread.ts'
import { createImageLister, type ImageLister } from './image-lister.ts'
import type { ImagePlace, ImageQuestions } from './image-questions.ts'

/** What a thread has learnt of a large blog takes memory: it goes when nobody has asked for a while. */
const idleMs = 120_000

/** The pictures of the open blog. */
export interface BlogImages extends ImageLister {
  /** Ends the thread, if there is one. */
  close(): void
}

interface BlogImagesParts {
  readonly blog: Blog
  readonly fs: FsPort
  readonly dataFolder: string
  /** The bundle of image-worker.ts; null: look in this thread. */
  readonly workerFile: string | null
}

export function createBlogImages({ blog, fs, dataFolder, workerFile }: BlogImagesParts): BlogImages {
  if (workerFile === null) return { ...createImageLister(blog, { fs, dataFolder }), close: () => undefined }
  return createThread(workerFile, { root: blog.root, dataFolder })
}

function createThread(file: string, workerData: ImagePlace): BlogImages {
  const thread = createAskedThread<ImageQuestions, readonly BlogImage[]>({ file, workerData, idleMs })
  return {
    list: () => thread.ask('list', undefined),
    look: ({ onImages }, signal) => thread.ask('look', undefined, { signal, onFact: onImages }),
    plan: (change, unsaved, signal) => thread.ask('plan', { change, unsaved }, signal && { signal }),
    close: () => thread.close(new Error('the blog was closed while its pictures were looked at')),
  }
}
