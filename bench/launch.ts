import { join } from 'node:path'
import { _electron, type ElectronApplication, type Frame, type Page } from 'playwright'

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  /** Milliseconds from starting the process until a post of the list is on the screen. */
  readonly toListMs: number
}

/** Starts the built app on a blog, with settings of its own in `dataFolder`. */
export async function launch(blog: string, dataFolder: string): Promise<Launched> {
  const start = performance.now()
  // Playwright wants plain strings; nothing is undefined in a process's own environment.
  const env = { ...process.env, INKSTONE_DATA: dataFolder, LANG: 'en_US.UTF-8' } as Record<string, string>
  const app = await _electron.launch({ args: [process.cwd(), blog], env })
  try {
    const page = await app.firstWindow()
    await rows(page).first().waitFor()
    return { app, page, toListMs: performance.now() - start }
  } catch (error) {
    await app.close()
    throw error
  }
}

export const rows = (page: Page) => page.getByRole('option')

/** Where `dataFolder` of a start goes: beside the output of its run. */
export const dataIn = (folder: string) => join(folder, 'data')

/** The preview's own page, when it has its article: its script may look into the article, ours may not. */
export async function previewShell(page: Page): Promise<Frame> {
  const frame = await page.waitForSelector('iframe').then(element => element.contentFrame())
  if (frame === null) throw new Error('the preview is not a frame')
  await frame.waitForFunction(() =>
    document.querySelector('iframe')?.contentDocument?.querySelector('.block'),
  )
  return frame
}
