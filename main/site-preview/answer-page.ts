import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError, type Message } from '../../shared/errors.ts'
import { resolveId } from '../disk/resolve-id.ts'
import { mimeType } from '../export/mime-type.ts'
import { type AnswerRequest, requestPath, sendFile, sendOn, sendText } from '../loopback-server.ts'
import { findPage } from './find-page.ts'
import { type FollowedSite, markOf } from './follow-site.ts'
import livePage from './live-page.js?raw'
import type { LiveFile, LiveSite } from './live-site.ts'
import { cookieName, hasKey, previewPolicy } from './page-security.ts'

export interface AnswerParts {
  readonly site: LiveSite
  readonly followed: FollowedSite
  /** The blog's real path. */
  readonly root: string
  /** `127.0.0.1:4000`. */
  readonly host: string
  /** What nobody guesses: the way to what is not a page of the site, and in. */
  readonly key: string
  readonly isGuarded: boolean
  readonly wordError: (error: Message) => string
}

/** Answers with the site's pages and files, and with the script that keeps an open page as it should be. */
export function createAnswer(parts: AnswerParts): AnswerRequest {
  const { site, followed, host, key, isGuarded, wordError } = parts
  const live = `/~${key}/`
  return async (request, response) => {
    const path = requestPath(request.url ?? '/')
    if (path === null) return sendText(response, 400, 'Bad address')
    const asked = new URL(request.url ?? '/', `http://${host}`).searchParams
    if (isGuarded && asked.get('key') === key) return letIn(response, host, key, path)
    if (isGuarded && !hasKey(request, cookieName(host), key)) {
      return sendText(response, 403, 'Open it from Inkstone')
    }
    if (path === `${live}live.js`) return sendScript(request, response)
    if (path === `${live}events`) {
      const page = requestPath(asked.get('page') ?? '')
      if (page === null) return sendText(response, 400, 'Bad address')
      return followed.join(response, { path: page, mark: asked.get('seen') ?? '' })
    }
    try {
      await sendPage(request, response, path, parts)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      sendText(response, error.code === 'missing' ? 404 : 500, wordError(error))
    }
  }

  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    { root }: AnswerParts,
  ): Promise<void> {
    await followed.look()
    const base = await site.base()
    const found = await findPage(site, path, base)
    if (found.kind === 'elsewhere') return sendOn(response, 302, found.to)
    if (found.kind === 'nothing') return sendText(response, 404, 'Not found')
    const own = await site.scripts()
    const search = found.path === 'search/index.html' ? ['inkstone/search/'] : []
    const scripts = [...own, ...search].map(script => `${base}/${script}`)
    response.setHeader(
      'Content-Security-Policy',
      previewPolicy(`http://${host}`, [`${live}live.js`, ...scripts]),
    )
    if (found.file.kind === 'copy') {
      const { from, path: place } = found.file
      return sendFile(request, response, await resolveId(root, from), mimeType(place))
    }
    if (found.file.kind === 'page') followed.shows(found.file.uses.values())
    const text = textOf(found.file, live)
    response.writeHead(found.isMissing ? 404 : 200, { 'Content-Type': mimeType(found.path) })
    response.end(request.method === 'HEAD' ? '' : text)
  }
}

/** The cookie is what counts from now on: an address with the key in it would be kept, shown and handed on. */
function letIn(response: ServerResponse, host: string, key: string, path: string): void {
  response.setHeader('Set-Cookie', `${cookieName(host)}=${key}; HttpOnly; SameSite=Strict; Path=/`)
  sendOn(response, 302, path)
}

function sendScript(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': mimeType('live.js') })
  response.end(request.method === 'HEAD' ? '' : livePage)
}

function textOf(file: Exclude<LiveFile, { kind: 'copy' }>, live: string): string {
  return file.kind === 'page' ? withLiveScript(file.html, `${live}live.js`, markOf(file)) : file.text
}

/** The one thing in a page of the preview that is not exported. */
function withLiveScript(html: string, address: string, mark: string): string {
  return html.replace('</head>', `<script src="${address}" data-seen="${mark}" defer></script>\n</head>`)
}
