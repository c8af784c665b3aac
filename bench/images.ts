import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import sharp from 'sharp'
import { dataIn, launch } from './launch.ts'
import { type Measure, measure } from './measure.ts'
import { createRandom, type Random } from './random.ts'
import type { Workplace } from './workplace.ts'

const pictures = 5_000
const perPost = 10
/** Different ones; of each there are many, each with a few bytes of its own at its end. */
const photos = 50
const starts = 3
const scrolledMs = 4_000

/** What the app's page has written down for us. */
interface Watched {
  benchImages?: { clicked: number; tiles: number; thumbnails: number }
  benchFrames?: { gaps: number[]; busy: number[] }
}

/** The place of the pictures, of 5,000 of them: its first screen, its thumbnails, and what scrolling takes. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const folder = workplace.fresh()
  await makePictures(folder)
  const [first, cold, firstKnown, known]: [number[], number[], number[], number[]] = [[], [], [], []]
  let frames: NonNullable<Watched['benchFrames']> = { gaps: [], busy: [] }
  for (let i = 0; i < starts; i++) {
    const dataFolder = dataIn(workplace.fresh())
    await inApp(folder, dataFolder, async page => {
      const times = await openImages(page)
      first.push(times.tiles)
      cold.push(times.thumbnails)
      await looked(page)
      // The rows that are scrolled through have never been seen either.
      frames = i === 0 ? await scroll(page) : frames
    })
    await inApp(folder, dataFolder, async page => {
      const times = await openImages(page)
      firstKnown.push(times.tiles)
      known.push(times.thumbnails)
    })
  }
  return [
    measure('images 5,000: first screen, nothing known', first, { budget: 300 }),
    measure('images 5,000: its thumbnails, nothing known', cold, { budget: 1000 }),
    measure('images 5,000: first screen, known', firstKnown, { budget: 300 }),
    measure('images 5,000: its thumbnails, known', known, { budget: 300 }),
    measure('images 5,000: the thread in a frame while scrolling', frames.busy, { budget: 16.7 }),
    measure('images 5,000: from frame to frame while scrolling', frames.gaps),
  ]
}

async function inApp(folder: string, dataFolder: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { app, page } = await launch(folder, dataFolder)
  try {
    await page.setViewportSize({ width: 1280, height: 800 })
    // What the start itself does is another bench's number.
    await page.waitForTimeout(1_000)
    await work(page)
  } finally {
    await app.close()
  }
}

/** From the click until the tiles stand there, and until each of them has its picture. */
async function openImages(page: Page): Promise<{ readonly tiles: number; readonly thumbnails: number }> {
  await page.evaluate(() => {
    const watched = { clicked: 0, tiles: 0, thumbnails: 0 }
    ;(window as Watched).benchImages = watched
    const look = () => {
      const tiles = [...document.querySelectorAll<HTMLElement>('.tile-grid .tile')].filter(
        tile => tile.getBoundingClientRect().top < innerHeight,
      )
      if (tiles.length > 0 && watched.tiles === 0) watched.tiles = performance.now()
      const isDone = tiles.every(tile => {
        const image = tile.querySelector('img')
        return image?.complete === true && image.naturalWidth > 0
      })
      if (tiles.length > 0 && isDone) watched.thumbnails = performance.now()
      else requestAnimationFrame(look)
    }
    const begin = () => {
      watched.clicked = performance.now()
      requestAnimationFrame(look)
    }
    window.addEventListener('pointerdown', begin, { capture: true, once: true })
  })
  await page.getByRole('button', { name: 'Images', exact: true }).click()
  await page.waitForFunction(() => ((window as Watched).benchImages?.thumbnails ?? 0) > 0)
  const { clicked, tiles, thumbnails } = await page.evaluate(
    () => (window as Watched).benchImages ?? { clicked: 0, tiles: 0, thumbnails: 0 },
  )
  return { tiles: tiles - clicked, thumbnails: thumbnails - clicked }
}

/** Everything about all pictures is found out: nothing else is at work. */
async function looked(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Unused\s*[\d,]+$/ }).waitFor()
  await page.waitForTimeout(500)
}

/** A row and a half each tenth of a second; how long the window's thread is busy for each frame, and when frames come. */
async function scroll(page: Page): Promise<NonNullable<Watched['benchFrames']>> {
  await page.evaluate(durationMs => {
    const frames = { gaps: [] as number[], busy: [] as number[] }
    ;(window as Watched).benchFrames = frames
    const grid = document.querySelector('.tile-grid')
    if (!grid) throw new Error('the pictures are not shown')
    const { port1, port2 } = new MessageChannel()
    const start = performance.now()
    let [last, began] = [0, 0]
    // A message to oneself comes when the frame's own work is over.
    port1.onmessage = () => frames.busy.push(performance.now() - began)
    const step = (now: number) => {
      if (last > 0) frames.gaps.push(now - last)
      last = now
      began = performance.now()
      grid.scrollTop += 45
      port2.postMessage(null)
      if (now - start < durationMs) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  }, scrolledMs)
  await page.waitForTimeout(scrolledMs + 500)
  return page.evaluate(() => (window as Watched).benchFrames ?? { gaps: [], busy: [] })
}

/** Photos of 1,280 × 960 and screenshots of 1,600 × 1,000, in the folders of 500 posts that show them. */
async function makePictures(folder: string): Promise<void> {
  const random = createRandom(7)
  const made = await Promise.all(Array.from({ length: photos }, (_, i) => makePicture(i, random)))
  mkdirSync(join(folder, '_posts'), { recursive: true })
  writeFileSync(join(folder, '_config.yml'), 'title: A generated blog\npermalink: pretty\n')
  for (let at = 0; at < pictures; at += perPost) {
    const name = `walk-${at / perPost}`
    const links: string[] = []
    mkdirSync(join(folder, 'img/posts', name), { recursive: true })
    for (let i = at; i < at + perPost; i++) {
      const { bytes, ending } = made[i % photos] ?? { bytes: Buffer.alloc(0), ending: 'png' }
      const address = `img/posts/${name}/picture-${i}.${ending}`
      writeFileSync(join(folder, address), Buffer.concat([bytes, Buffer.from(`${i}`.repeat(1 + (i % 97)))]))
      links.push(`![Picture ${i}](/${address})`)
    }
    const day = new Date(Date.UTC(2010, 0, 1 + at / perPost)).toISOString().slice(0, 10)
    writeFileSync(
      join(folder, `_posts/${day}-${name}.md`),
      `---\ntitle: ${name}\n---\n\n${links.join('\n\n')}\n`,
    )
  }
}

async function makePicture(index: number, random: Random) {
  const isPhoto = index % 5 !== 0
  const [width, height] = isPhoto ? [1280, 960] : [1600, 1000]
  const noise = { type: 'gaussian' as const, mean: 128, sigma: isPhoto ? 24 : 4 }
  const background = { r: random.between(0, 255), g: random.between(0, 255), b: random.between(0, 255) }
  const picture = sharp({ create: { width, height, channels: 3, background, noise } }).blur(2)
  return isPhoto
    ? { bytes: await picture.jpeg({ quality: 70 }).toBuffer(), ending: 'jpg' }
    : { bytes: await picture.png({ palette: true }).toBuffer(), ending: 'png' }
}
