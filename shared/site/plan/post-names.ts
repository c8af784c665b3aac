import type { FileId } from '../../blog.ts'

/** Jekyll's names for a post: `2016-12-03-x` or `sub/2016-12-03-x` in post_url, the file itself in link; Hexo's alike. */
export function postNames(id: FileId): readonly string[] {
  const path = id.replace(/^(?:.*\/)?_(?:posts|drafts)\//, '').replace(/\.[^./]*$/, '')
  return [id, path, path.slice(path.lastIndexOf('/') + 1)]
}

/** A name as post_url and link may write it, in the form that names are kept in. */
export function plainName(name: string): string {
  return name.replace(/^\//, '').normalize('NFC')
}
