import type { BlogConfig, FileId, Generator } from '../blog.ts'
import { fieldText } from '../matter/field-text.ts'
import { decodeAddress, type SiteAddress } from './address/address.ts'
import { fillPattern, rooted } from './address/fill-pattern.ts'
import { hugoLanguages } from './address/hugo-languages.ts'
import { jekyllEnd } from './address/jekyll-permalink.ts'
import { branchAddress } from './hugo-branches.ts'
import { collectionOf, documentAddress, outputCollections } from './jekyll-collections.ts'
import type { SitePage, SitePost } from './site-source.ts'

/** Where a page of Jekyll or Hexo (`about.md`, `index.html`) is found in the site, or one of a list of Hugo's. */
export function pageAddress(page: SitePage, generator: Generator, config: BlogConfig): SiteAddress {
  const own = fieldText(page.data.permalink)?.trim() || null
  const { folder, stem } = placeOf(page.id, generator)
  if (generator === 'hugo') return branchAddress(page, config)
  if (generator !== 'jekyll') {
    if (own !== null) return rooted(decodeAddress(own))
    return rooted(stem === 'index' ? folder : `${folder}${stem}.html`)
  }
  const collection = collectionOf(page.id, outputCollections(config))
  if (collection !== null) return documentAddress(page, collection, config)
  const ending = page.format === 'text' ? outputEnding(page.id) : '.html'
  const values = new Map([
    ['path', folder],
    ['basename', stem],
    ['output_ext', ending],
  ])
  const filled = fillPattern(own ?? usualPattern(page, stem, config), name => values.get(name) ?? null)
  const address = filled.kind === 'address' ? filled.address : rooted(`${folder}${stem}${ending}`)
  return page.format === 'text' ? withEnding(address, ending) : address
}

function usualPattern({ format }: SitePage, stem: string, config: BlogConfig): string {
  if (format === 'text') return '/:path/:basename:output_ext'
  return stem === 'index' ? '/:path/' : `/:path/:basename${jekyllEnd(config)}`
}

/** Jekyll gives a file its ending, whatever its permalink says (lib/jekyll/page.rb). */
function withEnding(address: SiteAddress, ending: string): SiteAddress {
  const path = address.endsWith('/') ? `${address}index` : address
  return path.endsWith(ending) ? path : path + ending
}

/** Jekyll makes CSS of Sass. */
function outputEnding(id: FileId): string {
  const ending = /\.[^./]*$/.exec(id)?.[0] ?? ''
  return /^\.s[ac]ss$/i.test(ending) ? '.css' : ending
}

function placeOf(id: FileId, generator: Generator): { folder: string; stem: string } {
  const path = generator === 'hexo' ? id.replace(/^source\//, '') : id
  const end = path.lastIndexOf('/') + 1
  return { folder: path.slice(0, end), stem: path.slice(end).replace(/\.+[^.]*$/, '') }
}

/**
 * Those of the posts that their generator makes ordinary pages of: `about.md`, not an entry of the blog.
 *
 * Jekyll and Hexo tell them apart by their folder. Hugo's lie in no section; for Eleventy and plain folders, where any
 * Markdown file is one, it is the name that such pages have.
 */
export function isPageAmongPosts(
  post: Pick<SitePost, 'id' | 'meta'>,
  { generator, config }: { readonly generator: Generator; readonly config: BlogConfig },
): boolean {
  switch (generator) {
    case 'hugo':
      return inNoSection.test(hugoLanguages(config).localFile(post.id).id) || isUnlisted(post)
    case 'eleventy':
      return pageNames.test(post.id) || isUnlisted(post)
    case 'plain':
      return pageNames.test(post.id)
    default:
      return false
  }
}

const inNoSection = /^content\/[^/]+(?:\/index)?\.[^./]+$/

/** It has a page, and its own front matter keeps it out of all lists. */
export function isUnlisted({ meta: { data } }: Pick<SitePost, 'meta'>): boolean {
  if (data.eleventyExcludeFromCollections === true) return true
  const build = data.build ?? data._build
  return typeof build === 'object' && build !== null && 'list' in build && isNever(build.list)
}

function isNever(value: unknown): boolean {
  return value === 'never' || value === false
}

const pageNames =
  /^(?:index|readme|about|contact|links|now|projects|404|关于|友链|留言)(?:\/index)?\.[^./]+$/i
