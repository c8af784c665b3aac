import type { FileId } from '../../blog.ts'

/**
 * The names that tags have for a post: Jekyll's `2016-12-03-x`, `sub/2016-12-03-x` in post_url and the file itself in
 * link, Hexo's `sub/x` in post_link, Hugo's `posts/x` and `x` in ref, for a bundle's `posts/x/index.md` too.
 */
export function postNames(id: FileId): readonly string[] {
  const path = id.replace(/^(?:.*\/)?_(?:posts|drafts)\//, '').replace(/\.[^./]*$/, '')
  const inContent = id.replace(/^content\//, '').replace(/(?:\/_?index)?\.[^./]*$/i, '')
  const inSource = id.replace(/^source\/_(?:posts|drafts)\//, '')
  return [...new Set([id, path, lastPart(path), inContent, lastPart(inContent), inSource].map(plainName))]
}

/** What has the name that a tag says, with or without the ending of its file. */
export function findNamed<T>(names: ReadonlyMap<string, T>, written: string): T | undefined {
  const name = plainName(written)
  return names.get(name) ?? names.get(name.replace(/(?:\/_?index)?\.md$|\/$/i, ''))
}

/** A name as a tag may write it, in the form that names are kept in. */
export function plainName(name: string): string {
  return name.replace(/^\//, '').normalize('NFC')
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
