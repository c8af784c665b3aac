import { join } from 'node:path'
import {
  type PackedImages,
  type PackedLook,
  packImages,
  packLook,
} from '../../shared/images/packed-images.ts'
import { type KeptText, openKeptText } from '../app/kept-text.ts'
import type { Blog } from '../blog/blog.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { createAskedThread } from '../threads/asked-thread.ts'
import { createImageLister, type ImageLister } from './image-lister.ts'
import type { ImagePlace, ImageQuestions } from './image-questions.ts'
import { listImages } from './list-images.ts'

/** What a thread has learnt of a large blog takes memory: it goes when nobody has asked for a while. */
const idleMs = 120_000

/** The pictures of the open blog, packed as the window gets them. */
export interface BlogImages extends Pick<ImageLister, 'plan' | 'relink'> {
  /**
   * The pictures as the last look found them, of an earlier start too; else those that are there now, of which nothing
   * is read.
   */
  list(): Promise<PackedImages>
  /** Everything about them. Throws the signal's reason when that is aborted. */
  look(listener: PackedListener, signal: AbortSignal): Promise<PackedLook>
  /** Ends the thread, if there is one. */
  close(): void
}

interface PackedListener {
  /** The heads of all pictures have been read, and are not what was listed; where they are used follows. */
  onImages(images: PackedImages): void
}

interface BlogImagesParts {
  readonly blog: Blog
  readonly fs: FsPort
  readonly dataFolder: string
  /** The bundle of image-worker.ts; null: look in this thread. */
  readonly workerFile: string | null
  /** Nothing is known of its pictures yet: all of them will be new to whoever shows them. */
  readonly onUnknown: () => void
}

/** Raised with each change of how a list is packed. */
const version = 1

export function createBlogImages({
  blog,
  fs,
  dataFolder,
  workerFile,
  onUnknown,
}: BlogImagesParts): BlogImages {
  const { root } = blog
  const file = join(dataFolder, 'images', `${sha256(root).slice(0, 16)}.list`)
  const kept = openKeptText(fs, file, sha256(`${version} ${root}`))
  const images =
    workerFile === null
      ? packed(createImageLister(blog, { fs, dataFolder }))
      : createThread(workerFile, { root, dataFolder })
  return withList(images, { root, kept, onUnknown })
}

type PackedLister = Omit<BlogImages, 'list'>

interface ListParts extends Pick<BlogImagesParts, 'onUnknown'> {
  readonly root: string
  readonly kept: KeptText
}

/** The list of the last look is at hand without a thread's start: it is what somebody waits for. */
function withList(images: PackedLister, { root, kept, onUnknown }: ListParts): BlogImages {
  let last: PackedImages | null = null
  return {
    ...images,
    async list() {
      last ??= kept.read()
      if (last !== null) return last
      onUnknown()
      return packImages(await listImages(root))
    },
    async look({ onImages }, signal) {
      let writing: Promise<void> | null = null
      const look = await images.look(
        {
          onImages(found) {
            if (found === last) return
            last = found
            onImages(found)
            // At once: who only glanced at them has closed the app before the rest is found out.
            writing = kept.write(found)
            writing.catch(() => undefined)
          },
        },
        signal,
      )
      await writing
      return look
    },
  }
}

function packed(lister: ImageLister): PackedLister {
  return {
    look: async ({ onImages }, signal) =>
      packLook(await lister.look({ onImages: images => onImages(packImages(images)) }, signal)),
    plan: lister.plan,
    relink: lister.relink,
    close: () => undefined,
  }
}

function createThread(file: string, workerData: ImagePlace): PackedLister {
  const thread = createAskedThread<ImageQuestions, PackedImages>({ file, workerData, idleMs })
  return {
    look: ({ onImages }, signal) => thread.ask('look', undefined, { signal, onFact: onImages }),
    relink: moved => thread.ask('relink', moved),
    plan: (change, unsaved, signal) => thread.ask('plan', { change, unsaved }, signal && { signal }),
    close: () => thread.close(new Error('the blog was closed while its pictures were looked at')),
  }
}
