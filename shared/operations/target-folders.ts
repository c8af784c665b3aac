import type { FileId, Generator } from '../blog.ts'
import { isPostFile, type PostPlaces } from '../post/post-file.ts'
import { joinPlace, placeOf } from './post-place.ts'

/** The folders that post `id` can be moved to: those that have posts, and the generator's own, where it stays a post. */
export function targetFolders(id: FileId, posts: readonly FileId[], blog: PostPlaces): readonly FileId[] {
  const { generator } = blog
  const place = placeOf(id, generator)
  const used = posts.map(post => placeOf(post, generator).folder)
  const folders = new Set([...used, ...usual[generator]])
  folders.delete(place.folder)
  return [...folders].filter(folder => isPostFile(joinPlace({ ...place, folder }), blog)).sort()
}

const usual: Readonly<Record<Generator, readonly FileId[]>> = {
  jekyll: ['_posts', '_drafts'],
  hexo: ['source/_posts', 'source/_drafts'],
  hugo: [],
  eleventy: [],
  plain: [],
}
