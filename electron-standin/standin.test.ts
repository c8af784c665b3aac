import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Frame, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually, launchFixture, temporaryFolder } from './launch-fixture.ts'

// The fixture app in the stand-in, by an unmodified Playwright: what an app and its tests may rely on.

const pages = join(dirname(fileURLToPath(import.meta.url)), 'fixtures/app/pages')

interface Seen {
  readonly requests: { url: string; method: string; origin: string | null; referer: string | null }[]
  readonly navigations: string[]
  readonly opened: string[]
  readonly events: string[]
}

declare global {
  var seen: Seen
  var ask: () => Promise<unknown>
  var answered: unknown
  interface Window {
    early: object
    dropped: string[]
    isDraggedOver: boolean
    fromView: Promise<{ origin: string; data: object }>
    fixture: {
      call(channel: string, ...args: unknown[]): Promise<unknown>
      shout(value: unknown): void
      onHeard(listener: (value: unknown) => void): () => void
      nested: { list: number[]; length(): number }
    }
  }
}

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launchFixture()
  page = await app.firstWindow()
  await page.evaluate(() => window.fromView)
}, 30_000)

afterAll(() => app.close())

beforeEach(() => app.evaluate(() => Object.values(globalThis.seen).forEach(list => void list.splice(0))))

const whatWasSeen = () => app.evaluate(() => globalThis.seen)

describe('the window', () => {
  test('has the size that was asked for, and its address', async () => {
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 600])
    const window = await app.browserWindow(page)
    expect(
      await window.evaluate(one => [one.getBounds().width, one.getBounds().height, one.webContents.getURL()]),
    ).toEqual([900, 600, 'fix://app/index.html'])
    await eventually(() => window.evaluate(one => one.isVisible())).toBe(true)
    expect(await page.title()).toBe('Fixture')
  })

  test('becomes as large as it is told', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(800, 500))
    await eventually(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([800, 500])
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 600))
    await eventually(async () => (await whatWasSeen()).events).toContain('resize')
  })

  test('takes another viewport, screenshots, keys and clicks', async () => {
    await page.setViewportSize({ width: 700, height: 400 })
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([700, 400])
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG')
    await page.click('#field')
    await page.keyboard.type('砚 ink')
    expect(await page.inputValue('#field')).toBe('砚 ink')
    await page.setViewportSize({ width: 900, height: 600 })
  })

  test('takes dropped files', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '砚.png'), 'x')
    const cdp = await page.context().newCDPSession(page)
    const data = { items: [], files: [join(folder, '砚.png')], dragOperationsMask: 1 }
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    await drag('dragEnter')
    // As from a hand: the pointer goes on saying where it is, and what is held falls once the page has said yes.
    await eventually(async () => {
      await drag('dragOver')
      return page.evaluate(() => window.isDraggedOver)
    }).toBe(true)
    await drag('drop')
    await eventually(() => page.evaluate(() => window.dropped)).toEqual(['砚.png'])
  })

  test('runs what the app asks it to, and edits', async () => {
    const window = await app.browserWindow(page)
    expect(
      await window.evaluate(one => one.webContents.executeJavaScript('Promise.resolve(document.title + 1)')),
    ).toBe('Fixture1')
    await page.fill('#field', 'words')
    await page.focus('#field')
    await window.evaluate(one => one.webContents.selectAll())
    await window.evaluate(one => one.webContents.insertText('other'))
    await eventually(() => page.inputValue('#field')).toBe('other')
    await window.evaluate(one => one.webContents.undo())
    await eventually(() => page.inputValue('#field')).toBe('words')
  })
})

