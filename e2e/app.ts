// Starts the built app as a user would, on a folder of its own and with settings of its own.
import { type ChildProcess, execFile } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type * as Electron from 'electron'
import { _electron, type Browser, chromium, type ElectronApplication, type Page } from 'playwright'
import { test as base, expect } from 'playwright/test'

export { expect }

const projectFolder = join(import.meta.dirname, '..')

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  /** The main process. */
  readonly child: ChildProcess
  /** Where settings, journals and histories of this start are. */
  readonly dataFolder: string
}

/** Starts the app; `folder` is the blog, as on the command line. */
async function launchApp(folder: string | null, dataFolder: string): Promise<Launched> {
  const args = [projectFolder, ...(folder === null ? [] : [folder])]
  // Either would outdo LANG: the tests read the English words, whatever this machine speaks.
  const { LANGUAGE: _language, LC_ALL: _locale, ...inherited } = process.env
  const app = await _electron.launch({
    args,
    env: { ...inherited, INKSTONE_DATA: dataFolder, LANG: 'en_US.UTF-8' } as Record<string, string>,
  })
  // Asked now: Playwright forgets it when the app ends.
  const child = app.process()
  const page = await app.firstWindow()
  return { app, page, child, dataFolder }
}

/** As `kill -9` does it: the app is asked nothing and can do nothing. Only the process that this test started. */
export async function killApp({ child }: Launched): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Runs the built command line, with the settings of a start. */
export function runCli(args: readonly string[], dataFolder: string): Promise<{ readonly stdout: string }> {
  const env = { ...process.env, INKSTONE_DATA: dataFolder, LANG: 'en_US.UTF-8', LC_ALL: '', LANGUAGE: '' }
  return promisify(execFile)(process.execPath, [join(projectFolder, 'out/main/cli.cjs'), ...args], { env })
}

/** Writes a blog: file names to contents. */
export function writeBlog(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** What a file of a blog holds; nothing while there is none, so that one can wait for it. */
export function read(folder: string, id: string): string {
  const file = join(folder, id)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

interface Fixtures {
  /** A folder that goes away after the test. */
  readonly scratch: string
  /** A copy of the example blog. */
  readonly exampleBlog: string
  /** The browser of someone who reads the exported site. */
  readonly reader: Browser
  /** Starts the app; everything started is closed after the test. */
  readonly start: (folder: string | null, options?: { readonly dataFolder?: string }) => Promise<Launched>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its first parameter.
  scratch: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'inkstone-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  exampleBlog: async ({ scratch }, use) => {
    const folder = join(scratch, 'blog')
    cpSync(join(projectFolder, 'example-blog'), folder, { recursive: true })
    await use(folder)
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  reader: async ({}, use) => {
    const browser = await chromium.launch({ executablePath: process.env.INKSTONE_CHROMIUM ?? '' })
    await use(browser)
    await browser.close()
  },
  start: async ({ scratch }, use, testInfo) => {
    const started: Launched[] = []
    await use(async (folder, options = {}) => {
      const launched = await launchApp(folder, options.dataFolder ?? join(scratch, 'data'))
      started.push(launched)
      return launched
    })
    for (const { app, page, child } of started) {
      if (child.signalCode === 'SIGKILL') continue
      if (testInfo.status !== testInfo.expectedStatus && !page.isClosed()) {
        await testInfo.attach('window', { body: await page.screenshot(), contentType: 'image/png' })
      }
      // A test that failed may leave something unsaved: nobody is there to be asked.
      if (!page.isClosed()) await app.evaluate(closeWithoutSaving)
      await app.close()
    }
  },
})

/** Answers what the app asks when it is closed with something unsaved. */
function closeWithoutSaving({ dialog }: Pick<typeof Electron, 'dialog'>): void {
  dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
}
