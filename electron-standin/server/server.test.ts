import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RawAnswer } from './raw-request.ts'
import { rawRequest } from './raw-request.ts'
import { ownHeaders, type StandinServer, socketPath, startServer } from './server.ts'

const html = '<!doctype html><html><head><title>Page</title></head><body>fix://app</body></html>'
const policy = "default-src 'none'; script-src 'self'; img-src fix-file:; frame-ancestors fix://app"
const asked: string[] = []
const sockets: (string | null)[] = []
let server: StandinServer
let port: number
let filePort: number
let cookie: string
let broken: Error | null = null

beforeAll(async () => {
  server = await startServer({
    schemes: [
      { scheme: 'fix', mayMapBody: true },
      { scheme: 'fix-file', mayMapBody: false },
    ],
    handlerOf: scheme => request => answer(scheme, request),
    bridge: nonce => `// bridge of ${nonce}`,
    beforePage: () => Promise.resolve(),
    onSocket: (_socket, resume) => sockets.push(resume),
    log: () => {},
  })
  server.origins.chooseApp('fix://app/')
  server.origins.originOf('fix-file', 'files')
  port = server.origins.appPort
  filePort = Number(new URL(server.origins.toWeb('fix-file://files/')).port)
  cookie = `${server.cookie.name}=${server.cookie.value}`
})

afterAll(() => server.close())

function answer(scheme: string, request: Request): Response {
  asked.push(request.url)
  const path = new URL(request.url).pathname
  if (path === '/broken') throw broken ?? new Error('broken on purpose')
  if (path === '/gone') return Response.error()
  if (path === '/moved')
    return new Response(null, { status: 302, headers: { location: `${scheme}://app/index.html` } })
  const headers = {
    'content-type': path.endsWith('.txt')
      ? 'text/plain'
      : path.endsWith('.js')
        ? 'text/javascript'
        : 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'access-control-allow-origin': '*',
    'set-cookie': 'a=b',
    etag: '"1"',
  }
  return new Response(html, { headers })
}

type Lines = Readonly<Record<string, string | null>>

/** A request that is let in, changed line by line; null leaves a line out. */
function ask(target: string, lines: Lines = {}, { method = 'GET', at = port } = {}): Promise<RawAnswer> {
  const host = at === port ? `127.0.0.1:${port}` : `localhost:${filePort}`
  const all: Lines = { Host: host, Cookie: cookie, Connection: 'close', ...lines }
  const text = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return rawRequest(at, `${method} ${target} HTTP/1.1\r\n${text.join('\r\n')}\r\n\r\n`)
}

const socketLines = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
}

function knock(lines: Lines = {}, target?: string): Promise<RawAnswer> {
  const path = target ?? `${socketPath}?page=${server.nonces.issue(Date.now())}`
  return ask(path, { ...socketLines, Origin: `http://127.0.0.1:${port}`, ...lines })
}

describe('what is let in', () => {
  test('a page with the cookie, with its addresses mapped and the bridge in front', async () => {
    const { status, body, headers } = await ask('/index.html')
    expect(status).toBe(200)
    expect(body).toMatch(/<head><script src="\/__electron\/bridge\.js\?page=[\w-]{32}"><\/script><title>/)
    expect(body).toContain(`<body>http://127.0.0.1:${port}</body>`)
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; img-src http://localhost:${filePort} http://*.localhost:${filePort}; frame-ancestors http://127.0.0.1:${port}; connect-src ws://127.0.0.1:${port}`,
    )
    expect(asked.at(-1)).toBe('fix://app/index.html')
  })

  test('HEAD gives the same headers and no body', async () => {
    const { status, body, headers } = await ask('/index.html', {}, { method: 'HEAD' })
    expect([status, body]).toEqual([200, ''])
    expect(Number(headers['content-length'])).toBeGreaterThan(0)
  })

  test('the query reaches the app as it is', async () => {
    await ask('/index.html?a=%2F&b=..')
    expect(asked.at(-1)).toBe('fix://app/index.html?a=%2F&b=..')
  })

  test('names in any script reach the app encoded', async () => {
    await ask('/%E7%A0%9A.html')
    expect(asked.at(-1)).toBe('fix://app/%E7%A0%9A.html')
  })

  test('a file of the user’s needs no cookie, and keeps every byte', async () => {
    const { status, body } = await ask('/key/post.html', { Cookie: null }, { at: filePort })
    expect([status, body]).toEqual([200, html])
  })

  test('the bridge’s script with the page’s nonce, as often as the browser asks, until its socket opened', async () => {
    const nonce = server.nonces.issue(Date.now())
    for (const _ of [1, 2])
      expect((await ask(`/__electron/bridge.js?page=${nonce}`)).body).toBe(`// bridge of ${nonce}`)
    expect((await knock({}, `${socketPath}?page=${nonce}`)).status).toBe(101)
    expect((await ask(`/__electron/bridge.js?page=${nonce}`)).status).toBe(403)
  })

  test('a socket of the page, and the same page again', async () => {
    expect((await knock()).status).toBe(101)
    expect(sockets.at(-1)).toBeNull()
    const resume = server.nonces.issueResume()
    expect((await knock({}, `${socketPath}?resume=${resume}`)).status).toBe(101)
    expect(sockets.at(-1)).toBe(resume)
  })

  test('a launch address, once', async () => {
    const path = new URL(server.launchAddress('/index.html'))
    const first = await ask(path.search.replace(/^/, '/'), { Cookie: null })
    expect([first.status, first.headers.location]).toEqual([302, '/index.html'])
    expect(first.headers['set-cookie']).toBe(`${cookie}; Path=/; HttpOnly; SameSite=Strict`)
    expect((await ask(`/${path.search}`, { Cookie: null })).status).toBe(403)
  })

  test('a new launch address makes the one before void', async () => {
    const old = new URL(server.launchAddress('/'))
    server.launchAddress('/')
    expect((await ask(`/${old.search}`, { Cookie: null })).status).toBe(403)
  })
})

