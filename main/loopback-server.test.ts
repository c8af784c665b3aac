import { expect, test } from 'vitest'
import { endServer, listenOnLoopback } from './loopback-server.ts'

test('a server is reached from this machine alone', async () => {
  const server = await listenOnLoopback(async (_, response) => void response.end('here'))
  expect(server.address()).toMatchObject({ family: 'IPv4', address: '127.0.0.1' })
  endServer(server)
})
