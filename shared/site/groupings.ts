import { fieldText, fieldTexts } from '../matter/field-text.ts'
import { record } from '../record.ts'
import { cleanSegments, type SiteAddress } from './address/address.ts'
import { fileKey } from './address/claims.ts'
import { hexoName } from './address/hexo-permalink.ts'
import { hugoListAddress } from './address/hugo-list-address.ts'
import { hugoTermPath } from './address/hugo-permalink.ts'
import { branchFolder, branchKey, type HugoBranches } from './hugo-branches.ts'
import type { TagGroup } from './page-view.ts'
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
  /** Where its page is, if not there. */
  readonly address?: SiteAddress
}

/** What of a blog decides where its lists are. */
export type ListPlace = Pick<SiteSource, 'generator' | 'config'>

export type GroupingsOf = (post: SitePost) => readonly Grouping[]

/** The tags of a post, each once. */
export function tagGroupings(site: SiteSource, branches: HugoBranches): GroupingsOf {
  const groupingOf = remembered(groupingIn('tags', site, branches))
  return ({ meta }) => [...new Set(meta.tags)].map(groupingOf)
}

/**
 * The categories of a post, each once.
 *
 * In Hexo a list is one category below another, and a post is in all that are on its way; of a list of lists each is a
 * branch of its own (lib/models/post.js, `setCategories`).
 */
export function categoryGroupings(site: SiteSource, branches: HugoBranches): GroupingsOf {
  const slugs = remembered(name => listSlug(name, 'categories', site))
  if (site.generator !== 'hexo') {
    const groupingOf = remembered(groupingIn('categories', site, branches))
    return ({ meta }) => [...new Set(meta.categories)].map(groupingOf)
  }
  return ({ meta }) => {
    const found = new Map<string, Grouping>()
    for (const path of categoryPaths(meta.data)) {
      for (const [at, name] of path.entries()) {
        const above = path.slice(0, at + 1)
        const key = above.join('\n')
        if (!found.has(key)) found.set(key, { key, name, slug: above.map(slugs).join('/') })
      }
    }
    return [...found.values()]
  }
}

function groupingIn(group: TagGroup, site: SiteSource, branches: HugoBranches): (name: string) => Grouping {
  return site.generator === 'hugo'
    ? name => hugoGrouping(name, group, site.config, branches)
    : name => ({ key: name, name, slug: listSlug(name, group, site) })
}

/** An entry of any of Hugo's lists, which may have a page of its own that says its name and address. */
export function hugoGrouping(
  name: string,
  field: string,
  config: SiteSource['config'],
  branches: HugoBranches,
): Grouping {
  const slug = hugoSlug(name, config)
  const folder = cleanSegments(hugoTermPath(field, config)).join('/')
  const branch = branches.get(fileKey(`${folder}/${slug}`))
  const title = branch?.title ?? name
  const address = hugoListAddress(
    { kind: 'term', path: `${folder}/${slug}`, title, data: branch?.page.data ?? {} },
    config,
  )
  return { key: name, name: title, slug, ...(address === `/${folder}/${slug}/` ? {} : { address }) }
}

/** Entries of a list that have a page of their own and no post. */
export function groupingsAlone(
  field: string,
  used: Iterable<Grouping>,
  config: SiteSource['config'],
  branches: HugoBranches,
): readonly Grouping[] {
  const folder = `${branchKey(field, config)}/`
  const known = new Set([...used].map(({ slug }) => fileKey(slug)))
  return [...branches].flatMap(([path, { page }]): Grouping[] => {
    if (!path.startsWith(folder) || known.has(path.slice(folder.length))) return []
    const name = branchFolder(page.id, config).slice(field.length + 1)
    return [hugoGrouping(name, field, config, branches)]
  })
}

/** From the outermost category to the innermost, once for each branch. */
function categoryPaths(data: Readonly<Record<string, unknown>>): readonly (readonly string[])[] {
  const written = data.categories ?? data.category
  const branches = Array.isArray(written) && written.some(Array.isArray) ? written : [written]
  return branches.map(branch => fieldTexts(branch)).filter(({ length }) => length > 0)
}

/**
 * The folder of the page of a tag or category, as the site's generator names it, else as we do.
 *
 * A name of signs alone would have no folder, and its page take the place of the page of all.
 */
export function listSlug(name: string, group: TagGroup, { generator, config }: ListPlace): string {
  switch (generator) {
    case 'hexo': {
      const names = record(config.raw[group === 'tags' ? 'tag_map' : 'category_map'])
      const own = Object.hasOwn(names, name) ? fieldText(names[name]) : null
      return hexoName(own ?? name, config.raw.filename_case) || 'tag'
    }
    case 'hugo':
      return hugoSlug(name, config)
    default:
      return tagSlug(name)
  }
}

/** The folder of an entry of any of Hugo's lists. */
function hugoSlug(name: string, config: SiteSource['config']): string {
  return cleanSegments(hugoTermPath(name, config)).join('/') || 'tag'
}

function remembered<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return name => {
    const found = known.get(name) ?? make(name)
    known.set(name, found)
    return found
  }
}