describe('the bridge', () => {
  test('is there before any script of the page, and nothing else of the preload is', async () => {
    expect(await page.evaluate(() => window.early)).toEqual({
      bridge: 'object',
      require: 'undefined',
      process: 'undefined',
      secret: 'undefined',
    })
    expect(
      await page.evaluate(() => [
        Object.keys(window).filter(key => /electron|standin/i.test(key)),
        document.scripts.length,
      ]),
    ).toEqual([[], 2])
  })

  test('cannot be replaced or added to', async () => {
    const tried = await page.evaluate(() => {
      const results: boolean[] = []
      for (const attempt of [
        () => Object.assign(window.fixture, { call: 1 }),
        () => Object.assign(window, { fixture: 1 }),
        () => window.fixture.nested.list.push(3),
      ]) {
        try {
          attempt()
          results.push(true)
        } catch {
          results.push(false)
        }
      }
      return [...results, window.fixture.nested.length()]
    })
    expect(tried).toEqual([false, false, false, 12])
  })

  test('carries values there and back', async () => {
    const same = await page.evaluate(async () => {
      const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251)
      const value = {
        bytes,
        map: new Map([['a', new Set([1n])]]),
        date: new Date(5),
        nothing: undefined,
        text: '砚\u0000',
        list: [null, -0, Number.NaN],
      }
      const back = (await window.fixture.call('echo', value)) as typeof value
      return [
        back.bytes.every((byte, index) => byte === bytes[index]) && back.bytes.length === bytes.length,
        back.map.get('a')?.has(1n),
        back.date.getTime(),
        'nothing' in back && back.nothing === undefined,
        back.text === value.text,
        Object.is(back.list[1], -0) && Number.isNaN(back.list[2]),
      ]
    })
    expect(same).toEqual([true, true, 5, true, true, true])
  })

  test('says who asks', async () => {
    expect(await page.evaluate(() => window.fixture.call('sender'))).toEqual({
      origin: 'fix://app',
      url: 'fix://app/index.html',
      parent: null,
    })
    await page.evaluate(() => history.replaceState(null, '', '#there'))
    await page.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')))
    expect(await page.evaluate(() => window.fixture.call('sender'))).toMatchObject({
      origin: 'fix://app',
      url: 'fix://app/index.html#there',
    })
    await page.evaluate(() => history.replaceState(null, '', '/index.html'))
  })

  test.each([
    ['a handler that throws', 'fail', undefined, "Error invoking remote method 'fail': RangeError: too far"],
    [
      'a channel that nobody handles',
      'none',
      undefined,
      "Error invoking remote method 'none': Error: No handler registered for 'none'",
    ],
  ])('tells of %s', async (_name, channel, value, message) => {
    expect(
      await page.evaluate(
        ([to, arg]) => window.fixture.call(String(to), arg).catch(error => error.message),
        [channel, value],
      ),
    ).toBe(message)
  })

  test('refuses what cannot be cloned', async () => {
    const asked = page.evaluate(() => window.fixture.call('echo', document.body))
    await expect(asked).rejects.toThrow('An object could not be cloned.')
  })

  test('sends both ways, until the listener is removed', async () => {
    const heard = await page.evaluate(async () => {
      const values: unknown[] = []
      const stop = window.fixture.onHeard(value => values.push(value))
      const next = () =>
        new Promise<void>(resolve => {
          const once = window.fixture.onHeard(() => {
            once()
            resolve()
          })
        })
      for (const value of [1, { two: 2 }]) {
        const waiting = next()
        window.fixture.shout(value)
        await waiting
      }
      stop()
      const waiting = next()
      window.fixture.shout(3)
      await waiting
      return values
    })
    expect(heard).toEqual([1, { two: 2 }])
  })
})

describe('schemes', () => {
  const view = (): Frame => page.frames().find(frame => frame.url().includes('/key/view.html'))!

  test('each is an origin of its own; only the app’s has bridge and cookie', async () => {
    const { origin, data } = await page.evaluate(() => window.fromView)
    expect(origin).toMatch(/^http:\/\/localhost:\d+$/)
    expect(data).toEqual({ bridge: 'undefined', marker: 'undefined', cookie: '' })
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/index\.html/)
    expect(await view().textContent('#hi')).toBe('View')
  })

  test('the app sees its own addresses only', async () => {
    await page.reload()
    await page.evaluate(() => window.fromView)
    const { requests } = await whatWasSeen()
    const urls = requests.map(request => request.url)
    expect(urls).toEqual(
      expect.arrayContaining([
        'fix://app/index.html',
        'fix://app/style.css',
        'fix-view://shell/key/view.html',
        'fix-file://files/picture.svg',
      ]),
    )
    expect(urls.filter(url => !/^fix(-view|-file)?:\/\/(app|shell|files)\//.test(url))).toEqual([])
    expect(
      requests
        .flatMap(({ origin, referer }) => [origin, referer])
        .filter(value => value !== null && !value.startsWith('fix')),
    ).toEqual([])
    expect(urls.some(url => url.includes('__electron') || url.includes('favicon'))).toBe(false)
  })

  test('pictures of the user’s arrive byte for byte, and in parts', async () => {
    expect(
      await page.evaluate(() => (document.querySelector('#picture') as HTMLImageElement).naturalWidth),
    ).toBe(3)
    const address = await page.evaluate(() => (document.querySelector('#picture') as HTMLImageElement).src)
    expect(await (await fetch(address)).text()).toBe(readFileSync(join(pages, 'picture.svg'), 'utf8'))
    const words = address.replace('picture.svg', 'words.txt')
    expect(await (await fetch(words)).text()).toContain('The words fix://app and fix-file:')
    const part = await fetch(words, { headers: { range: 'bytes=4-8' } })
    expect([part.status, await part.text()]).toEqual([206, 'words'])
  })

  test('the page’s own policy holds', async () => {
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.body.append(script)
      const refused: string[] = []
      addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective))
      await fetch('https://example.invalid/').catch(() => {})
      const frame = document.createElement('iframe')
      frame.src = '/index.html'
      document.body.append(frame)
      await new Promise(resolve => setTimeout(resolve))
      frame.remove()
      return { ran: 'inlineRan' in window, refused }
    })
    expect(outcome.ran).toBe(false)
    expect(outcome.refused).toContain('connect-src')
  })

  test('a page that is not the app’s cannot be framed by a stranger', async () => {
    const csp = (await fetch(view().url())).headers.get('content-security-policy')
    expect(csp).toContain(`frame-ancestors ${new URL(page.url()).origin}`)
  })
})

