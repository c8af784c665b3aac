import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, startFixture } from './launch-fixture.ts'

// A person's own browser that has the app open, and other pages in it that try to get in. Without a display and
// without Playwright's launch, the stand-in prints an address: this is that way of running, too.

let child: ChildProcess
let address: string
let stranger: Server
let browser: Browser
let person: BrowserContext
let page: Page

beforeAll(async () => {
  ;({ child, address } = await startFixture())
  stranger = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<h1>Stranger</h1>'),
  )
  await new Promise<void>(resolve => stranger.listen(0, '127.0.0.1', resolve))
  const executablePath = await chromiumPath()
  const args = [
    '--host-resolver-rules=MAP rebound.example 127.0.0.1',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  browser = await chromium.launch({ executablePath, args })
  person = await browser.newContext()
  page = await person.newPage()
  await page.goto(address)
  await page.evaluate(() => window.fromView)
}, 30_000)

afterAll(async () => {
  await browser.close()
  stranger.close()
  child.kill('SIGTERM')
  await once(child, 'exit')
})

/** Everything a page can try against the app's origin; answers with what got through. */
async function attack(from: Page | Frame): Promise<readonly string[]> {
  const { origin } = new URL(page.url())
  return from.evaluate(async app => {
    const through: string[] = []
    const attempt = async (name: string, run: () => Promise<unknown> | unknown) => {
      try {
        if (await run()) through.push(name)
      } catch {
        // Refused, as it should be.
      }
    }
    const load = (element: HTMLElement, address: string, key: string) =>
      new Promise(resolve => {
        element.onload = () => resolve(true)
        element.onerror = () => resolve(false)
        setTimeout(resolve, 3_000, false)
        element.setAttribute(key, address)
        document.documentElement.append(element)
      })
    const open = (query: string) =>
      new Promise(resolve => {
        const socket = new WebSocket(`${app.replace('http', 'ws')}/__electron/socket${query}`)
        socket.onopen = () => resolve(true)
        socket.onerror = () => resolve(false)
      })
    await Promise.all([
      attempt(
        'read the page',
        async () => (await (await fetch(`${app}/index.html`, { credentials: 'include' })).text()) !== '',
      ),
      attempt(
        'post',
        async () =>
          (await fetch(`${app}/index.html`, { method: 'POST', credentials: 'include', body: 'x' })).ok,
      ),
      attempt('run its bridge', () =>
        load(document.createElement('script'), `${app}/__electron/bridge.js`, 'src'),
      ),
      attempt('run its script', () => load(document.createElement('script'), `${app}/early.js`, 'src')),
      attempt('open the socket', () => open('')),
      attempt('open the socket with a guess', () => open('?page=guess')),
      attempt('open the socket again', () => open('?resume=guess')),
      attempt('read it in a frame', async () => {
        const frame = document.createElement('iframe')
        await load(frame, `${app}/index.html`, 'src')
        return frame.contentDocument?.querySelector('h1') !== null && frame.contentDocument !== null
      }),
      attempt('read it in a window', async () => {
        const opened = window.open(`${app}/index.html`)
        await new Promise(resolve => setTimeout(resolve, 500))
        return opened?.document.querySelector('h1')?.textContent === 'Hello'
      }),
      attempt('reach its parent', () => window.parent !== window && window.parent.document.title),
      attempt('read the cookie', () => document.cookie !== ''),
      attempt('use the bridge', () => 'fixture' in window),
    ])
    return through
  }, origin)
}

test('the way in: the address is for one browser, once', async () => {
  expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/index\.html$/)
  expect(await page.evaluate(() => window.fixture.call('sender'))).toEqual({
    origin: 'fix://app',
    url: 'fix://app/index.html',
    parent: null,
  })
  const another = await browser.newContext()
  const late = await another.newPage()
  expect((await late.goto(address))?.status()).toBe(403)
  expect((await late.goto(page.url()))?.status()).toBe(403)
  await another.close()
})

test('an app that nobody looks at ends when it is told to, also when it would rather ask', async () => {
  const { child: unseen } = await startFixture({ FIXTURE_KEEP: '1' })
  unseen.kill('SIGTERM')
  await once(unseen, 'exit')
  expect(unseen.exitCode).toBe(0)
})

describe('attacking pages in the same browser', () => {
  const port = () => (stranger.address() as AddressInfo).port
  test.each([
    ['on the same site, another port of 127.0.0.1', () => `http://127.0.0.1:${port()}/`],
    ['on another site', () => `http://localhost:${port()}/`],
  ])('%s', async (_name, where) => {
    const evil = await person.newPage()
    await evil.goto(where())
    expect(await attack(evil)).toEqual([])
    await evil.close()
  })

  test('whose name is rebound to the app’s own port', async () => {
    const evil = await person.newPage()
    const answer = await evil.goto(`http://rebound.example:${new URL(page.url()).port}/index.html`)
    expect(answer?.status()).toBe(421)
    const inside = await evil
      .evaluate(async () => {
        const socket = new WebSocket(`ws://${location.host}/__electron/socket?page=guess`)
        const isOpen = await new Promise(resolve => {
          socket.onopen = () => resolve(true)
          socket.onerror = () => resolve(false)
        })
        return [(await fetch('/index.html').catch(() => ({ status: 0 }))).status, isOpen]
      })
      .catch(() => ['refused by its own policy', false])
    expect(inside[0]).not.toBe(200)
    expect(inside[1]).toBe(false)
    await evil.close()
  })

  test('in the app’s own preview', async () => {
    const view = page.frames().find(frame => frame.url().includes('/key/view.html'))!
    expect(await attack(view)).toEqual([])
  })

  test('and the same attempts from the app’s own page do get through', async () => {
    expect(await attack(page)).toEqual(
      expect.arrayContaining(['read the page', 'run its script', 'use the bridge']),
    )
  })
})

test('a second page of the same person takes over', async () => {
  const second = await person.newPage()
  await second.goto(page.url())
  expect(await second.evaluate(() => window.fixture.call('echo', 2))).toBe(2)
  await expect
    .poll(() => page.evaluate(() => window.fixture.call('echo', 1).catch(error => error.message)))
    .toBe('the connection to the app is over')
})
