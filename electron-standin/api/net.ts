import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { served } from '../loud.ts'
import { defaultSession } from './session.ts'

/** `fetch` for http, https, the app's own schemes, and `file:`, which Node's own does not know. */
export const net = served('net', {
  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url
    if (url.startsWith('file:')) return new Response(await readFile(fileURLToPath(url)))
    return defaultSession.fetch(input, init)
  },
  isOnline: (): boolean => true,
  online: true,
}) satisfies Pick<Electron.Net, 'isOnline' | 'online'> & object
