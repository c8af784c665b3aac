import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportSample } from '../export/export-sample.ts'
import { makeSamplePlace, type SamplePlace, sampleFiles } from '../export/sample-blog.ts'
import { wholeBlog } from '../export/sample-site.ts'
import { exportedTexts } from './exported-texts.ts'
import { type ServedBlog, type ServeOrder, serveBlog } from './serve-blog.ts'

let place: SamplePlace
let served: ServedBlog
const nowMs = Date.UTC(2024, 0, 1)

async function serve(order: Partial<ServeOrder> = {}): Promise<string> {
  served = await serveBlog({
    folder: place.blog,
    options: { withDrafts: false, withFuture: false },
    port: 0,
    isGuarded: false,
    language: 'en',
    log: error => {
      throw error
    },
    homeFolder: place.home,
    now: () => nowMs,
    ...order,
  })
  return served.address.replace(/\/[^/]*$/, '')
}

beforeEach(() => {
  place = makeSamplePlace()
})

afterEach(() => {
  served.close()
  place.remove()
})

const liveScript = /<script src="[^"]*live\.js" data-seen="[0-9a-f]{16}" defer><\/script>\n/
const withoutScript = (html: string) => html.replace(liveScript, '')
const read = async (address: string) => (await fetch(address)).text()

describe('it shows what the export writes', () => {
  test.each([
    ['a small blog', sampleFiles, ''],
    ['a blog of everything, under a path', wholeBlog, '/blog'],
  ])('%s: the same bytes, but for the script that follows changes', async (_name, files, base) => {
    place.remove()
    place = makeSamplePlace(files)
    await exportSample(place, { nowMs })
    const host = await serve()
    const exported = exportedTexts(place.out)
    expect(exported.size).toBeGreaterThan(15)
    for (const [path, text] of exported) {
      const reply = await fetch(`${host}${base}/${encodeURI(path)}`)
      const shown = await reply.text()
      expect([path, withoutScript(shown)]).toEqual([path, text])
      const isPage =
        path.endsWith('.html') && text.includes('</head>') && !text.includes('http-equiv="refresh"')
      expect([path, liveScript.test(shown)]).toEqual([path, isPage])
    }
  })

  test('a folder by its name, a page without its ending, a picture, an address that is none', async () => {
    const host = await serve()
    expect(await read(`${host}/2021/05/06/second-walk`)).toContain('Second walk')
    expect((await fetch(`${host}/archive`)).url).toBe(`${host}/archive/`)
    const picture = await fetch(`${host}/img/head.png`)
    expect(picture.headers.get('content-type')).toBe('image/png')
    const part = await fetch(`${host}/img/head.png`, { headers: { Range: 'bytes=1-3' } })
    expect([part.status, await part.text()]).toEqual([206, 'PNG'])
    const missing = await fetch(`${host}/no/such/page/`)
    expect([missing.status, (await missing.text()).includes('There is no such page')]).toEqual([404, true])
  })

  test('its own script is one that a browser runs', async () => {
    const host = await serve()
    const address = /src="([^"]*live\.js)"/.exec(await read(`${host}/`))?.[1] ?? ''
    const reply = await fetch(host + address)
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    new Function(await reply.text())
  })

  test('nothing in the blog’s folder is touched', async () => {
    const host = await serve()
    const before = new Date('2020-01-01')
    utimesSync(join(place.blog, '_posts'), before, before)
    await read(`${host}/`)
    await read(`${host}/2021/05/06/second-walk/`)
    expect([...exportedTexts(place.blog).keys()].sort()).toEqual(
      Object.keys(sampleFiles)
        .filter(name => !name.endsWith('.png'))
        .sort(),
    )
  })
})

