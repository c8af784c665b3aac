import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Log } from '../answer.ts'
import { systemCode } from '../disk/disk-error.ts'
import { sha256 } from '../disk/sha256.ts'
import type { Asset } from '../images/asset-file.ts'
import type { Thumbnail } from './make-thumbnail.ts'
import { createThumbnailMaker } from './thumbnail-maker.ts'
import { tidyThumbnails } from './tidy-thumbnails.ts'

/** Smaller pictures of pictures, kept outside the blog by what their files were. */
export interface Thumbnails {
  /** What is shown for a picture. Throws `missing` where nothing can be. */
  of(picture: Asset, pixels: number): Promise<Asset>
  /** The smaller picture itself, if it has been made already; null: it has not, or there is none. */
  kept(picture: Asset, pixels: number): Promise<Uint8Array | null>
  /** Many will be asked for in a moment: what makes them is begun to be loaded. */
  warm(): void
  close(): void
}

/** Of the longer side: in a tile, and by itself. Others are not made, whoever asks. */
export const tilePixels = 400
export const thumbnailPixels: readonly number[] = [tilePixels, 1600]

interface ThumbnailsPlace {
  readonly dataFolder: string
  /** The bundle of thumbnail-worker.ts; null: in this thread. */
  readonly workerFile: string | null
  readonly log: Log
}

/** What was found of pictures without a smaller one: asked again, it is known. */
const mostVerdicts = 20_000
/** So many new ones, and the folder is looked over. */
const tidyAfter = 500

export function createThumbnails({ dataFolder, workerFile, log }: ThumbnailsPlace): Thumbnails {
  const folder = join(dataFolder, 'thumbnails')
  const maker = createThumbnailMaker(workerFile)
  const verdicts = new Map<string, Thumbnail>()
  let untilTidy = 1
  const remember = (name: string, verdict: Thumbnail) => {
    if (verdicts.size >= mostVerdicts) verdicts.clear()
    verdicts.set(name, verdict)
  }
  const tidy = () => {
    if (--untilTidy > 0) return
    untilTidy = tidyAfter
    // Too much of what can be made again harms nobody, but is worth a line.
    void tidyThumbnails(folder).catch((error: unknown) => log(error, 'thumbnails'))
  }
  const fileOf = (name: string) => join(folder, name.slice(0, 2), `${name}.webp`)
  return {
    async of(picture, pixels) {
      const name = await nameOf(picture.path, pixels)
      const file = fileOf(name)
      const made: Asset = { path: file, mime: 'image/webp', isFixed: true }
      const known = verdicts.get(name)
      if (known === undefined && (await isKept(file))) return made
      const verdict = known ?? (await maker.make({ path: picture.path, file, pixels }))
      if (verdict === 'made') {
        tidy()
        return made
      }
      remember(name, verdict)
      if (verdict === 'itself') return { ...picture, isFixed: true }
      throw new AppError('missing', 'error.missing', { file: picture.path })
    },
    async kept(picture, pixels) {
      const name = await nameOf(picture.path, pixels)
      return verdicts.has(name) ? null : bytesOf(fileOf(name))
    },
    warm: () => void maker.warm().catch((error: unknown) => log(error, 'thumbnails')),
    close: () => maker.close(),
  }
}

/** Another one for each state of the file. Throws the system's error where there is none. */
async function nameOf(path: string, pixels: number): Promise<string> {
  const { size, mtimeMs, ctimeMs, ino } = await stat(path)
  return sha256(JSON.stringify([path, size, mtimeMs, ctimeMs, ino, pixels])).slice(0, 24)
}

/** Null: it is not there. */
async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

async function isKept(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile()
  } catch (error) {
    if (systemCode(error) === null) throw error
    return false
  }
}