describe('navigation', () => {
  test('the app is asked, and the page stays when it says no', async () => {
    await page.click('#out')
    await eventually(async () => (await whatWasSeen()).navigations).toContain('https://example.invalid/out')
    expect(await page.textContent('h1')).toBe('Hello')
  })

  test('new windows are the app’s to refuse, and none appears', async () => {
    await page.click('#blank')
    expect(await page.evaluate(() => window.open('/other.html', 'x', 'width=10'))).toBeNull()
    await eventually(async () => (await whatWasSeen()).opened).toEqual([
      'https://example.invalid/blank',
      'fix://app/other.html',
    ])
    expect(app.windows().length).toBe(1)
  })

  test('a window that a frame opens is closed at once', async () => {
    const view = page.frames().find(frame => frame.url().includes('/key/view.html'))!
    await view.evaluate(() => void window.open('/key/view.html?popup'))
    await eventually(async () => (await whatWasSeen()).opened.length).toBe(1)
    await eventually(() => app.windows().length).toBe(1)
  })
})

describe('dialogs', () => {
  test('can be replaced by a test', async () => {
    const answer = await app.evaluate(async ({ dialog }) => {
      const original = dialog.showOpenDialog
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/chosen'] })
      const given = await dialog.showOpenDialog({})
      dialog.showOpenDialog = original
      return given
    })
    expect(answer).toEqual({ canceled: false, filePaths: ['/chosen'] })
  })

  test.each([
    ['Enter', 0],
    ['Escape', 1],
  ])('a message is answered by %s', async (key, response) => {
    await app.evaluate(() => {
      globalThis.answered = null
      void globalThis.ask().then(answer => {
        globalThis.answered = answer
      })
    })
    await eventually(() =>
      page.evaluate(() => document.querySelectorAll('electron-standin-dialog').length),
    ).toBe(1)
    await page.keyboard.press(key)
    await eventually(() => app.evaluate(() => globalThis.answered)).toEqual({
      response,
      checkboxChecked: false,
    })
    expect(await page.evaluate(() => document.querySelectorAll('electron-standin-dialog').length)).toBe(0)
  })

  test('a folder is chosen by keys', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '博客'))
    await app.evaluate(({ dialog }, path) => {
      globalThis.answered = null
      void dialog.showOpenDialog({ properties: ['openDirectory'], defaultPath: path }).then(answer => {
        globalThis.answered = answer
      })
    }, folder)
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe(
      'ELECTRON-STANDIN-DIALOG',
    )
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(join(folder, '博客'))
    await page.keyboard.press('Enter')
    for (let step = 0; step < 4; step++) await page.keyboard.press('Tab')
    await eventually(async () => {
      // The list comes from the app: until it is there, the button goes to the folder that was typed.
      await page.keyboard.press('Enter')
      return app.evaluate(() => globalThis.answered)
    }).toEqual({ canceled: false, filePaths: [join(folder, '博客')] })
  })

  test('what is typed into one is not for the page', async () => {
    await page.fill('#field', '')
    await app.evaluate(({ dialog }) => void dialog.showSaveDialog({ defaultPath: '/tmp/a.txt' }))
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe(
      'ELECTRON-STANDIN-DIALOG',
    )
    await page.keyboard.press('Control+S')
    await page.keyboard.press('Escape')
    expect(await page.inputValue('#field')).toBe('')
    expect((await whatWasSeen()).events).not.toContain('menu-save')
  })

  test('folders are shown to open dialogs only', async () => {
    const shown = await page.evaluate(
      () =>
        new Promise(resolve => {
          // The page’s own scripts have no socket to ask on: this is what they can reach.
          resolve(Object.keys(window.fixture))
        }),
    )
    expect(shown).toEqual(['call', 'shout', 'onHeard', 'nested'])
  })
})