describe('requests that are refused', () => {
  const hosts: [string, Lines][] = [
    ['another name', { Host: 'evil.example' }],
    ['another name with our port', { Host: 'evil.example:PORT' }],
    ['localhost', { Host: 'localhost:PORT' }],
    ['a name under localhost', { Host: 'app.localhost:PORT' }],
    ['another port', { Host: '127.0.0.1:1' }],
    ['no port', { Host: '127.0.0.1' }],
    ['a port with zeros', { Host: '127.0.0.1:0PORT' }],
    ['the address written short', { Host: '127.1:PORT' }],
    ['the address as a number', { Host: '2130706433:PORT' }],
    ['IPv6', { Host: '[::1]:PORT' }],
    ['IPv4 in IPv6', { Host: '[::ffff:127.0.0.1]:PORT' }],
    ['a final dot', { Host: '127.0.0.1.:PORT' }],
    ['a user', { Host: 'user@127.0.0.1:PORT' }],
    ['a suffix', { Host: '127.0.0.1:PORT.evil.example' }],
    ['two in one line', { Host: '127.0.0.1:PORT, evil.example' }],
    ['an empty one', { Host: '' }],
    ['none', { Host: null }],
    ['ours, but as a forwarded one', { Host: 'evil.example', 'X-Forwarded-Host': '127.0.0.1:PORT' }],
    ['a guest’s host at the app’s port', { Host: 'localhost:FILE' }],
  ]
  const filled = (lines: Lines): Lines =>
    Object.fromEntries(
      Object.entries(lines).map(([name, value]) => [
        name,
        value?.replace('PORT', String(port)).replace('FILE', String(filePort)) ?? null,
      ]),
    )

  test.each(hosts)('host: %s → 421', async (_name, lines) => {
    const before = asked.length
    expect((await ask('/index.html', filled(lines))).status).toBe(421)
    expect(asked.length).toBe(before)
  })

  test('two hosts → 421', async () => {
    const text = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`
    expect([400, 421]).toContain((await rawRequest(port, text)).status)
  })

  test('HTTP/1.0 without a host → 421', async () => {
    expect((await rawRequest(port, `GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`)).status).toBe(421)
  })

  test.each([
    ['the app’s host', '127.0.0.1:APP'],
    ['an unknown host of localhost', 'evil.localhost:PORT'],
    ['another name', 'evil.example'],
    ['127.0.0.1', '127.0.0.1:PORT'],
  ])('at the port of the files, host: %s → 421', async (_name, host) => {
    const Host = host.replace('APP', String(port)).replace('PORT', String(filePort))
    expect((await ask('/a.txt', { Host }, { at: filePort })).status).toBe(421)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s → 405, at both',
    async method => {
      const lines = {
        'Content-Length': '0',
        Origin: 'http://evil.example',
        'Access-Control-Request-Method': 'POST',
      }
      for (const at of [port, filePort]) {
        const { status, headers } = await ask('/index.html', lines, { method, at })
        expect(status).toBe(405)
        expect(Object.keys(headers).filter(name => name.startsWith('access-control'))).toEqual([])
      }
    },
  )

  test('CONNECT reaches nobody', async () => {
    const { status } = await ask('evil.example:443', {}, { method: 'CONNECT' })
    expect([0, 400, 405]).toContain(status)
  })

  test.each([
    '/../etc/passwd',
    '/a/../../b',
    '/%2e%2e/etc/passwd',
    '/%2E./a',
    '/.%2e/a',
    '/./a',
    '/a/%2e',
    '/a%2fb',
    '/a%2Fb',
    '/a%5cb',
    '/a%5Cb',
    '/a\\b',
    '/a%00.txt',
    '/%',
    '/%zz',
    '/%u0041',
    '//evil.example/a',
    'http://evil.example/a',
    'http://127.0.0.1/a',
    'fix://app/a',
    '*',
    'a',
    '/a#b',
    '/\u00e9',
  ])('path %s → 400, at both', async target => {
    const before = asked.length
    for (const at of [port, filePort]) expect((await ask(target, {}, { at })).status).toBe(400)
    expect(asked.length).toBe(before)
  })

  test.each([
    ['no cookie', null],
    ['an empty one', ''],
    ['a wrong value', 'NAME=wrong'],
    ['the name alone', 'NAME'],
    ['a longer value', 'NAME=VALUEx'],
    ['a shorter value', 'NAME=VALU'],
    ['in other letters', 'name=VALUE'],
    ['another name', 'other=VALUE'],
    ['two that differ', 'NAME=VALUE; NAME=wrong'],
    ['a prefix', 'xNAME=VALUE'],
    ['quoted', 'NAME="VALUE"'],
  ])('cookie: %s → 403', async (_name, value) => {
    const Cookie =
      value
        ?.replaceAll('NAME', server.cookie.name)
        .replaceAll('name', server.cookie.name.toUpperCase())
        .replaceAll('VALUE', server.cookie.value) ?? null
    const before = asked.length
    expect((await ask('/index.html', { Cookie })).status).toBe(403)
    expect(asked.length).toBe(before)
  })

  test.each(['cross-site', 'same-site', 'unknown', ''])(
    'a page elsewhere, with the cookie, Sec-Fetch-Site: %s → 403',
    async site => {
      expect((await ask('/index.html', { 'Sec-Fetch-Site': site })).status).toBe(403)
    },
  )

  test.each([
    ['a wrong code', '/?code=wrong'],
    ['an empty code', '/?code='],
    ['the cookie as a code', '/?code=VALUE'],
    ['a code elsewhere', '/index.html?code=wrong'],
  ])('%s → 403', async (_name, target) => {
    server.launchAddress('/')
    expect((await ask(target.replace('VALUE', server.cookie.value), { Cookie: null })).status).toBe(403)
  })

  test.each([
    ['no nonce', '/__electron/bridge.js', {}, 403],
    ['a wrong nonce', '/__electron/bridge.js?page=wrong', {}, 403],
    ['read, not run', '/__electron/bridge.js?page=NONCE', { 'Sec-Fetch-Dest': 'empty' }, 403],
    ['without the cookie', '/__electron/bridge.js?page=NONCE', { Cookie: null }, 403],
    ['by another page', '/__electron/bridge.js?page=NONCE', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['anything else in its folder', '/__electron/other', {}, 404],
    ['the socket without an upgrade', socketPath, {}, 404],
  ])('the bridge: %s', async (_name, target, lines: Lines, status) => {
    const given = await ask(target.replace('NONCE', server.nonces.issue(Date.now())), lines)
    expect(given.status).toBe(status)
  })

  test.each([
    ['no origin', { Origin: null }],
    ['origin null', { Origin: 'null' }],
    ['another origin', { Origin: 'http://evil.example' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    ['localhost', { Origin: 'http://localhost:PORT' }],
    ['https', { Origin: 'https://127.0.0.1:PORT' }],
    ['a final slash', { Origin: 'http://127.0.0.1:PORT/' }],
    ['a suffix', { Origin: 'http://127.0.0.1:PORT.evil.example' }],
    ['two in one', { Origin: 'http://127.0.0.1:PORT http://evil.example' }],
    ['the app’s own address', { Origin: 'fix://app' }],
    ['no cookie', { Cookie: null }],
    ['a wrong cookie', { Cookie: 'NAME=wrong' }],
    ['from another page', { 'Sec-Fetch-Site': 'same-site' }],
  ] as [string, Lines][])('a socket with %s → 403', async (_name, lines) => {
    const before = sockets.length
    const given = Object.fromEntries(
      Object.entries(filled(lines)).map(([name, value]) => [
        name,
        value?.replace('NAME', server.cookie.name) ?? null,
      ]),
    )
    expect((await knock(given)).status).toBe(403)
    expect(sockets.length).toBe(before)
  })

  test.each([
    ['no nonce', socketPath, 403],
    ['a wrong nonce', `${socketPath}?page=wrong`, 403],
    ['a wrong resume', `${socketPath}?resume=wrong`, 403],
    ['a nonce for a resume', `${socketPath}?resume=NONCE`, 403],
    ['another path', '/socket?page=NONCE', 404],
    ['a longer path', `${socketPath}/x?page=NONCE`, 404],
  ])('a socket with %s', async (_name, target, status) => {
    expect((await knock({}, target.replace('NONCE', server.nonces.issue(Date.now())))).status).toBe(status)
  })

  test('a socket with a nonce that was used → 403', async () => {
    const target = `${socketPath}?page=${server.nonces.issue(Date.now())}`
    expect((await knock({}, target)).status).toBe(101)
    expect((await knock({}, target)).status).toBe(403)
  })

  test('a socket at another host → 421, at the port of the files → 403', async () => {
    expect((await knock({ Host: 'evil.example' })).status).toBe(421)
    const lines = { ...socketLines, Origin: `http://127.0.0.1:${port}` }
    expect((await ask(socketPath, lines, { at: filePort })).status).toBe(403)
  })
})

