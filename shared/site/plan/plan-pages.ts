import type { FileId, Generator } from '../../blog.ts'
import type { SiteProblem } from '../../calls/site.ts'
import { fieldText } from '../../matter/field-text.ts'
import { readConflictCopy } from '../../post/conflict-copy.ts'
import { cleanSegments, pageFile, type SiteAddress } from '../address/address.ts'
import type { Claims } from '../address/claims.ts'
import { fileKey } from '../address/claims.ts'
import { rooted } from '../address/fill-pattern.ts'
import { hugoLanguages } from '../address/hugo-languages.ts'
import { postAddress } from '../address/permalink.ts'
import { claimFileProblem } from '../address/plan-addresses.ts'
import { leadsTo, type Redirect } from '../address/redirects.ts'
import { branchFolder } from '../hugo-branches.ts'
import { ownPlaces } from '../own-places.ts'
import type { IndexView, OwnPageView, PageLink } from '../page-view.ts'
import { postPicture } from '../post-picture.ts'
import { linkable } from '../site-links.ts'
import { pageAddress } from '../site-pages.ts'
import type { SitePage, SitePost, SiteSource } from '../site-source.ts'
import { languageField } from '../translations.ts'
import { documentWaits } from './is-published.ts'
import { indexPlace } from './plan-index.ts'
import { textOf } from './plan-posts.ts'
import type { PlannedFile } from './planned-file.ts'

export interface PlannedPages {
  readonly views: readonly [SiteAddress, OwnPageView][]
  /** Files that are no pages and had something filled in: `robots.txt`, `css/main.css`. */
  readonly texts: readonly PlannedText[]
  readonly intro: IndexView['intro']
  /** Pages of the blog's theme for which the site has its own lead there. */
  readonly redirects: readonly Redirect[]
  readonly problems: readonly SiteProblem[]
  /** What the blog's own generator would show and this site does not. */
  readonly notes: readonly SiteProblem[]
}

type PlannedText = Extract<PlannedFile, { kind: 'text' }>

/** The blog's own pages, each at its address. `amongPosts` are those that lie where posts do. */
export function planPages(site: SiteSource, amongPosts: readonly SitePost[], claims: Claims): PlannedPages {
  const views: [SiteAddress, OwnPageView][] = []
  const texts: PlannedText[] = []
  const redirects: Redirect[] = []
  const problems: SiteProblem[] = []
  const notes: SiteProblem[] = []
  let intro: IndexView['intro'] = null
  const home = pageFile(indexPlace(site))
  const waitsFor = documentWaits(site)
  for (const { page, address } of [...placedPages(site), ...placedPosts(site, amongPosts)]) {
    if (page.data.published === false && !showsUnpublished(site)) continue
    if (waitsFor(page) !== null) continue
    const own = pageFile(address) === home
    if (own && !page.needsTheme && page.format !== 'text') intro ??= { id: page.id, format: page.format }
    else if (page.needsTheme) {
      const instead = insteadOf(page, address, site)
      if (instead === null)
        notes.push({ file: page.id, line: null, key: needsThemeKey(page), params: { address } })
      else if (instead !== address) redirects.push({ from: address, to: instead, id: page.id })
    } else {
      const { format, text = '' } = page
      const path = format === 'text' ? cleanSegments(address).join('/') : pageFile(address)
      const problem = claimFileProblem(page.id, { address, path }, claims)
      if (problem !== null) problems.push(problem)
      else if (format === 'text') texts.push({ kind: 'text', path, text })
      else views.push([address, pageView(page, format, site.generator)])
    }
  }
  return { views, texts, intro, redirects, problems, notes }
}

/** Hexo asks this of posts alone. */
function showsUnpublished({ generator, config, withDrafts }: SiteSource): boolean {
  return withDrafts || generator === 'hexo' || (generator === 'jekyll' && config.raw.unpublished === true)
}

interface PlacedPage {
  readonly page: SitePage
  readonly address: SiteAddress
}

