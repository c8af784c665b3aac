import { realpath, stat } from 'node:fs/promises'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { systemCode } from '../disk/disk-error.ts'
import {
  endServer,
  hostOf,
  listenOnLoopback,
  requestPath,
  sendFile,
  sendOn,
  sendText,
} from '../loopback-server.ts'
import { mimeType } from './mime-type.ts'
import { readManifest } from './write/manifest.ts'
import { realTarget } from './write/target.ts'

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
      const root = await exportedFolder(dataFolder, folder)
      const server =
        servers.get(root) ?? listenOnLoopback((request, response) => answer(root, request, response))
      servers.set(root, server)
      return { address: `http://${hostOf(await server)}/` }
    },
    async close() {
      const open = await Promise.all(servers.values())
      servers.clear()
      open.forEach(endServer)
    },
  }
}

/** The real path of a folder that an export has made; throws for any other. */
export async function exportedFolder(dataFolder: string, folder: string): Promise<string> {
  const root = await realTarget(folder)
  if ((await readManifest(dataFolder, root)) !== null) return root
  throw new AppError('missing', 'export.notExported', { folder: root })
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse) {
  const path = requestPath(request.url ?? '/')
  if (path === null) return sendText(response, 400, 'Bad address')
  const file = await findFile(root, path)
  if (file === null) return sendText(response, 404, 'Not found')
  if (file.kind === 'folder') return sendOn(response, 301, `${path}/`)
  await sendFile(request, response, file.path, mimeType(file.path))
}

type Found = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'folder' }

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
    return stats.isFile() ? { kind: 'file', path: real } : null
  } catch (error) {
    // No such file, or one that may not be read: there is nothing here to show.
    if (systemCode(error) === null) throw error
    return null
  }
}
