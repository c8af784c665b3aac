import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import { stripMetadata } from '../shared/images/metadata/strip-metadata.ts'
import { launchBare } from './bare-app.ts'
import { dataIn } from './launch.ts'
import { makeBlog } from './make-blog.ts'
import { type Measure, measure, timeOf } from './measure.ts'
import type { Workplace } from './workplace.ts'

const photos = 10
const runs = 3
const strips = 20
const mostKeys = 500
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Ten photos of 5 MB dropped on a post at once; and what one of them loses on the way. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const photo = await takePhoto()
  const stripMs: number[] = []
  for (let at = 0; at < strips; at++) stripMs.push(await timeOf(() => stripMetadata(photo)))
  checkStripped(photo)
  const links: number[] = []
  const done: number[] = []
  const keys: number[] = []
  for (let at = 0; at < runs; at++) {
    const dropped = await dropPhotos(workplace, photo)
    links.push(dropped.linksMs)
    done.push(dropped.doneMs)
    keys.push(...dropped.keyMs)
  }
  return [
    measure('private data out of a photo of 5 MB', stripMs, { budget: 30 }),
    measure('ten photos dropped, until their links are there', links, { budget: 100 }),
    measure('a key while ten photos are stored', keys, { budget: 16 }),
    measure('ten photos dropped, until all are stored', done, { budget: 4000 }),
  ]
}

/** A JPEG of some 5 MB that says where it was taken. */
async function takePhoto(): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const
  const create = { width: 3200, height: 2350, channels: 3, background: '#888888', noise } as const
  const exif = { IFD0: { Make: 'Bench' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 32/1 0/1' } }
  return new Uint8Array(await sharp({ create }).jpeg({ quality: 88 }).withExif(exif).toBuffer())
}

/** Throws unless the coded picture is the same afterwards: a faster way to another picture is none. */
function checkStripped(photo: Uint8Array): void {
  const { bytes, removed } = stripMetadata(photo)
  const scan = (jpeg: Uint8Array) =>
    Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length).lastIndexOf('\xff\xda', undefined, 'latin1')
  const [before, after] = [photo.subarray(scan(photo)), bytes.subarray(scan(bytes))]
  if (removed?.hasLocation !== true || Buffer.compare(before, after) !== 0)
    throw new Error('it is another picture')
}

interface DroppedPhotos {
  readonly linksMs: number
  readonly doneMs: number
  readonly keyMs: readonly number[]
}

async function dropPhotos(workplace: Workplace, photo: Uint8Array): Promise<DroppedPhotos> {
  const folder = workplace.fresh()
  makeBlog(folder, { posts: 1, bytesPerPost: 10_000 })
  const files = writePhotos(workplace.fresh(), photo)
  const app = await launchBare(folder, dataIn(workplace.fresh()))
  try {
    await app.click('[role=option]')
    await app.until(() => (document.querySelector('.cm-content')?.textContent?.length ?? 0) > 100, null)
    await app.click('.cm-content')
    await app.press('End', true)
    await app.evaluate(watch, photos)
    await app.press('Enter')
    await app.dragFiles(files, '.cm-scroller')
    let typed = 0
    while (!(await app.evaluate(isDone, null))) {
      if (typed > mostKeys) throw new Error('the photos are still not stored')
      await app.press(letters.charAt(typed++ % letters.length))
      // As fast as people type: faster, the preview alone would take both cores.
      await setTimeout(80)
    }
    const { linksMs, doneMs, keyMs, text } = await app.evaluate(whatCame, null)
    check(folder, text, photo.length)
    return { linksMs, doneMs, keyMs }
  } finally {
    await app.close()
  }
}

/** No two photos have one size: each says some of its tables once more, which changes nothing else. */
function writePhotos(folder: string, photo: Uint8Array): readonly string[] {
  const table = photo.indexOf(0xdb) - 1
  const tables = photo.subarray(table, table + 2 + 256 * (photo[table + 2] ?? 0) + (photo[table + 3] ?? 0))
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: photos }, (_, at) => {
    const file = join(folder, `photo ${at}.jpg`)
    const more = Array.from({ length: at }, () => tables)
    writeFileSync(file, Buffer.concat([photo.subarray(0, 2), ...more, photo.subarray(2)]))
    return file
  })
}

/** What the app's page writes down for us. */
interface Watched {
  benchDrop?: { at: number; linksMs: number; doneMs: number; keyMs: number[] }
}

/** In the page: looks at the text from the drop on. */
function watch(photos: number): void {
  const drop = { at: 0, linksMs: 0, doneMs: 0, keyMs: [] as number[] }
  ;(window as Watched).benchDrop = drop
  const content = document.querySelector('.cm-content')
  if (!content) throw new Error('there is no editor')
  let pressed = 0
  window.addEventListener('drop', () => (drop.at = performance.now()), { capture: true })
  window.addEventListener('keydown', () => (pressed = performance.now()), { capture: true })
  new MutationObserver(() => {
    const now = performance.now()
    if (pressed > 0 && drop.at > 0 && drop.doneMs === 0) drop.keyMs.push(now - pressed)
    pressed = 0
    if (drop.at === 0) return
    const isLinked = content.textContent?.includes(`photo-${photos - 1}.jpg`) === true
    if (isLinked && drop.linksMs === 0) drop.linksMs = now - drop.at
    if (isLinked && drop.doneMs === 0 && !content.querySelector('.cm-storing, .cm-upload'))
      drop.doneMs = now - drop.at
  }).observe(content, { childList: true, characterData: true, attributes: true, subtree: true })
}

function isDone(): boolean {
  return (window as Watched).benchDrop?.doneMs !== 0
}

function whatCame(): DroppedPhotos & { readonly text: string } {
  const content = document.querySelector<HTMLElement>('.cm-content')
  const { benchDrop } = window as Watched
  if (!content || !benchDrop) throw new Error('there is no editor')
  return { ...benchDrop, text: content.innerText }
}

/** Throws unless every photo is there, without what it told. */
function check(folder: string, text: string, sizeBytes: number): void {
  const found = [...text.matchAll(/\]\(\/?([^)]*photo-\d\.jpg)\)/g)].map(([, path = '']) =>
    join(folder, path),
  )
  const isWhole =
    found.length === photos &&
    found.every(file => existsSync(file) && isStripped(readFileSync(file), sizeBytes))
  if (!isWhole) throw new Error(`${found.length} photos of ${photos} are there`)
}

function isStripped(bytes: Buffer, sizeBytes: number): boolean {
  return bytes.length < sizeBytes + 2000 && bytes.length > sizeBytes - 2000 && !bytes.includes('Bench')
}
