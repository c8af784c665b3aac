// What the app's own schemes answer: our pages, the preview's page, and the open blog's pictures. Nothing else is given out.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { AppError } from '../shared/errors.ts'
import { appPolicy, previewPolicy, printPolicy } from './content-security.ts'
import { openFileBody } from './file-stream.ts'
import type { Asset } from './images/asset-file.ts'

/** Finds a picture of the open blog, or throws an AppError. */
export type FindAsset = (key: string, path: string) => Promise<Asset>

const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

export interface SchemeParts {
  /** The folder of the built window. */
  readonly pages: string
  /** The first path segment without which no preview page is given out. */
  readonly previewKey: string
  readonly findAsset: FindAsset
  /** Whether the open blog's preview may load pictures of other sites. */
  readonly allowsRemote: () => boolean
  /** The page that is printed under this name now; null: none is. */
  readonly printed: (name: string) => string | null
}

export interface SchemeAnswers {
  readonly app: (request: Request) => Promise<Response>
  readonly preview: (request: Request) => Promise<Response>
  readonly asset: (request: Request) => Promise<Response>
}

/** One answer a scheme. */
export function createSchemeAnswers(parts: SchemeParts): SchemeAnswers {
  const { pages, previewKey, findAsset } = parts
  return {
    app: request => answer(request, 'app', path => appFile(pages, path)),
    preview: request =>
      answer(request, 'shell', path => {
        const [key, ...rest] = path.split('/')
        if (key !== previewKey) throw new AppError('missing', 'error.internal')
        return rest[0] === 'print' ? printPage(parts, rest[1] ?? '') : previewFile(parts, rest.join('/'))
      }),
    asset: request =>
      answer(request, 'blog', async path => {
        const slash = path.indexOf('/')
        const place = path.slice(slash + 1) + new URL(request.url).search
        const asset = await findAsset(path.slice(0, slash), place)
        return assetFile(asset, request)
      }),
  }
}

/** GET and HEAD only; `path` is as it stands in the address, still encoded, without its first slash. */
async function answer(
  request: Request,
  ownHost: string,
  find: (path: string) => Promise<Response>,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const { host, pathname } = new URL(request.url)
  if (host !== ownHost) return refuse(404)
  try {
    const response = await find(pathname.slice(1))
    return request.method === 'HEAD' ? new Response(null, response) : response
  } catch (error) {
    // A file that is not there or not allowed looks the same from outside.
    if (error instanceof AppError || isMissing(error)) return refuse(404)
    throw error
  }
}

async function appFile(pages: string, path: string): Promise<Response> {
  const name = path === '' ? 'index.html' : path
  if (name !== 'index.html') return pageFile(pages, name, {})
  const nonce = randomBytes(16).toString('base64')
  const html = await readFile(join(pages, name), 'utf8')
  return respond(html.replaceAll('__NONCE__', nonce), '.html', {
    'Content-Security-Policy': appPolicy(nonce),
  })
}

function previewFile({ pages, allowsRemote }: SchemeParts, path: string): Promise<Response> {
  return pageFile(pages, path, { 'Content-Security-Policy': previewPolicy(allowsRemote()) })
}

/** A post's page while it is printed. It is the user's text: nothing in it runs. */
async function printPage({ printed, allowsRemote }: SchemeParts, name: string): Promise<Response> {
  const html = printed(name)
  if (html === null) return refuse(404)
  return respond(html, '.html', { 'Content-Security-Policy': printPolicy(allowsRemote()) })
}

/** Only what the build wrote there: plain names in `assets/`, and the preview's page. */
async function pageFile(
  pages: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  if (!/^(assets\/[\w.-]+|preview-frame\/index\.html)$/.test(path) || path.includes('..')) return refuse(404)
  return respond(await readFile(join(pages, path)), extname(path), headers)
}

function respond(
  body: string | Uint8Array<ArrayBuffer>,
  extension: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const type = pageTypes[extension]
  if (type === undefined) return refuse(404)
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      ...headers,
    },
  })
}

/** A blog's own file: never trusted to be a page, so that an SVG or HTML file opened by itself can do nothing. */
async function assetFile({ path, mime, isFixed }: Asset, request: Request): Promise<Response> {
  const isHead = request.method === 'HEAD'
  const found = await openFileBody(path, { rangeHeader: request.headers.get('range'), isHead })
  if (found === 'unsatisfiable') return refuse(416)
  const { size, range, stream } = found
  const headers = new Headers({
    'Content-Type': mime,
    'Content-Length': String(range === null ? size : range.to - range.from + 1),
    'Accept-Ranges': 'bytes',
    'Cache-Control': isFixed ? 'private, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  })
  if (range !== null) headers.set('Content-Range', `bytes ${range.from}-${range.to}/${size}`)
  return new Response(stream, { status: range === null ? 200 : 206, headers })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'X-Content-Type-Options': 'nosniff' } })
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'EACCES')
  )
}
