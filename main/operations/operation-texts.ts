import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import type { TextFile } from '../../shared/operations/operation.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { readPostText } from '../blog/read-post-text.ts'
import { systemCode } from '../disk/disk-error.ts'
import { isSkipped } from '../listing/walk-posts.ts'
import { createSlice, type Slice } from './slice.ts'

/** Every file of the blog that is no post, and those of them that hold words. */
export interface OtherFiles {
  readonly files: readonly FileId[]
  readonly pages: readonly FileId[]
}

/** Pages, layouts, includes and data: they can link to a post, or show its pictures. */
const pageNames = /\.(?:md|markdown|mkdown|mkdn|mkd|html?|ya?ml|json|css|scss|liquid|njk|ejs|pug|toml|xml)$/i

/** Links are not followed: what they lead to is in the blog under its own name, or is not the blog's. */
export async function listOtherFiles(blog: Blog, posts: readonly PostFile[]): Promise<OtherFiles> {
  const slice = createSlice()
  const isPost = new Set(posts.map(({ id }) => id))
  const [files, pages]: [FileId[], FileId[]] = [[], []]
  const waiting: FileId[] = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (slice.isOver()) await slice.pause()
    for (const entry of entriesOf(blog.root, folder)) {
      const id = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !isSkipped(folder, entry.name)) waiting.push(id)
      else if (!entry.isDirectory() && !isPost.has(id)) {
        files.push(id)
        if (entry.isFile() && pageNames.test(entry.name)) pages.push(id)
      }
    }
  }
  return { files: files.sort(), pages: pages.sort() }
}

function entriesOf(root: string, folder: FileId): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
  } catch (error) {
    if (systemCode(error) === null) throw error
    // A folder that cannot be read cannot be changed either.
    return []
  }
}

/**
 * The texts that have one of these words in them, as raw bytes or percent-encoded.
 *
 * Looking for bytes first keeps 10,000 posts from being decoded for the few that link to one.
 */
export async function textsWith(
  blog: Blog,
  ids: readonly FileId[],
  words: readonly string[],
): Promise<readonly TextFile[]> {
  const slice = createSlice()
  const needles = spellings(words)
  const texts: TextFile[] = []
  for (const id of ids) {
    if (slice.isOver()) await slice.pause()
    const text = await readIfNamed(blog, id, needles, slice)
    if (text !== null) texts.push({ id, text })
  }
  return texts
}

const maxPageBytes = 4 * 1024 * 1024

async function readIfNamed(
  blog: Blog,
  id: FileId,
  needles: readonly Buffer[],
  _slice: Slice,
): Promise<string | null> {
  try {
    const path = join(blog.root, id)
    if (statSync(path).size > maxPageBytes) return null
    const bytes = readFileSync(path)
    if (!needles.some(needle => bytes.includes(needle))) return null
    return await readPostText(blog.root, id)
  } catch (error) {
    // Not UTF-8, gone, or not ours to read: it is not ours to change.
    if (error instanceof AppError || systemCode(error) !== null) return null
    throw error
  }
}

function spellings(words: readonly string[]): readonly Buffer[] {
  const all = words.flatMap(word => {
    const whole = word.replace(/\p{Cs}/gu, '')
    const encoded = [encodeURI(whole), encodeURIComponent(whole)]
    return [whole, whole.normalize('NFC'), whole.normalize('NFD'), ...encoded, ...encoded.map(lowerHex)]
  })
  return [...new Set(all)].filter(word => word !== '').map(word => Buffer.from(word))
}

function lowerHex(encoded: string): string {
  return encoded.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase())
}