describe('what changes', () => {
  /** The events of one reader of a page, as their browser gets them. */
  async function follow(address: string) {
    const html = await read(address)
    const [, script = '', seen = ''] = /src="([^"]*live\.js)" data-seen="([^"]*)"/.exec(html) ?? []
    const events = new URL('events', new URL(script, address))
    events.searchParams.set('page', new URL(address).pathname)
    events.searchParams.set('seen', seen)
    const stop = new AbortController()
    const reply = await fetch(events, { signal: stop.signal })
    const told: string[] = []
    const reading = (async () => {
      for await (const chunk of reply.body!.pipeThrough(new TextDecoderStream())) told.push(chunk)
    })().catch(() => undefined)
    return {
      told: () => told.join(''),
      async end() {
        stop.abort()
        await reading
      },
    }
  }
  const soon = { timeout: 8000 }
  const post = '_posts/2021-05-06-second-walk.md'

  test('a post that is saved reaches its page, and leaves the others alone', async () => {
    const host = await serve()
    const mine = await follow(`${host}/2021/05/06/second-walk/`)
    const other = await follow(`${host}/2021/07/08/gaps/`)
    place.write({ [post]: '---\ntitle: Second walk\n---\n\nQuite new words.\n' })
    await expect.poll(mine.told, soon).toContain('event: changed')
    expect(await read(`${host}/2021/05/06/second-walk/`)).toContain('Quite new words.')
    await mine.end()
    await other.end()
  })

  test('a change of one body is told to no other page', async () => {
    const host = await serve()
    const other = await follow(`${host}/archive/`)
    const mine = await follow(`${host}/2021/07/08/gaps/`)
    place.write({ '_posts/2021-07-08-gaps.md': '---\ntitle: Gaps\n---\n\nOther words.\n' })
    await expect.poll(mine.told, soon).toContain('event: changed')
    expect(other.told()).not.toContain('event: changed')
    await mine.end()
    await other.end()
  })

  test('what is typed is shown before it is saved, and what is given up is not any more', async () => {
    const host = await serve()
    const page = `${host}/2021/05/06/second-walk/`
    const reader = await follow(page)
    served.type(new Map([[post, '---\ntitle: Typed <title>\ntags: [Fresh]\n---\n\nTyped words.\n']]))
    await expect.poll(reader.told, soon).toContain('event: changed')
    expect(await read(page)).toContain('Typed words.')
    expect(await read(`${host}/`)).toContain('Typed &lt;title&gt;')
    expect(await read(`${host}/tags/fresh/`)).toContain('Typed &lt;title&gt;')
    served.type(new Map([[post, '---\ntitle: Typed <title>\ntags: [Fresh]\n---\n\nMore words.\n']]))
    await expect.poll(() => read(page), soon).toContain('More words.')
    served.type(new Map())
    await expect.poll(() => read(page), soon).not.toContain('More words.')
    expect((await fetch(`${host}/tags/fresh/`)).status).toBe(404)
    await reader.end()
  })

  test('a post that gets another address takes its reader along', async () => {
    place.write({ '_config.yml': 'url: https://notes.example\npermalink: /:title/\n' })
    const host = await serve()
    const reader = await follow(`${host}/second-walk/`)
    await new Promise(resolve => setTimeout(resolve, 300))
    served.type(new Map([[post, '---\ntitle: Second walk\nslug: third-walk\n---\n\nWords.\n']]))
    await expect.poll(reader.told, soon).toContain('event: moved\ndata: {"to":"/third-walk/"}')
    await reader.end()
  })

  test('a post whose time comes is there by itself', async () => {
    place.write({
      '_posts/2024-01-01-later.md': '---\ntitle: Later\ndate: 2024-01-01 09:00:00 +0000\n---\n\nWords.\n',
    })
    let clockMs = nowMs
    const host = await serve({ now: () => clockMs })
    const reader = await follow(`${host}/`)
    expect(await read(`${host}/`)).not.toContain('Later')
    clockMs += 8 * 3_600_000
    await new Promise(resolve => setTimeout(resolve, 1500))
    expect(reader.told()).not.toContain('event: changed')
    clockMs += 3_600_000
    await expect.poll(reader.told, soon).toContain('event: changed')
    expect(await read(`${host}/`)).toContain('Later')
    await reader.end()
  })

  test('a picture that is replaced, one that appears, a page, the configuration', async () => {
    const host = await serve()
    const page = `${host}/2021/03/04/${encodeURI('雨中登山')}/`
    const reader = await follow(page)
    writeFileSync(join(place.blog, 'img/posts/雨中登山/雨.png'), 'another')
    await expect
      .poll(reader.told, soon)
      .toContain('event: swapped\ndata: {"paths":["/img/posts/雨中登山/雨.png"]}')
    place.write({ 'img/fresh.png': 'fresh' })
    await expect.poll(() => read(`${host}/img/fresh.png`), soon).toBe('fresh')
    place.write({ 'about.md': '---\ntitle: About\n---\n\nFirst.\n' })
    await expect.poll(() => read(`${host}/about/`), soon).toContain('First.')
    place.write({ 'about.md': '---\ntitle: About\n---\n\nThe second.\n' })
    await expect.poll(() => read(`${host}/about/`), soon).toContain('The second.')
    place.write({ '_config.yml': 'title: Another name\npermalink: pretty\n' })
    await expect.poll(() => read(`${host}/`), soon).toContain('Another name')
    await reader.end()
  })

  test('a configuration in a folder of its own, as Hugo may have it', async () => {
    const config = (title: string) => `baseURL = "https://example.com/"\ntitle = "${title}"\n`
    place.remove()
    place = makeSamplePlace({
      'config/_default/hugo.toml': config('One name'),
      'content/posts/a.md': '---\ntitle: A\ndate: 2021-01-01\n---\nA.\n',
    })
    const host = await serve()
    expect(await read(`${host}/`)).toContain('One name')
    place.write({ 'config/_default/hugo.toml': config('Another name') })
    await expect.poll(() => read(`${host}/`), soon).toContain('Another name')
  })

  test('a post that goes leaves an address that is none', async () => {
    const host = await serve()
    const page = `${host}/2021/05/06/second-walk/`
    const reader = await follow(page)
    rmSync(join(place.blog, post))
    await expect.poll(reader.told, soon).toContain('event: changed')
    expect((await fetch(page)).status).toBe(404)
    await reader.end()
  })

  test('a blog whose folder goes says so, and is shown again when it is back', async () => {
    const host = await serve({ log: () => undefined })
    await read(`${host}/`)
    renameSync(place.blog, `${place.blog}-away`)
    await expect.poll(async () => (await fetch(`${host}/`)).status, soon).toBe(404)
    renameSync(`${place.blog}-away`, place.blog)
    await expect.poll(async () => (await fetch(`${host}/`)).status, soon).toBe(200)
  })
})

