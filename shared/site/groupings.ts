import type { BlogConfig } from '../blog.ts'
import { fieldText, fieldTexts } from '../matter/field-text.ts'
import { hexoName, record } from './address/hexo-permalink.ts'
import type { SitePost, SiteSource } from './site-source.ts'
import { tagSlug } from './tag-slug.ts'

/** What posts are listed under: a tag, a category, or (Hexo) a category below another. */
export interface Grouping {
  /** The same for all posts that are listed together. */
  readonly key: string
  /** As readers see it. */
  readonly name: string
  /** The folder of its page, below that of all tags or categories. */
  readonly slug: string
}

export type GroupingsOf = (post: SitePost) => readonly Grouping[]

/** The tags of a post, each once. */
export function tagGroupings({ generator, config }: SiteSource): GroupingsOf {
  const slugOf = generator === 'hexo' ? (name: string) => hexoSlugOf('tag_map', name, config) : tagSlug
  const groupingOf = remembered(name => ({ key: name, name, slug: slugOf(name) }))
  return ({ meta }) => [...new Set(meta.tags)].map(groupingOf)
}

/**
 * The categories of a post, each once.
 *
 * In Hexo a list is one category below another, and a post is in all that are on its way; of a list of lists each is a
 * branch of its own (lib/models/post.js, `setCategories`).
 */
export function categoryGroupings({ generator, config }: SiteSource): GroupingsOf {
  if (generator !== 'hexo') {
    const groupingOf = remembered(name => ({ key: name, name, slug: tagSlug(name) }))
    return ({ meta }) => [...new Set(meta.categories)].map(groupingOf)
  }
  const slugOf = remembered(name => hexoSlugOf('category_map', name, config))
  return ({ meta }) => {
    const found = new Map<string, Grouping>()
    for (const path of categoryPaths(meta.data)) {
      for (const [at, name] of path.entries()) {
        const above = path.slice(0, at + 1)
        const key = above.join('\n')
        if (!found.has(key)) found.set(key, { key, name, slug: above.map(slugOf).join('/') })
      }
    }
    return [...found.values()]
  }
}

/** From the outermost category to the innermost, once for each branch. */
function categoryPaths(data: Readonly<Record<string, unknown>>): readonly (readonly string[])[] {
  const written = data.categories ?? data.category
  const branches = Array.isArray(written) && written.some(Array.isArray) ? written : [written]
  return branches.map(branch => fieldTexts(branch)).filter(({ length }) => length > 0)
}

function hexoSlugOf(map: 'tag_map' | 'category_map', name: string, { raw }: BlogConfig): string {
  const names = record(raw[map])
  const own = Object.hasOwn(names, name) ? fieldText(names[name]) : null
  // A name of signs alone has no folder in Hexo; its page would take the place of the page of all.
  return hexoName(own ?? name, raw.filename_case) || 'tag'
}

function remembered<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return name => {
    const found = known.get(name) ?? make(name)
    known.set(name, found)
    return found
  }
}