function placedPages(site: SiteSource): readonly PlacedPage[] {
  return (
    site.pages
      .filter(page => page.problem === null && readConflictCopy(page.id) === null)
      // Hugo’s other pages of this kind are of lists, see hugo-branches.ts.
      .filter(({ id }) => site.generator !== 'hugo' || isHugoHome(id, site))
      .map(page => ({ page, address: pageAddress(page, site.generator, site.config) }))
  )
}

function isHugoHome(id: FileId, { config }: SiteSource): boolean {
  const { main, localFile } = hugoLanguages(config)
  return branchFolder(id, config) === '' && localFile(id).language === main
}

function placedPosts(site: SiteSource, posts: readonly SitePost[]): readonly PlacedPage[] {
  return posts.map(post => {
    const { id, meta, problem } = post
    const page: SitePage = {
      id,
      data: { title: meta.title, ...meta.data },
      format: 'markdown',
      needsTheme: false,
      problem,
    }
    const filled = postAddress(site.generator, post, site.config)
    return { page, address: filled.kind === 'address' ? filled.address : `/${meta.slug}/` }
  })
}

/** The site's own page that does what a page of the theme did; null: there is none. */
function insteadOf(page: SitePage, address: SiteAddress, site: SiteSource): SiteAddress | null {
  if (/^(?:index|404)\.html$/.test(fileKey(pageFile(address)))) return address
  const stem = /([^/]*?)\.[^./]*$/.exec(page.id)?.[1]?.toLowerCase() ?? ''
  if (stem === '404') return address
  if (isPaginated(address, site)) return indexPlace(site)
  const places = ownPlaces(site)
  const own = new Map([
    ['archive', places.archive],
    ['archives', places.archive],
    ['tag', places.tags],
    ['tags', places.tags],
    ['category', places.categories],
    ['categories', places.categories],
    ['search', places.search],
  ])
  return own.get(stem) ?? null
}

/** Jekyll's first page of posts may lie in the folder of the others: `blog/index.html` with `/blog/page:num/`. */
function isPaginated(address: SiteAddress, { generator, config }: SiteSource): boolean {
  const { paginate_path: written } = config.raw
  if (generator !== 'jekyll' || typeof written !== 'string') return false
  const folder = rooted(written).replace(/[^/]*:num.*$/, '')
  return folder !== '/' && address === folder
}

function needsThemeKey({ format }: SitePage): SiteProblem['key'] {
  return format === 'text' ? 'export.textNeedsTheme' : 'export.pageNeedsTheme'
}

function pageView(page: SitePage, format: OwnPageView['format'], generator: Generator): OwnPageView {
  const { id, data } = page
  return {
    kind: 'page',
    id,
    title: titleOf(page),
    description: textOf(data.description) ?? textOf(data.subtitle),
    picture: postPicture(data),
    lang: languageField(data),
    format,
    leadsTo: leadsTo(data, generator),
  }
}

function titleOf({ id, data }: SitePage): string {
  const stem = id.replace(/(?:\/index)?\.[^./]*$/, '')
  return fieldText(data.title)?.trim() || stem.slice(stem.lastIndexOf('/') + 1)
}

const mostInMenu = 6

/** The pages that the menu names: those at the top of the site, by the order that they give themselves, then by name. */
export function menuPages(
  views: readonly [SiteAddress, OwnPageView][],
  site: SiteSource,
): readonly PageLink[] {
  const orders = new Map(site.pages.map(page => [page.id, orderOf(page)]))
  return views
    .filter(([address]) => /^\/[^/]+\/?$/.test(address) && fileKey(pageFile(address)) !== '404.html')
    .map(([address, { id, title }]) => ({ title, address: linkable(address), order: orders.get(id) ?? 0 }))
    .sort((a, b) => a.order - b.order || (a.address < b.address ? -1 : 1))
    .slice(0, mostInMenu)
    .map(({ title, address }) => ({ title, address }))
}

function orderOf({ data }: SitePage): number {
  const written = data.nav_order ?? data.order ?? data.weight
  return typeof written === 'number' ? written : 1000
}
