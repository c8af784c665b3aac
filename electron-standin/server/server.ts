import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { bridgePath, withBridge } from './bridge-script.ts'
import { hasCookie, isSame, type Refusal, refuseOtherPages, refuseRequest, refuseSocket } from './guards.ts'
import { Origins } from './origins.ts'
import { PageNonces, random } from './page-nonces.ts'
import { type Edge, type SchemeHandler, sendSchemeResponse, toSchemeRequest } from './scheme-request.ts'

/** Dropped files come in chunks; one message is never larger. */
const maxMessageBytes = 256 * 1024 * 1024

export interface SchemeRules {
  readonly scheme: string
  /** False where the scheme gives out the user's own files. */
  readonly mayMapBody: boolean
}

export interface StandinServerOptions {
  readonly schemes: readonly SchemeRules[]
  readonly handlerOf: (scheme: string) => SchemeHandler | undefined
  /** The bridge's script for a page with this nonce. */
  readonly bridge: (nonce: string, socket: string) => string
  readonly onSocket: (socket: WebSocket, resume: string | null) => void
  /** A page is given out only when its window is prepared for it. */
  readonly beforePage: () => Promise<unknown>
  readonly log: (line: string) => void
}

/** Answers the app's schemes on loopback, and opens the bridge for the app's own page. */
export interface StandinServer {
  readonly origins: Origins
  readonly nonces: PageNonces
  readonly cookie: { readonly name: string; readonly value: string }
  /** An address that lets one browser in, once. */
  launchAddress(path: string): string
  close(): void
}

export const socketPath = '/__electron/socket'

/** What every answer of the stand-in itself carries; the app's own answers carry the app's headers. */
export const ownHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const

export async function startServer(options: StandinServerOptions): Promise<StandinServer> {
  // A request without a Host must reach our own first check.
  const app = createServer({ requireHostHeader: false })
  const guests = options.schemes.map(rules => ({ rules, server: createServer({ requireHostHeader: false }) }))
  const appPort = await listen(app)
  const guestPorts = new Map<string, number>()
  for (const { rules, server } of guests) guestPorts.set(rules.scheme, await listen(server))

  const origins = new Origins(appPort, guestPorts)
  const state: State = {
    ...options,
    origins,
    nonces: new PageNonces(),
    cookie: { name: `electron-standin-${appPort}`, value: random() },
    codes: new Map(),
    sockets: new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false }),
  }
  app.on(
    'request',
    (request, response) => void guarded(state, response, () => answerApp(state, request, response)),
  )
  app.on('upgrade', (request, socket, head) => upgrade(state, request, socket, head))
  for (const { rules, server } of guests) {
    server.on(
      'request',
      (request, response) =>
        void guarded(state, response, () => answerGuest(state, rules, request, response)),
    )
    server.on('upgrade', (_request, socket) => refuseUpgrade(socket, { status: 403, why: 'no socket here' }))
  }
  const servers = [app, ...guests.map(guest => guest.server)]
  return {
    origins,
    nonces: state.nonces,
    cookie: state.cookie,
    launchAddress: path => launchAddress(state, path),
    close: () => closeAll(servers, state.sockets),
  }
}

