// Tags of the generators that name a post by its file: `post_url`, `link`, `ref`, `post_link`.

import type { FileId } from '../blog.ts'
import { assertNever } from '../errors.ts'
import type { Moving, Source } from './relink.ts'
import type { WrittenLink } from './scan-links.ts'

/** What the tag says after the move; null: it names something else. */
export function relinkName(link: WrittenLink, source: Source, { before, after }: Moving): string | null {
  switch (link.kind) {
    case 'postUrl':
      return swap(link.written, namesInPosts(before.id), namesInPosts(after.id))
    case 'file':
      return swap(link.written, [before.id], [after.id])
    case 'hexoPost':
      return swap(link.written, hexoNames(before.id), hexoNames(after.id))
    case 'hugoRef':
      return relinkRef(link.written, source, before.id, after.id)
    case 'address':
      return null
    default:
      return assertNever(link.kind)
  }
}

/** The same of the post's names, with the slash that stood before it. */
function swap(written: string, names: readonly string[], after: readonly string[]): string | null {
  const slash = written.startsWith('/') ? '/' : ''
  const name = written.slice(slash.length).normalize('NFC')
  const at = names.findIndex(known => known.normalize('NFC') === name)
  return at < 0 ? null : slash + (after[at] ?? after[0] ?? '')
}

/** `sub/2016-12-03-x`, and `2016-12-03-x` alone. */
function namesInPosts(id: FileId): readonly string[] {
  const path = withoutExtension(id.replace(/^(?:.*\/)?_(?:posts|drafts)\//, ''))
  return [path, path.slice(path.lastIndexOf('/') + 1)]
}

function hexoNames(id: FileId): readonly string[] {
  const file = id.replace(/^source\/_(?:posts|drafts)\//, '')
  return [withoutExtension(file), file]
}

/** A path from the content's root or from the page, with or without extension, or the file's name alone. */
function relinkRef(written: string, source: Source, before: FileId, after: FileId): string | null {
  const hash = written.search(/#/)
  const end = hash < 0 ? '' : written.slice(hash)
  const path = hash < 0 ? written : written.slice(0, hash)
  const slash = path.startsWith('/') ? '/' : ''
  const tail = /(?:\/(?:index|_index))?\.[a-z]+$|\/(?:_?index)$|\/$/i.exec(path)?.[0] ?? ''
  const name = path.slice(slash.length, path.length - tail.length).normalize('NFC')
  const [old, now] = [logical(before), logical(after)]
  const tailNow = /\.[a-z]+$/i.test(tail) ? endOf(after) : tail
  if (name === old) return slash + now + tailNow + end
  const folder = old.slice(0, old.lastIndexOf('/') + 1)
  const sourceFolder = logicalFolder(source.before.id)
  // From its own folder, or by a name that is the only one of its kind.
  if (slash === '' && (name === old.slice(folder.length) || sourceFolder + name === old)) {
    const isBeside = name !== old.slice(folder.length)
    if (!isBeside) return now.slice(now.lastIndexOf('/') + 1) + tailNow + end
    const newFolder = logicalFolder(source.after.id)
    return (now.startsWith(newFolder) ? now.slice(newFolder.length) : `/${now}`) + tailNow + end
  }
  return null
}

/** Hugo's own path of a page: `posts/my-post`, for a file and a bundle alike. */
function logical(id: FileId): string {
  return withoutExtension(id.replace(/^content\//, ''))
    .replace(/\/index$/i, '')
    .normalize('NFC')
}

function logicalFolder(id: FileId): string {
  const path = id.replace(/^content\//, '')
  return path.slice(0, path.lastIndexOf('/') + 1).normalize('NFC')
}

function endOf(id: FileId): string {
  return /(?:\/index)?\.[^./]+$/i.exec(id)?.[0] ?? ''
}

function withoutExtension(id: FileId): string {
  return id.replace(/\.[^./]*$/, '')
}
