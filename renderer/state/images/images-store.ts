import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import type { Events } from '../../../shared/calls.ts'
import { AppError, type Message } from '../../../shared/errors.ts'
import type { BlogImage, ImageLook } from '../../../shared/images/blog-image.ts'
import {
  type ImageFilter,
  type SizeLimit,
  sizeLimits,
  usualLimit,
} from '../../../shared/images/filter-images.ts'
import { unpackImages, unpackLook } from '../../../shared/images/packed-images.ts'
import type { ImageOrder, ImageSort } from '../../../shared/images/sort-images.ts'
import { ask } from '../../ask.ts'
import { type Chosen, noneChosen } from '../../ui/choose-rows.ts'
import { explain } from '../app/notices-store.ts'
import { recall, remember } from '../app/remembered.ts'
import { useBlog } from '../blog/blog-store.ts'
import { flushWriting } from '../writing/writing.ts'
import { screenShown } from './first-screen.ts'

/** Where pictures are used, and what goes with it. */
export type LookedAt = Omit<ImageLook, 'images'>

interface ImagesState {
  /** Null: not listed yet. */
  readonly images: readonly BlogImage[] | null
  /** As of the last look; null: there was none. */
  readonly look: LookedAt | null
  /** The look that goes on. */
  readonly job: string | null
  /** Why the last one did not come to its end. */
  readonly problem: Message | null
  /** Something has changed since. */
  readonly isStale: boolean

  readonly filter: ImageFilter
  readonly text: string
  /** Only pictures in it, and below it; empty: all. */
  readonly folder: FileId
  readonly sort: ImageSort
  readonly limit: SizeLimit
  readonly chosen: Chosen
  /** Alt texts that were typed, by picture, and are not written yet. */
  readonly alts: ReadonlyMap<FileId, string>
  /** The active picture is shown over everything else. */
  readonly isLarge: boolean
  /** Where the menu of the chosen pictures is shown; null: it is not. */
  readonly menuAt: { readonly x: number; readonly y: number } | null
}

export const useImages = create<ImagesState>()(() => ({
  images: null,
  look: null,
  job: null,
  problem: null,
  isStale: true,
  filter: 'all',
  text: '',
  folder: '',
  sort: { by: 'name', isDescending: false },
  limit: usualLimit,
  chosen: noneChosen,
  alts: new Map(),
  isLarge: false,
  menuAt: null,
}))

/** Remembered by its bytes: no two have the same. */
export function chooseLimit(limit: SizeLimit): void {
  useImages.setState({ limit })
  remember('imageLimit', String(limit.bytes))
}

function rememberedLimit(): SizeLimit {
  const chosen = Number(recall('imageLimit'))
  return sizeLimits.find(({ bytes }) => bytes === chosen) ?? usualLimit
}

/** Another blog has other pictures. */
export function forgetImages(): void {
  const { job } = useImages.getState()
  useImages.setState(useImages.getInitialState(), true)
  if (job !== null) void ask('images.stopLooking', { job })
}

/** Something changed on the disk, or will have once it is saved. */
export function noteImagesChanged(): void {
  useImages.setState({ isStale: true })
}

/** Lists the pictures, which is quick, and then looks at everything about them. One look at a time. */
export async function loadImages(): Promise<void> {
  const { job: running, images } = useImages.getState()
  if (running !== null || useBlog.getState().blog === null) return
  const job = crypto.randomUUID()
  useImages.setState({ job, isStale: false, problem: null })
  try {
    if (images === null) {
      const listed = await ask('images.list', undefined)
      if (!isCurrent(job)) return
      useImages.setState({ images: unpackImages(listed.images), limit: rememberedLimit() })
      await screenShown()
    }
    // What cannot be sent is told where it is written, and the rest is looked at all the same.
    await flushWriting().catch(() => undefined)
    const { look } = await ask('images.look', { job })
    settle(job, { look: unpackLook(look) })
  } catch (error) {
    const isStopped = error instanceof AppError && error.key === 'images.stopped'
    settle(job, { problem: isStopped ? null : explain(error) })
  }
}

function isCurrent(job: string): boolean {
  return useImages.getState().job === job
}

/** Ends a look, unless the window has turned to another blog meanwhile. */
function settle(job: string, end: Partial<ImagesState>): void {
  if (isCurrent(job)) useImages.setState({ job: null, ...end })
}

export function acceptFound({ job, images }: Events['images.found']): void {
  if (isCurrent(job)) useImages.setState({ images: unpackImages(images) })
}

/** What is chosen stays so where it is still shown. */
export function showFilter(filter: ImageFilter): void {
  useImages.setState({ filter, isLarge: false })
}

export function sortImagesBy(by: ImageOrder): void {
  // What is large, new or used much is what one looks for.
  useImages.setState({ sort: { by, isDescending: by !== 'name' } })
}

export function chooseImages(chosen: Chosen): void {
  useImages.setState({ chosen })
}