interface State extends StandinServerOptions {
  readonly origins: Origins
  readonly nonces: PageNonces
  readonly cookie: { readonly name: string; readonly value: string }
  /** Launch codes that were not used yet, and the path that each leads to. */
  readonly codes: Map<string, string>
  readonly sockets: WebSocketServer
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // A server that listens has an address with a port; only a pipe has none.
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** A failure of the app's handler is the app's bug: it is told, and the connection does not hang. */
async function guarded(state: State, response: ServerResponse, answer: () => Promise<void>): Promise<void> {
  try {
    await answer()
  } catch (error) {
    if (response.destroyed) return
    state.log(`a request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    if (response.headersSent) response.destroy()
    else sendOwn(response, 500, 'The app could not answer this request.')
  }
}

async function answerApp(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refuseRequest(request, host => host === `127.0.0.1:${state.origins.appPort}`)
  if (refusal) return sendOwn(response, refusal.status, refusal.why)
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
  const code = new URLSearchParams(query).get('code')
  if (path === '/' && code !== null && request.method === 'GET') return enter(state, code, response)
  if (!hasCookie(request, state.cookie.name, state.cookie.value)) {
    return sendOwn(response, 403, 'Open the address that the app printed when it started.')
  }
  const foreign = refuseOtherPages(request)
  if (foreign) return sendOwn(response, foreign.status, foreign.why)
  if (path === bridgePath) return sendBridge(state, request, query, response)
  if (path.startsWith('/__electron/')) return sendOwn(response, 404, 'nothing here')
  const app = state.origins.app
  if (!app) return sendOwn(response, 404, 'the app has not opened its window yet')
  if (isPageLoad(request)) await state.beforePage()
  await answerScheme(state, app, request, response, {
    origins: state.origins,
    mayMapBody: mayMapBody(state, app.scheme),
    socket: socketAddress(state),
    editPage: isPageLoad(request) ? html => withBridge(html, state.nonces.issue(Date.now())) : null,
    isAppOrigin: true,
  })
}

async function answerGuest(
  state: State,
  rules: SchemeRules,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = refuseRequest(request, host => state.origins.hostAt(rules.scheme, host) !== null)
  if (refusal) return sendOwn(response, refusal.status, refusal.why)
  const owner = state.origins.hostAt(rules.scheme, request.headers.host ?? '')
  if (!owner) return sendOwn(response, 421, 'another host')
  await answerScheme(state, owner, request, response, {
    origins: state.origins,
    mayMapBody: rules.mayMapBody,
    socket: null,
    editPage: null,
    isAppOrigin: false,
  })
}

async function answerScheme(
  state: State,
  owner: { readonly scheme: string; readonly host: string },
  request: IncomingMessage,
  response: ServerResponse,
  edge: Edge,
): Promise<void> {
  // A browser asks for this by itself, as no page of a scheme of one's own does.
  if (request.url === '/favicon.ico') return void response.writeHead(204, ownHeaders).end()
  const handler = state.handlerOf(owner.scheme)
  if (!handler) return sendOwn(response, 404, 'the app does not handle this scheme')
  const abort = new AbortController()
  response.once('close', () => abort.abort())
  const asked = toSchemeRequest(request, `${owner.scheme}://${owner.host}`, state.origins, abort.signal)
  await sendSchemeResponse(await handler(asked), response, edge, request.method === 'HEAD')
}

/** A frame or a fetch of the page gets the page without the bridge, as in Electron. */
function isPageLoad(request: IncomingMessage): boolean {
  const target = request.headers['sec-fetch-dest']
  return target === undefined || target === 'document'
}

function sendBridge(state: State, request: IncomingMessage, query: string, response: ServerResponse): void {
  const nonce = new URLSearchParams(query).get('page') ?? ''
  const target = request.headers['sec-fetch-dest']
  // Run by the page, never read by it.
  const isScript = target === undefined || target === 'script'
  if (!isScript || !state.nonces.isWaiting(nonce, Date.now())) {
    sendOwn(response, 403, 'not the page of this bridge')
    return
  }
  const script = state.bridge(nonce, socketAddress(state) + socketPath)
  response.writeHead(200, { ...ownHeaders, 'content-type': 'text/javascript; charset=utf-8' }).end(script)
}

function enter(state: State, code: string, response: ServerResponse): void {
  const match = [...state.codes].find(([known]) => isSame(code, known))
  if (!match) {
    sendOwn(response, 403, 'This address was used already. Start the app again for a new one.')
    return
  }
  state.codes.delete(match[0])
  const cookie = `${state.cookie.name}=${state.cookie.value}; Path=/; HttpOnly; SameSite=Strict`
  response.writeHead(302, { ...ownHeaders, location: match[1], 'set-cookie': cookie }).end()
}

function launchAddress(state: State, path: string): string {
  const code = random()
  // Only the last address that was printed lets anyone in.
  state.codes.clear()
  state.codes.set(code, path)
  return `${state.origins.appOrigin}/?code=${code}`
}

function upgrade(state: State, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on('error', () => socket.destroy())
  const refusal = judgeUpgrade(state, request)
  if (refusal) {
    refuseUpgrade(socket, refusal)
    return
  }
  const resume = new URLSearchParams(request.url?.split('?', 2)[1]).get('resume')
  state.sockets.handleUpgrade(request, socket, head, client => state.onSocket(client, resume))
}

function judgeUpgrade(state: State, request: IncomingMessage): Refusal | null {
  const plain = refuseRequest(request, host => host === `127.0.0.1:${state.origins.appPort}`)
  if (plain) return plain
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
  if (path !== socketPath) return { status: 404, why: 'no socket here' }
  const refusal = refuseSocket(request, { origin: state.origins.appOrigin, cookie: state.cookie })
  if (refusal) return refusal
  const given = new URLSearchParams(query)
  const isOurs =
    state.nonces.canResume(given.get('resume') ?? '') ||
    state.nonces.consume(given.get('page') ?? '', Date.now())
  return isOurs ? null : { status: 403, why: 'not the page of this bridge' }
}

function refuseUpgrade(socket: Duplex, refusal: Refusal): void {
  socket.end(`HTTP/1.1 ${refusal.status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function sendOwn(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(`${text}\n`)
  response
    .writeHead(status, {
      ...ownHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': body.byteLength,
    })
    .end(body)
}

function socketAddress(state: State): string {
  return `ws://127.0.0.1:${state.origins.appPort}`
}

function mayMapBody(state: State, scheme: string): boolean {
  return state.schemes.find(rules => rules.scheme === scheme)?.mayMapBody ?? false
}

function closeAll(servers: readonly Server[], sockets: WebSocketServer): void {
  for (const client of sockets.clients) client.terminate()
  sockets.close()
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
}
