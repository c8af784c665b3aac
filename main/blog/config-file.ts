import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { FileId, Generator } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { systemCode } from '../disk/disk-error.ts'
import { hugoConfigNames, jekyllConfigNames } from './detect-generator.ts'

/** A blog's configuration file as it is on the disk. */
export type ConfigFileText =
  | { readonly kind: 'text'; readonly id: FileId; readonly bytes: Uint8Array; readonly text: string }
  /** It is there, and cannot be read. */
  | { readonly kind: 'unreadable'; readonly problem: Message }
  | { readonly kind: 'none' }

const maxConfigBytes = 1024 * 1024

/** Reads the file that this generator would read; of several the first in its own order. Never runs one. */
export async function readConfigFile(root: string, generator: Generator): Promise<ConfigFileText> {
  for (const id of configNames(generator)) {
    const found = await readOne(root, id)
    if (found.kind !== 'none') return found
  }
  return { kind: 'none' }
}

/** Eleventy's configuration is code, and a plain folder has none. */
function configNames(generator: Generator): readonly FileId[] {
  if (generator === 'jekyll' || generator === 'hexo') return jekyllConfigNames
  return generator === 'hugo' ? hugoConfigNames : []
}

async function readOne(root: string, id: FileId): Promise<ConfigFileText> {
  try {
    const real = await realpath(join(root, id))
    if (!real.startsWith(root + sep)) return broken(id, 'it is a link to a place outside the blog')
    if ((await stat(real)).size > maxConfigBytes) return broken(id, 'it is larger than 1 MB')
    const bytes = await readFile(real)
    // The byte-order mark stays, as a character: it is part of the file.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { kind: 'text', id, bytes, text }
  } catch (error) {
    if (error instanceof TypeError) return broken(id, 'it is not in UTF-8')
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'none' }
    if (code !== null) return broken(id, code)
    throw error
  }
}

function broken(id: FileId, reason: string): ConfigFileText {
  return { kind: 'unreadable', problem: brokenConfig(id, reason) }
}

export function brokenConfig(id: FileId, reason: string): Message {
  return { key: 'blog.brokenConfig', params: { file: basename(id), reason } }
}
