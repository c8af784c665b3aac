import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { imageKind } from '../../shared/images/image-kind.ts'
import { imageHeadBytes, imageSize } from '../../shared/site/image-size.ts'
import { systemCode } from '../disk/disk-error.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { readParts } from '../disk/read-parts.ts'
import { writeOutput } from '../disk/write-output.ts'
import { loadSharp } from '../images/load-sharp.ts'

/** A smaller picture of a picture, to be made into a file of ours. */
export interface ThumbnailOrder {
  /** The picture, real and absolute. */
  readonly path: string
  /** What it becomes. */
  readonly file: string
  /** Of its longer side. */
  readonly pixels: number
}

/**
 * What is shown for a picture.
 *
 * `made`: the smaller one. `itself`: it is small, or a drawing, and needs no other. `none`: it is no picture, is broken,
 * or so large that nothing here takes it apart.
 */
export type Thumbnail = 'made' | 'itself' | 'none'

/** A few bytes of file can say that they are a wall of dots: what says more than this is never taken apart. */
export const mostPixels = 100_000_000
const mostBytes = 256 * 1024 * 1024
/** What is no larger is as quick to show as anything made of it. */
const small = { bytes: 24 * 1024, drawingBytes: 512 * 1024, movingBytes: 20 * 1024 * 1024, pixels: 4_000_000 }
/** From this size on a picture is looked at by itself, and one that moves may move. */
const largeView = 1000

/** Makes the picture, unless it needs none, or none can be made. Throws when it cannot be written. */
export async function makeThumbnail(order: ThumbnailOrder): Promise<Thumbnail> {
  const seen = lookAt(order.path)
  if (seen === null || seen.format === null || seen.bytes > mostBytes) return 'none'
  const { format, bytes, pixels } = seen
  if (format === 'SVG') return bytes <= small.drawingBytes ? 'itself' : 'none'
  if (pixels === null || pixels > mostPixels) return 'none'
  if (pixels <= small.pixels) {
    if (bytes <= small.bytes || format === 'BMP' || format === 'ICO') return 'itself'
    if (format === 'GIF' && order.pixels >= largeView && bytes <= small.movingBytes) return 'itself'
  }
  return shrink(order)
}

/** Null: it is gone, no file, or not ours to read. */
function lookAt(path: string) {
  try {
    const stats = statSync(path)
    // A named pipe, which anyone may call `a.png`, would keep us waiting for whoever writes into it.
    if (!stats.isFile()) return null
    const head = readParts(path, read => read(0, imageHeadBytes))
    const format = imageKind(head)
    const size = imageSize(head)
    // An icon's list of sizes ends at 256.
    const pixels = size === null ? (format === 'ICO' ? 0 : null) : size.width * size.height
    return { format, pixels, bytes: stats.size }
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

async function shrink({ path, file, pixels }: ThumbnailOrder): Promise<Thumbnail> {
  const bytes = await shrunk(path, pixels)
  if (bytes === null) return 'none'
  await nodeFs.mkdir(dirname(file))
  await writeOutput(nodeFs, file, bytes)
  return 'made'
}

/** Null: it cannot be taken apart, and is shown as what it is, a file. */
async function shrunk(path: string, pixels: number): Promise<Uint8Array | null> {
  const sharp = await loadSharp()
  try {
    return await sharp(readFileSync(path), { limitInputPixels: mostPixels })
      .autoOrient()
      .resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78, effort: 0 })
      .toBuffer()
  } catch {
    return null
  }
}
