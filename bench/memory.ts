import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ElectronApplication, Page } from 'playwright'
import { dataIn, launch } from './launch.ts'
import { type Measure, measure } from './measure.ts'
import type { Workplace } from './workplace.ts'

const looks = 10

/**
 * Memory of the whole main process, its threads included, with a blog of 10,000 posts open: once its list is complete,
 * and once all texts are at hand for a search. Nothing is forced out of it before; only Linux says how much it is.
 */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const { folder } = workplace.blog({ posts: 10_000, hasPictures: false })
  const dataFolder = dataIn(workplace.fresh())
  const { app, page } = await launch(folder, dataFolder)
  try {
    const runtime = await app.evaluate(() =>
      'electron-standin' in process.versions ? 'the stand-in, plain Node' : 'Electron',
    )
    await whenRemembered(dataFolder)
    const listed = await residentMb(app)
    await searchAll(page)
    const searched = await residentMb(app)
    return [
      measure(`memory 10,000: main process (${runtime}), listed`, listed, { unit: 'MB', budget: 300 }),
      measure(`memory 10,000: main process (${runtime}), searched`, searched, { unit: 'MB', budget: 300 }),
    ]
  } finally {
    await app.close()
  }
}

/** All posts are listed and counted by then: what is known of them is written after that. */
async function whenRemembered(dataFolder: string): Promise<void> {
  const lists = join(dataFolder, 'lists')
  while (!existsSync(lists) || !readdirSync(lists).some(name => name.endsWith('.json'))) await setTimeout(200)
}

async function searchAll(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+F')
  await page.keyboard.type('lantern')
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await setTimeout(5_000)
}

/** A look a second: what is left over of earlier work goes when the process finds it right. */
async function residentMb(app: ElectronApplication): Promise<number[]> {
  const { pid } = app.process()
  const seen: number[] = []
  for (let look = 0; look < looks; look++) {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    if (found === null) throw new Error('the system does not say how much memory a process has')
    seen.push(Number(found[1]) / 1024)
    await setTimeout(1_000)
  }
  return seen
}