describe('who may read it', () => {
  test('with a guard only a browser that was given the address, which it then no longer shows', async () => {
    const host = await serve({ isGuarded: true })
    expect((await fetch(`${host}/`)).status).toBe(403)
    expect((await fetch(`${host}/?key=${'0'.repeat(32)}`, { redirect: 'manual' })).status).toBe(403)
    const entered = await fetch(served.address, { redirect: 'manual' })
    expect([entered.status, entered.headers.get('location')]).toEqual([302, '/'])
    const cookie = entered.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^inkstone-\d+=[0-9a-f]{32}; HttpOnly; SameSite=Strict; Path=\/$/)
    const inside = await fetch(`${host}/`, { headers: { Cookie: cookie.split(';')[0]! } })
    expect(inside.status).toBe(200)
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/img/..%5c..%5csecret.txt',
    '/_config.yml',
    '/_posts/2021-05-06-second-walk.md',
    '/_drafts/unfinished.md',
    '/img/out.png',
    '/img/%00.png',
    '//secret.txt',
  ])('%s is not given out', async path => {
    writeFileSync(join(place.root, 'secret.txt'), 'canary title: Second')
    symlinkSync(join(place.root, 'secret.txt'), join(place.blog, 'img/out.png'))
    const host = await serve()
    const { status, text } = await raw(new URL(host).port, path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain('canary')
    expect(text).not.toContain('title: ')
  })

  test('another host, another method', async () => {
    const { port } = new URL(await serve())
    const elsewhere = await raw(port, '/', { host: 'evil.example' })
    expect(elsewhere.status).toBe(421)
    expect(elsewhere.text).toContain(`This site is at http://127.0.0.1:${port}/`)
    expect(elsewhere.text).not.toContain('Location:')
    expect((await raw(port, '/', { method: 'POST' })).status).toBe(405)
  })

  test('who types localhost is led to the address that is meant', async () => {
    const host = await serve()
    const { port } = new URL(host)
    const answer = await fetch(`http://localhost:${port}/archive/?q=a%20b`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${host}/archive/?q=a%20b`])
    expect((await raw(port, '//evil.example', { host: `localhost:${port}` })).status).toBe(421)
    expect((await raw(port, '/', { host: `localhost:1` })).status).toBe(421)
  })

  test('no script runs but the site’s own', async () => {
    const host = await serve()
    const policyOf = async (path: string) =>
      (await fetch(host + path)).headers.get('content-security-policy')!
    const scripts = async (path: string) =>
      /script-src ([^;]*)/
        .exec(await policyOf(path))![1]!
        .split(' ')
        .map(address => address.replace(host, ''))
    expect(await policyOf('/')).toContain("default-src 'none'")
    const own = [
      '/inkstone/diagrams.js',
      '/inkstone/mermaid.js',
      '/inkstone/search.js',
      '/inkstone/theme.js',
      expect.stringMatching(/^\/~[0-9a-f]{32}\/live\.js$/),
    ]
    expect((await scripts('/2021/05/06/second-walk/')).sort()).toEqual(own)
    expect(await scripts('/search/')).toContain('/inkstone/search/')
  })

  test('a port that is taken is refused in a sentence', async () => {
    const port = Number(new URL(await serve()).port)
    const second = serveBlog({
      folder: place.blog,
      options: { withDrafts: false, withFuture: false },
      port,
      isGuarded: false,
      language: 'en',
      log: () => undefined,
      homeFolder: place.home,
    })
    await expect(second).rejects.toMatchObject({ key: 'serve.portTaken', params: { port: String(port) } })
  })
})

/** As bytes on a socket: a client library would clean up the very addresses that an attack is made of. */
async function raw(port: string, path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}) {
  const { connect } = await import('node:net')
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve({ status: Number(text.split(' ')[1]), text }))
    socket.write(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  })
}
