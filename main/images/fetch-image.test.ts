import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchImage } from './fetch-image.ts'
import { samplePicture } from './sample-pictures.ts'

let site = ''
const asked: { readonly cookie: string | undefined; readonly referer: string | undefined }[] = []
const server = createServer(async (request, response) => {
  asked.push({ cookie: request.headers.cookie, referer: request.headers.referer })
  if (request.url === '/page.png') response.end('<html>sign in</html>')
  else if (request.url === '/moved') response.writeHead(302, { location: '/a%20boat.jpg?w=2' }).end()
  else if (request.url?.startsWith('/a%20boat.jpg')) response.end(await samplePicture('jpeg'))
  else if (request.url === '/endless')
    for (let at = 0; at < 70; at++) response.write(Buffer.alloc(1024 * 1024))
  else response.writeHead(404).end()
})

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this kind.
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('a picture comes with the name that its address has, and nobody is told who asks', async () => {
  const { name, bytes } = await fetchImage(`${site}/a%20boat.jpg?w=2`)
  expect(name).toBe('a boat.jpg')
  expect(Buffer.from(bytes).equals(await samplePicture('jpeg'))).toBe(true)
  expect((await fetchImage(`${site}/moved`)).bytes.length).toBe(bytes.length)
  expect(asked.every(({ cookie, referer }) => cookie === undefined && referer === undefined)).toBe(true)
})

test.each(['/page.png', '/gone'])('%s is no picture', async path => {
  await expect(fetchImage(site + path)).rejects.toMatchObject({
    key: 'error.imageAddress',
    params: { address: site + path },
  })
})

test('one that never ends is left at the limit', async () => {
  await expect(fetchImage(`${site}/endless`)).rejects.toMatchObject({ key: 'error.imageTooLarge' })
})

test.each(['file:///etc/passwd', 'ink-asset://blog/x', 'javascript:1', '', 'http://127.0.0.1:1/x.png'])(
  '%j is not fetched',
  async address => {
    await expect(fetchImage(address)).rejects.toMatchObject({ key: 'error.imageAddress' })
  },
)
