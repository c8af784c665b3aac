import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestPath } from '../loopback-server.ts'
import { exportSample } from './export-sample.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'
import { createSiteServers, exportedFolder, type SiteServers } from './serve-site.ts'

let place: SamplePlace
let servers: SiteServers
let port = 0

beforeAll(async () => {
  place = makeSamplePlace()
  await exportSample(place)
  writeFileSync(join(place.root, 'secret.txt'), 'canary')
  symlinkSync(join(place.root, 'secret.txt'), join(place.out, 'link.txt'))
  symlinkSync(place.root, join(place.out, 'up'))
  writeFileSync(join(place.out, 'bare.html'), 'bare')
  mkdirSync(join(place.out, 'empty'))
  servers = createSiteServers(place.data)
  port = Number(new URL((await servers.view(place.out)).address).port)
})

afterAll(async () => {
  await servers.close()
  place.remove()
})

interface Raw {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** As bytes on a socket: a client library would clean up the very addresses that an attack is made of. */
function ask(path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n')
      resolve({ status: Number(head.split(' ')[1]), head, body: rest.join('\r\n\r\n') })
    })
    const hostLine = host === '' ? '' : `Host: ${host}\r\n`
    socket.write(`${method} ${path} HTTP/1.1\r\n${hostLine}Connection: close\r\n\r\n`)
  })
}

describe('what it serves', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/inkstone/theme.css', 200, 'text/css; charset=utf-8'],
    ['/inkstone/theme.js?v=1', 200, 'text/javascript; charset=utf-8'],
    ['/img/head.png', 200, 'image/png'],
    [encodeURI('/2021/03/04/雨中登山/'), 200, 'text/html; charset=utf-8'],
    ['/bare', 200, 'text/html; charset=utf-8'],
    ['/nothing', 404, 'text/plain; charset=utf-8'],
    ['/empty', 404, 'text/plain; charset=utf-8'],
    ['/empty/', 404, 'text/plain; charset=utf-8'],
  ])('%s: %i', async (path, status, type) => {
    const reply = await ask(path)
    expect(reply.status).toBe(status)
    expect(reply.head).toContain(`Content-Type: ${type}`)
    expect(reply.head).toContain('X-Content-Type-Options: nosniff')
  })

  test('a folder without its slash is sent there', async () => {
    const { status, head } = await ask(encodeURI('/2021/03/04/雨中登山'))
    expect(status).toBe(301)
    expect(head).toContain(`Location: ${encodeURI('/2021/03/04/雨中登山/')}`)
  })

  test('HEAD has no body', async () => {
    const { status, head, body } = await ask('/', { method: 'HEAD' })
    expect([status, body]).toEqual([200, ''])
    expect(head).toMatch(/Content-Length: \d{3,}/)
  })

  test('the same folder has one server', async () => {
    expect((await servers.view(join(place.out, 'tags', '..'))).address).toBe(`http://127.0.0.1:${port}/`)
  })

  test('it listens on this machine only', async () => {
    const { address } = await servers.view(place.out)
    expect(new URL(address).hostname).toBe('127.0.0.1')
  })
})

describe('what it refuses', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/a/../../secret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/%00',
    '/index.html%00.png',
    '//secret.txt',
    '/%E0%A4%A',
    '/%252e%252e/secret.txt',
  ])('%s', async path => {
    const { status, body } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(body).not.toContain('canary')
  })

  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', `evil.example:80`])(
    'Host: %s',
    async host => {
      expect((await ask('/', { host })).status).toBe(421)
    },
  )

  test('no Host at all', async () => {
    expect((await ask('/', { host: '' })).status).toBe(400)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s', async method => {
    expect((await ask('/', { method })).status).toBe(405)
  })

  test('folders that no export made', async () => {
    for (const folder of [
      '/',
      place.root,
      place.blog,
      place.home,
      join(place.out, 'tags'),
      join(place.root, 'none'),
    ]) {
      await expect(servers.view(folder), folder).rejects.toMatchObject({ key: 'export.notExported' })
      await expect(exportedFolder(place.data, folder)).rejects.toMatchObject({ key: 'export.notExported' })
    }
  })
})

test('a path is decoded once', () => {
  expect(requestPath('/a%20b?x#y')).toBe('/a b')
  expect(requestPath('/%2541')).toBe('/%41')
  expect(requestPath('http://x/')).toBeNull()
})
