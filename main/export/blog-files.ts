import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { systemCode } from '../disk/disk-error.ts'

/**
 * The files of a blog that a page can show or link to: pictures and whatever else is no source of a page.
 *
 * Hidden folders and those of the generator's output are left out, so are links that lead out of the blog, and files
 * with front matter: those are templates, which only the generator could fill in. `pause` is awaited between folders.
 */
export async function listBlogFiles(root: string, pause: () => Promise<void>): Promise<readonly FileId[]> {
  const files: FileId[] = []
  const waiting: FileId[] = ['']
  const seen = new Set([root])
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    await pause()
    for (const entry of readFolder(join(root, folder))) {
      const id = folder === '' ? entry.name : `${folder}/${entry.name}`
      const kind = entry.isSymbolicLink() ? follow(root, id, seen) : entry
      if (kind?.isDirectory() && !isSkipped(folder, entry.name)) waiting.push(id)
      if (kind?.isFile() && isCopied(root, id, entry.name)) files.push(id)
    }
  }
  return files.sort()
}

/** A folder without permission holds nothing that could be copied; what links into it is reported as missing. */
function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (systemCode(error) === null) throw error
    return []
  }
}

/** Null: it leads out of the blog, to nothing, or round in a circle. */
function follow(root: string, id: FileId, seen: Set<string>) {
  try {
    const real = realpathSync(join(root, id))
    if (!real.startsWith(root + sep)) return null
    const stats = statSync(real)
    if (stats.isDirectory() && seen.has(real)) return null
    seen.add(real)
    return stats
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}

const outputFolders = new Set(['_site', 'public', 'node_modules', 'vendor'])

function isSkipped(folder: FileId, name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || (folder === '' && outputFolders.has(name))
}

const postNames = /\.(?:md|markdown|mkdown|mkdn|mkd|mdwn|mdtxt|mdtext|mdown)$/i
const templateNames = /\.(?:html?|xml|json|txt|css|js|mjs|s[ac]ss|less|svg|webmanifest)$/i

function isCopied(root: string, id: FileId, name: string): boolean {
  if (name.startsWith('.') || postNames.test(name)) return false
  return !templateNames.test(name) || !hasFrontMatter(join(root, id))
}

function hasFrontMatter(path: string): boolean {
  const start = Buffer.alloc(4)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, start, 0, 4, 0)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (systemCode(error) === null) throw error
    // It is told when it is needed and cannot be copied.
    return false
  }
  return /^---\s/.test(start.toString('latin1'))
}
