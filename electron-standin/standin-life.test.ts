import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { ElectronApplication } from 'playwright'
import { describe, expect, test } from 'vitest'
import { ensureBuilt, executable } from './ensure-built.ts'
import {
  eventually,
  launchByPackage,
  launchFixture,
  processesOf,
  profileFolders,
  runFixture,
  temporaryFolder,
} from './launch-fixture.ts'

// How the fixture app starts and ends in the stand-in.

declare global {
  var mayClose: boolean
}

let app: ElectronApplication | null = null

/** What it writes to its output from now on, and how it ends. */
function watch(one: ElectronApplication) {
  const child = one.process()
  let output = ''
  child.stdout?.on('data', chunk => {
    output += chunk
  })
  return { child, ended: once(child, 'exit'), output: () => output.trim().split('\n') }
}

describe('starting', () => {
  test('says its version, and that it is a stand-in', async () => {
    await ensureBuilt()
    expect(execFileSync(executable, ['--version'], { encoding: 'utf8' })).toMatch(
      /^v\d+\.\d+\.\d+ \(stand-in\)\n$/,
    )
  })

  test('says what is wrong when there is no app', () => {
    const { status, stderr } = spawnSync(executable, ['/no/such/app'], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('Unable to find Electron app at /no/such/app'),
    ])
  })

  test('by the electron package, with Playwright’s own loader', async () => {
    app = await launchByPackage()
    const page = await app.firstWindow()
    // The window comes with its address, as Electron's do.
    expect(page.url()).toMatch(/\/index\.html$/)
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 600])
    expect(await app.evaluate(() => process.argv.length)).toBe(2)
    const { ended, child } = watch(app)
    await app.close()
    await ended
    expect([child.exitCode, profileFolders(child.pid)]).toEqual([0, []])
  })

  test('a second time with the same data: the first one hears of it', async () => {
    const FIXTURE_DATA = temporaryFolder()
    app = await launchFixture({ FIXTURE_DATA })
    await app.firstWindow()
    expect(await runFixture({ FIXTURE_DATA })).toBe(0)
    const seconds = () =>
      app!.evaluate(() => Reflect.get(globalThis.seen, 'seconds').map(({ data }: { data: unknown }) => data))
    await eventually(seconds).toEqual([{ from: 'fixture' }])
    await app.close()
  })
})

describe('ending', () => {
  test('a window that the app keeps open stays, until it does not', async () => {
    app = await launchFixture({ FIXTURE_KEEP: '1' })
    await app.firstWindow()
    const { child, ended, output } = watch(app)
    const windows = () =>
      app!.evaluate(({ app: one, BrowserWindow }) => {
        one.quit()
        return [
          BrowserWindow.getAllWindows().length,
          globalThis.seen.events.filter(event => event.startsWith('close')),
        ]
      })
    expect(await windows()).toEqual([1, ['close']])
    await app.evaluate(() => {
      globalThis.mayClose = true
    })
    await app.close()
    await ended
    expect([child.exitCode, output()]).toEqual([0, ['before-quit', 'before-quit', 'will-quit', 'quit']])
  })

  test('a page that refuses to be unloaded keeps its window', async () => {
    app = await launchFixture()
    const page = await app.firstWindow()
    await page.waitForLoadState()
    // Chromium asks a page before it closes only when the person has done something in it.
    await page.mouse.click(5, 5)
    await page.evaluate(() =>
      addEventListener('beforeunload', event => event.preventDefault(), { once: true }),
    )
    await page.evaluate(() => window.fixture.call('echo', 1))
    const { ended } = watch(app)
    const refused = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise(resolve => {
          BrowserWindow.getAllWindows()[0]?.webContents.once('will-prevent-unload', () => resolve('refused'))
          BrowserWindow.getAllWindows()[0]?.close()
        }),
    )
    expect(await refused).toBe('refused')
    await app.close()
    await ended
  })

  test('the person closes the window in the browser: the app ends', async () => {
    app = await launchFixture()
    const page = await app.firstWindow()
    await page.waitForLoadState()
    const { child, ended, output } = watch(app)
    const cdp = await page.context().newCDPSession(page)
    cdp.send('Page.close').catch(() => {})
    await ended
    expect([child.exitCode, output()]).toEqual([0, ['before-quit', 'will-quit', 'quit']])
  })

  test('the person closes a window that the app keeps: it comes again', async () => {
    app = await launchFixture({ FIXTURE_KEEP: '1' })
    const page = await app.firstWindow()
    await page.waitForLoadState()
    const next = app.waitForEvent('window')
    const cdp = await page.context().newCDPSession(page)
    cdp.send('Page.close').catch(() => {})
    const again = await next
    await again.waitForLoadState()
    expect(await again.evaluate(() => window.fixture.call('echo', 'again'))).toBe('again')
    await app.evaluate(() => {
      globalThis.mayClose = true
    })
    await app.close()
  })

  test('SIGTERM is a quit, and leaves nothing', async () => {
    app = await launchFixture()
    await app.firstWindow()
    const { child, ended, output } = watch(app)
    child.kill('SIGTERM')
    await ended
    expect([child.exitCode, output(), profileFolders(child.pid)]).toEqual([
      0,
      ['before-quit', 'will-quit', 'quit'],
      [],
    ])
  })

  test.runIf(process.platform === 'linux')(
    'kill -9 leaves no browser, and no profile after the next start',
    async () => {
      // A place of its own: any other stand-in that starts meanwhile would clear the common one.
      const TMPDIR = temporaryFolder()
      app = await launchFixture({ TMPDIR })
      await app.firstWindow()
      const { child, ended } = watch(app)
      const [profile = 'none'] = profileFolders(child.pid, TMPDIR)
      expect(processesOf(profile).length).toBeGreaterThan(1)
      child.kill('SIGKILL')
      await ended
      await eventually(() => processesOf(profile)).toEqual([])
      expect(profileFolders(child.pid, TMPDIR)).toEqual([profile])
      app = await launchFixture({ TMPDIR })
      expect(profileFolders(child.pid, TMPDIR)).toEqual([])
      await app.close()
    },
  )
})
