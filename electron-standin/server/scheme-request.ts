import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Origins } from './origins.ts'
import { mapPolicy, mapText } from './scheme-mapping.ts'

export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** How a response of the app is changed on its way out. */
export interface Edge {
  readonly origins: Origins
  /** False for a scheme that gives out the user's own files: their bytes are theirs. */
  readonly mayMapBody: boolean
  /** The bridge's address for the app's own pages, else null. */
  readonly socket: string | null
  /** What to do with the HTML of a page that is navigated to, else null. */
  readonly editPage: ((html: string) => string) | null
  readonly isAppOrigin: boolean
}

/** Headers that speak of the loopback connection, not of the app's request. */
const hopHeaders = new Set([
  'host',
  'connection',
  'cookie',
  'upgrade',
  'keep-alive',
  'transfer-encoding',
  'te',
  'proxy-authorization',
])

/** The request as the app's own handler would see it in Electron: with the app's address, and no trace of HTTP. */
export function toSchemeRequest(
  request: IncomingMessage,
  base: string,
  origins: Origins,
  signal: AbortSignal,
): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || hopHeaders.has(name)) continue
    const text = Array.isArray(value) ? value.join(', ') : value
    headers.set(name, name === 'origin' || name === 'referer' ? origins.toScheme(text) : text)
  }
  return new Request(`${base}${request.url ?? '/'}`, { method: request.method ?? 'GET', headers, signal })
}

/** Streams the app's answer, with its addresses mapped where its type and scheme allow. */
export async function sendSchemeResponse(
  answer: Response,
  to: ServerResponse,
  edge: Edge,
  isHead: boolean,
): Promise<void> {
  if (answer.type === 'error' || answer.status === 0) {
    // Response.error() is a failed connection, in Electron and here.
    to.destroy()
    return
  }
  const headers = mapHeaders(answer.headers, edge)
  const text =
    edge.mayMapBody && isMappedType(answer.headers.get('content-type')) ? await answer.text() : null
  if (text !== null) {
    const mapped = mapText(text, edge.origins)
    const isPage = edge.editPage !== null && isHtml(answer.headers.get('content-type'))
    const body = Buffer.from(isPage && edge.editPage ? edge.editPage(mapped) : mapped)
    headers.delete('content-length')
    headers.delete('etag')
    to.writeHead(answer.status, { ...Object.fromEntries(headers), 'content-length': body.byteLength })
    to.end(isHead ? undefined : body)
    return
  }
  to.writeHead(answer.status, Object.fromEntries(headers))
  if (isHead || answer.body === null) {
    await answer.body?.cancel()
    to.end()
    return
  }
  await pipeline(Readable.fromWeb(answer.body), to)
}

function mapHeaders(from: Headers, edge: Edge): Headers {
  const headers = new Headers()
  for (const [name, value] of from) headers.append(name, mapHeader(name, value, edge))
  headers.delete('set-cookie')
  if (edge.isAppOrigin) {
    for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name)
    // Pages of other ports are the same site, and could else load the app's files as scripts or pictures.
    if (!headers.has('cross-origin-resource-policy'))
      headers.set('cross-origin-resource-policy', 'same-origin')
  }
  if (edge.editPage && isHtml(from.get('content-type'))) headers.set('cache-control', 'no-store')
  return headers
}

function mapHeader(name: string, value: string, edge: Edge): string {
  if (name === 'content-security-policy' || name === 'content-security-policy-report-only') {
    return mapPolicy(value, edge.origins, edge.socket)
  }
  return name === 'location' || name.startsWith('access-control-') ? mapText(value, edge.origins) : value
}

function isHtml(type: string | null): boolean {
  return /^(text\/html|application\/xhtml\+xml)\b/i.test(type ?? '')
}

function isMappedType(type: string | null): boolean {
  return isHtml(type) || /^(text\/css|(text|application)\/(x-)?(java|ecma)script)\b/i.test(type ?? '')
}