describe('what answers carry', () => {
  test('no page but one that is navigated to gets the bridge', async () => {
    for (const target of ['iframe', 'empty', 'script', 'image']) {
      expect((await ask('/index.html', { 'Sec-Fetch-Dest': target })).body).not.toContain('__electron')
    }
    expect((await ask('/index.html', { 'Sec-Fetch-Dest': 'document' })).body).toContain('__electron')
  })

  test('scripts are mapped, plain text is not', async () => {
    expect((await ask('/a.js')).body).toContain(`http://127.0.0.1:${port}`)
    expect((await ask('/a.txt')).body).toBe(html)
  })

  test('a redirect of the app goes to the mapped address', async () => {
    const { status, headers } = await ask('/moved')
    expect([status, headers.location]).toEqual([302, `http://127.0.0.1:${port}/index.html`])
  })

  test('a handler that throws is an answer, and says nothing of the error', async () => {
    broken = new Error('/home/secret/path')
    const { status, body } = await ask('/broken')
    expect([status, body]).toEqual([500, 'The app could not answer this request.\n'])
  })

  test('Response.error() is a broken connection', async () => {
    expect((await ask('/gone')).status).toBe(0)
  })

  /** Every route, and what it must carry: one that is added without a line here fails below. */
  const code = () => new URL(server.launchAddress('/index.html')).search
  const own = Object.entries(ownHeaders)
  const app = [
    ['cross-origin-resource-policy', 'same-origin'],
    ['access-control-allow-origin', undefined],
    ['set-cookie', undefined],
  ] as const
  const routes: Record<
    string,
    {
      readonly target: () => string
      readonly lines?: Lines
      readonly at?: () => number
      readonly headers: readonly (readonly [string, string | undefined])[]
    }
  > = {
    'launch code': { target: () => `/${code()}`, headers: own },
    'wrong launch code': { target: () => '/?code=wrong', headers: own },
    'no cookie': { target: () => '/', lines: { Cookie: null }, headers: own },
    'another host': { target: () => '/', lines: { Host: 'evil.example' }, headers: own },
    bridge: { target: () => `/__electron/bridge.js?page=${server.nonces.issue(Date.now())}`, headers: own },
    'bridge refused': { target: () => '/__electron/bridge.js', headers: own },
    'rest of its folder': { target: () => '/__electron/x', headers: own },
    icon: { target: () => '/favicon.ico', headers: own },
    page: {
      target: () => '/index.html',
      headers: [...app, ['cache-control', 'no-store'], ['etag', undefined]],
    },
    script: { target: () => '/a.js', headers: app },
    text: { target: () => '/a.txt', headers: app },
    failure: { target: () => '/broken', headers: own },
    file: {
      target: () => '/key/a.txt',
      lines: { Cookie: null },
      at: () => filePort,
      headers: [
        ['set-cookie', undefined],
        ['etag', '"1"'],
      ],
    },
    'file at another host': {
      target: () => '/key/a.txt',
      lines: { Host: 'evil.example' },
      at: () => filePort,
      headers: own,
    },
  }
  test.each(Object.entries(routes))('route: %s', async (_name, route) => {
    const { headers } = await ask(route.target(), route.lines ?? {}, { at: route.at?.() ?? port })
    for (const [name, value] of route.headers) expect([name, headers[name]]).toEqual([name, value])
  })
})
