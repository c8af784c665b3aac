import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { parseRange } from './byte-range.ts'

/** Answers one request that may be answered: a reading one, for this very host. */
export type AnswerRequest = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * A server that only this machine reaches, and that is only read from.
 *
 * Every request must name the very host that the server listens on: a page elsewhere whose name was bound to this
 * machine sends its own name. Rejects with the system's error when the port is taken; 0 takes any that is free.
 */
export function listenOnLoopback(answer: AnswerRequest, port = 0): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answerGuarded(hostOf(server), answer, request, response).catch((error: unknown) => {
        // A reader that went away in the middle of a picture is no failure of ours; any other ends this answer only.
        response.destroy(error instanceof Error ? error : undefined)
      })
    })
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

export function hostOf(server: Server): string {
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo
  return `127.0.0.1:${port}`
}

export function endServer(server: Server): void {
  server.close()
  server.closeAllConnections()
}

async function answerGuarded(
  host: string,
  answer: AnswerRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  if (request.headers.host !== host) return sendToHost(host, request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendText(response, 405, 'Only GET and HEAD')
  }
  await answer(request, response)
}

/** To who typed the other name of this machine, the address that is meant; to all others, a sentence alone. */
function sendToHost(host: string, request: IncomingMessage, response: ServerResponse): void {
  const isThisMachine = request.headers.host === host.replace('127.0.0.1', 'localhost')
  const asked = isThisMachine && requestPath(request.url ?? '') !== null
  if (asked) response.setHeader('Location', `http://${host}${request.url}`)
  sendText(response, asked ? 302 : 421, `This site is at http://${host}/`)
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${text}\n`)
}

/** Sends a file, or the part of it that is asked for: some browsers play nothing that cannot be had in parts. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  type: string,
): Promise<void> {
  const { size } = await stat(path)
  const range = request.method === 'HEAD' ? null : parseRange(request.headers.range ?? null, size)
  if (range === 'unsatisfiable') return sendText(response, 416, 'No such part')
  const { from, to } = range ?? { from: 0, to: size - 1 }
  response.writeHead(range === null ? 200 : 206, {
    'Content-Type': type,
    'Content-Length': to - from + 1,
    'Accept-Ranges': 'bytes',
    ...(range === null ? {} : { 'Content-Range': `bytes ${from}-${to}/${size}` }),
  })
  if (request.method === 'HEAD' || size === 0) response.end()
  else await pipeline(createReadStream(path, { start: from, end: to }), response)
}

/** The path that is asked for, decoded once; null: it is none, or has in it what could lead elsewhere. */
export function requestPath(url: string): string | null {
  const written = url.replace(/[?#].*$/s, '')
  if (!written.startsWith('/') || /%2f|%5c|%00/i.test(written)) return null
  try {
    const path = decodeURIComponent(written)
    const isPlain = !/[\\\0]/.test(path) && !path.startsWith('//') && !path.split('/').includes('..')
    return isPlain ? path : null
  } catch {
    return null
  }
}

/** Leads on to an address of the same host, given by its path. */
export function sendOn(response: ServerResponse, status: 301 | 302, path: string): void {
  response.setHeader('Location', encodeURI(path).replace(/[?#]/g, encodeURIComponent))
  sendText(response, status, 'Moved')
}
