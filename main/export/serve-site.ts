import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../shared/errors.ts'
import { systemCode } from '../disk/disk-error.ts'
import { readManifest } from './manifest.ts'
import { mimeType } from './mime-type.ts'
import { realTarget } from './target.ts'

export interface SiteServers {
  /** The address of an exported folder on this machine; the same each time while the app runs. */
  view(folder: string): Promise<{ readonly address: string }>
  close(): Promise<void>
}

/** Serves exported folders, one server each; nothing else on the disk can be asked for. */
export function createSiteServers(dataFolder: string): SiteServers {
  const servers = new Map<string, Promise<Server>>()
  return {
    async view(folder) {
      const root = await realTarget(folder)
      if ((await readManifest(dataFolder, root)) === null) {
        throw new AppError('missing', 'export.notExported', { folder: root })
      }
      const server = servers.get(root) ?? listen(root)
      servers.set(root, server)
      return { address: `http://${hostOf(await server)}/` }
    },
    async close() {
      const open = await Promise.all(servers.values())
      servers.clear()
      for (const server of open) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

function listen(root: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(root, hostOf(server), request, response).catch((error: unknown) => {
        // A reader that went away in the middle of a picture is no failure of ours; any other ends this answer only.
        response.destroy(error instanceof Error ? error : undefined)
      })
    })
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

function hostOf(server: Server): string {
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo
  return `127.0.0.1:${port}`
}

async function answer(root: string, host: string, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  // A page elsewhere whose name was bound to this machine sends its own name here.
  if (request.headers.host !== host) return send(response, 421, 'Misdirected')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return send(response, 405, 'Only GET and HEAD')
  }
  const path = requestPath(request.url ?? '/')
  if (path === null) return send(response, 400, 'Bad address')
  const file = await findFile(root, path)
  if (file === null) return send(response, 404, 'Not found')
  if (file.kind === 'folder') {
    response.setHeader('Location', `${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}/`)
    return send(response, 301, 'Moved')
  }
  response.writeHead(200, { 'Content-Type': mimeType(file.path), 'Content-Length': file.size })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(file.path), response)
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${text}\n`)
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

type Found =
  | { readonly kind: 'file'; readonly path: string; readonly size: number }
  | { readonly kind: 'folder' }

/** As static hosts do: a folder is its index.html, and `/a` is a.html when there is no `a`. */
async function findFile(root: string, path: string): Promise<Found | null> {
  if (path.endsWith('/')) return look(root, `${path}index.html`)
  const found = await look(root, path)
  if (found?.kind === 'folder') return (await look(root, `${path}/index.html`)) === null ? null : found
  return found ?? look(root, `${path}.html`)
}

async function look(root: string, path: string): Promise<Found | null> {
  try {
    const real = await realpath(join(root, path))
    if (real !== root && !real.startsWith(root + sep)) return null
    const stats = await stat(real)
    if (stats.isDirectory()) return { kind: 'folder' }
    return stats.isFile() ? { kind: 'file', path: real, size: stats.size } : null
  } catch (error) {
    // No such file, or one that may not be read: there is nothing here to show.
    if (systemCode(error) === null) throw error
    return null
  }
}