describe('the rest of the API', () => {
  test('menu items are clicked by code and by their keys', async () => {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('save')?.click())
    await page.keyboard.press('Control+S')
    await eventually(
      async () => (await whatWasSeen()).events.filter(event => event === 'menu-save').length,
    ).toBe(2)
  })

  test('the app decides about light and dark', async () => {
    const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    for (const source of ['dark', 'light'] as const) {
      expect(
        await app.evaluate(({ nativeTheme }, wish) => {
          nativeTheme.themeSource = wish
          return nativeTheme.shouldUseDarkColors
        }, source),
      ).toBe(source === 'dark')
      await eventually(dark).toBe(source === 'dark')
    }
  })

  test('it says what it is', async () => {
    const facts = await app.evaluate(({ app: one }) => [
      one.getName(),
      one.getVersion(),
      one.isPackaged,
      process.versions.electron,
      process.versions['electron-standin'],
      Reflect.get(process, 'type'),
    ])
    const electron = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')).version
    expect(facts).toEqual([
      'Fixture',
      '1.2.3',
      false,
      electron,
      expect.stringMatching(/^Chromium \d+[\d.]* \+ Node \d+[\d.]*$/),
      'browser',
    ])
  })

  test('what it does not serve fails by name', async () => {
    const tried = await app.evaluate(electron => {
      const outcome = (use: () => unknown) => {
        try {
          return String(use())
        } catch (error) {
          return error instanceof Error ? error.message : ''
        }
      }
      return [
        outcome(() => electron.Tray),
        outcome(() => electron.app.setBadgeCount(1)),
        outcome(() => electron.BrowserWindow.getAllWindows()[0]?.setOpacity(1)),
      ]
    })
    expect(tried).toEqual(
      ['Tray', 'app.setBadgeCount', 'BrowserWindow.setOpacity'].map(
        name => `the stand-in does not serve electron.${name}`,
      ),
    )
  })

  test('the trash, the clipboard and the screen answer', async () => {
    const given = await app.evaluate(async ({ clipboard, screen, shell }) => {
      await clipboard.writeText('words')
      return [
        await clipboard.readText(),
        screen.getPrimaryDisplay().size.width > 0,
        await shell.openPath('/no/such/file'),
      ]
    })
    expect(given).toEqual(['words', true, 'The file does not exist.'])
  })
})

describe('the connection', () => {
  test('breaks again and again: each call is carried out once, in order, and answered', async () => {
    const asked = page.evaluate(async () => {
      const answers: Promise<unknown>[] = []
      for (let i = 0; i < 60; i++) {
        answers.push(window.fixture.call('count', i))
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      return Promise.all(answers)
    })
    const port = Number(new URL(page.url()).port)
    for (let i = 0; i < 5; i++) {
      await app.evaluate(breakConnections, port)
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    const all = Array.from({ length: 60 }, (_, i) => i)
    expect(await asked).toEqual(all)
    expect(await app.evaluate(() => Reflect.get(globalThis, 'counted'))).toEqual(all)
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('heard', 'after'),
    )
  })

  test('is a new one after a reload, which hears nothing of the old page’s calls', async () => {
    await page.evaluate(() => void window.fixture.call('never').catch(() => {}))
    await page.reload()
    expect(await page.evaluate(() => window.fixture.call('echo', 'fresh'))).toBe('fresh')
  })
})

/** What a laptop that sleeps does to its sockets. */
function breakConnections(_electron: unknown, port: number): void {
  const handles: unknown = Reflect.get(process, '_getActiveHandles').call(process)
  if (!Array.isArray(handles)) throw new Error('no handles')
  for (const handle of handles)
    if (handle.localPort === port && typeof handle.destroy === 'function') handle.destroy()
}
