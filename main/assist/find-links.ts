import type { FileId } from '../../shared/blog.ts'
import type { FoundLink, LinkName } from '../../shared/completion/blog-completion.ts'
import { nameIn, type PostLinkForm, tagForm, writePostLink } from '../../shared/completion/post-link-form.ts'
import { foldText } from '../../shared/fold.ts'
import { fieldText } from '../../shared/matter/field-text.ts'
import type { FoundTitle } from '../../shared/search/search.ts'
import { linkable } from '../../shared/site/site-links.ts'
import type { KnownSite } from './site-keeper.ts'

export interface AskedLinks {
  readonly from: FileId
  /** The posts to link to, the best first. */
  readonly posts: readonly FoundTitle[]
  /** What was typed, for pages, which are not among them. */
  readonly query: string
  readonly name: LinkName
}

/** Links from one post to others, as this blog writes them, or as a tag wants them. */
export function findLinks(
  { from, posts, query, name }: AskedLinks,
  { site, links }: KnownSite,
  habit: PostLinkForm,
): readonly FoundLink[] {
  const form = name === 'habit' ? habit : tagForm(name)
  const write = name === 'habit' ? writePostLink : nameIn
  const here = { id: from, address: linkable(links.addressOf(from)) }
  const known = titlesOf(site)
  const pages = pagesLike(query, site, links).map(id => ({ id, titleMarks: [] }))
  return [...posts, ...pages].flatMap(({ id, titleMarks: marks }) => {
    const post = known.get(id)
    if (post === undefined || id === from) return []
    return [{ id, ...post, marks, written: write(here, { id, address: links.addressOf(id) }, form) }]
  })
}

const titles = new WeakMap<KnownSite['site'], ReadonlyMap<FileId, Pick<FoundLink, 'title' | 'day'>>>()

/** Made once for each look at the blog. */
function titlesOf(site: KnownSite['site']) {
  const before = titles.get(site)
  if (before !== undefined) return before
  const { posts, pages } = site.source
  const made = new Map([
    ...posts.map(({ id, meta, date }) => [id, { title: meta.title, day: meta.date && date.day }] as const),
    ...pages.map(page => [page.id, { title: titleOf(page), day: null }] as const),
  ])
  titles.set(site, made)
  return made
}

function titleOf({ id, data }: KnownSite['site']['source']['pages'][number]): string {
  return fieldText(data.title)?.trim() || id
}

const mostPages = 10

/** Pages are few and have no readings: they are found by their letters. Those without an address are no place to go. */
function pagesLike(
  query: string,
  { source }: KnownSite['site'],
  links: KnownSite['links'],
): readonly FileId[] {
  const words = foldText(query).split(/\s+/)
  return source.pages
    .filter(page => links.index.posts.has(page.id.normalize('NFC')))
    .filter(page => {
      const text = foldText(`${titleOf(page)} ${page.id}`)
      return words.every(word => text.includes(word))
    })
    .slice(0, mostPages)
    .map(({ id }) => id)
}
