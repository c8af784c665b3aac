import type { FileId } from '../../blog.ts'
import { atOnce, type Steps } from '../../bulk/steps.ts'
import type { SiteProblem } from '../../calls/site.ts'
import { readConflictCopy } from '../../post/conflict-copy.ts'
import { isRecord } from '../../record.ts'
import { cleanSegments, pageFile, type SiteAddress } from '../address/address.ts'
import { createClaims, fileKey } from '../address/claims.ts'
import { mountedAt, staticMounts } from '../address/hugo-content.ts'
import { planAddresses } from '../address/plan-addresses.ts'
import { redirectPage } from '../address/redirect-page.ts'
import { collectionFile, collectionOf, outputCollections } from '../jekyll-collections.ts'
import { isOwnPlace } from '../own-places.ts'
import type { PageView, SiteFrame } from '../page-view.ts'
import { linkable, type SiteIndex } from '../site-links.ts'
import { isPageAmongPosts } from '../site-pages.ts'
import type { SitePost, SiteSource } from '../site-source.ts'
import { planRobots, planSitemap } from '../sitemap.ts'
import { themeFiles } from '../theme/theme-files.ts'
import { withDefaults } from '../with-defaults.ts'
import { feedLimit } from './feed-places.ts'
import { withoutHiddenFolders } from './hidden-folders.ts'
import { hiddenIn } from './is-published.ts'
import { planFeeds } from './plan-feeds.ts'
import { planHugoFeeds } from './plan-hugo-feeds.ts'
import { planJekyllFeeds } from './plan-jekyll-feeds.ts'
import { planLaterPages } from './plan-later-pages.ts'
import { planPages } from './plan-pages.ts'
import { planRedirects } from './plan-redirects.ts'
import { planStatics } from './plan-statics.ts'
import { planViews } from './plan-views.ts'
import type { PlannedFile } from './planned-file.ts'

/** Everything an export will make, before anything is written. */
export interface SitePlan {
  /**
   * Pages, feeds, texts and static files. What posts show from elsewhere in the blog follows from their texts, see
   * `planCopies`, and so does the search index, see `createSearchIndex`.
   */
  readonly files: readonly PlannedFile[]
  readonly problems: readonly SiteProblem[]
  /** What is not wrong and good to know. */
  readonly notes: readonly SiteProblem[]
  /** Posts that are not on the site, with the reason; those that something is wrong with are among the problems. */
  readonly leftOut: readonly SiteProblem[]
  readonly frame: SiteFrame
  readonly index: SiteIndex
}

/** The site of a blog, each page at its address. The first of two for one address wins. */
export function planSite(source: SiteSource): SitePlan {
  return atOnce(planSiteInSteps(source))
}

/** The same, with a stop where as much of it is done as takes a moment for 10,000 posts. */
export function* planSiteInSteps(source: SiteSource): Steps<SitePlan> {
  const whole = withDefaults(source)
  const { site, notes } = withoutHiddenFolders(whole)
  const claims = createClaims(isOwnPlace(site))
  const { own, published } = sortPosts(whole)
  const placed = planAddresses(published, site, claims)
  yield
  const pages = planPages(site, own, claims)
  const { all, posts, frame } = yield* planViews(site, placed.posts, pages.views, pages.intro, claims)
  yield
  const moved = planRedirects(site, all, pages.redirects, claims)
  const redirects = [...moved.redirects, ...planLaterPages(site, all, posts)]
  const ownFiles = [
    ...all.map(([address, view]): PlannedFile => ({ kind: 'page', path: pageFile(address), address, view })),
    ...redirects.map(redirect => redirectPage(redirect, frame)),
    ...pages.texts,
    ...themeFiles(frame),
  ]
  yield
  const statics = planStatics(site, placed.posts, ownFiles, frame.icons)
  const hasMissing = statics.taken.has('404.html') || claims.claim('/404.html', '404.html') !== null
  yield
  const feeds = [
    ...planFeeds(frame, posts, all, feedLimit(site)),
    ...planHugoFeeds(site, frame, posts, all),
    ...planJekyllFeeds(site, frame, posts, all),
  ]
  const texts = [...feeds, ...planSitemap(frame, all.filter(isForSearchers(site))), planRobots(frame)]
  // A blog that has one of its own keeps it.
  const written = new Set([...statics.taken, ...pages.texts.map(({ path }) => fileKey(path))])
  const ownTexts = texts.filter(file => !written.has(fileKey(file.path)))
  return {
    files: [...ownFiles, ...(hasMissing ? [] : [missingPage]), ...ownTexts, ...statics.files],
    problems: [
      ...problemsOf(site),
      ...placed.problems,
      ...pages.problems,
      ...moved.problems,
      ...statics.problems,
    ],
    notes: [
      ...(frame.origin === null ? [noAddress] : []),
      ...pages.notes.filter(isMissing(ownTexts)),
      ...notes,
    ],
    leftOut: leftOut(source, [...own, ...published]),
    frame,
    index: {
      generator: site.generator,
      url: site.config.url,
      baseUrl: site.config.baseUrl,
      pages: new Set([...all.map(([address]) => address), ...redirects.map(({ from }) => from)]),
      texts: new Set([...pages.texts, ...ownTexts].map(({ path }) => `/${path}`)),
      posts: new Map([
        ...placed.posts.map(({ post, address }) => [post.id.normalize('NFC'), address] as const),
        ...pages.views.map(([address, { id }]) => [id.normalize('NFC'), address] as const),
        ...all.flatMap(([address, view]) =>
          'intro' in view && view.intro !== null
            ? [[view.intro.id.normalize('NFC'), linkable(address)] as const]
            : [],
        ),
      ]),
      files: new Map([
        ...site.files.map(id => [id.normalize('NFC'), id] as const),
        ...[...collectionFiles(site), ...mountedFiles(site)].map(
          ([path, id]) => [path.normalize('NFC'), id] as const,
        ),
      ]),
    },
  }
}

const missingPage: PlannedFile = {
  kind: 'page',
  path: '404.html',
  address: '/404.html',
  view: { kind: 'missing' },
}

/** A template whose place one of these has is not missed: the blog's `feed.xml`, its `sitemap.xml`. */
function isMissing(texts: readonly PlannedFile[]): (note: SiteProblem) => boolean {
  const there = new Set(texts.map(({ path }) => fileKey(path)))
  return ({ key, params }) =>
    key !== 'export.textNeedsTheme' || !there.has(fileKey(cleanSegments(String(params?.address)).join('/')))
}

/** Whether a page is in the sitemap: its own front matter may say that it is not (`sitemap: false`, Hugo's `disable`). */
function isForSearchers({ posts, pages }: SiteSource): (placed: readonly [SiteAddress, PageView]) => boolean {
  const isOff = ({ sitemap }: Readonly<Record<string, unknown>>) =>
    sitemap === false || (isRecord(sitemap) && sitemap.disable === true)
  const off = new Set([
    ...posts.filter(({ meta }) => isOff(meta.data)).map(({ id }) => id),
    ...pages.filter(({ data }) => isOff(data)).map(({ id }) => id),
  ])
  return ([, view]) => !(view.kind === 'post' || view.kind === 'page') || !off.has(view.id)
}

/** Feeds, a sitemap and canonical addresses are made of whole addresses. */
const noAddress: SiteProblem = { file: '', line: null, key: 'export.noSiteAddress' }

/** Posts to be shown, newest first, and those of them that are pages. */
function sortPosts(site: SiteSource): { own: readonly SitePost[]; published: readonly SitePost[] } {
  const whyHidden = hiddenIn(site)
  const shown = site.posts.filter(post => whyHidden(post) === null).sort(newestFirst)
  return {
    own: shown.filter(post => isPageAmongPosts(post, site)),
    published: shown.filter(post => !isPageAmongPosts(post, site)),
  }
}

/** As Jekyll sorts them: by date, then by name, and the other way round. */
function newestFirst(a: SitePost, b: SitePost): number {
  return b.date.timeMs - a.date.timeMs || (a.id < b.id ? 1 : -1)
}

function problemsOf(site: SiteSource): SiteProblem[] {
  return [...site.posts, ...site.pages].flatMap((source): SiteProblem[] => {
    if (isConflictCopy(source)) return [{ key: 'export.conflictCopy', file: source.id, line: null }]
    return source.problem === null ? [] : [{ ...source.problem, file: source.id, line: null }]
  })
}

/** Files of Jekyll's collections are linked to by where they are on the site: their folder has a `_` in the blog only. */
function collectionFiles({ generator, config, files }: SiteSource): readonly (readonly [string, FileId])[] {
  const collections = generator === 'jekyll' ? outputCollections(config) : []
  if (collections.length === 0) return []
  return files.flatMap(id => {
    const collection = collectionOf(id, collections)
    return collection === null ? [] : [[collectionFile(id, collection), id] as const]
  })
}

/** Of the posts as they are written: what configuration and folders say for them is another reason than their own. */
function leftOut(source: SiteSource, shown: readonly SitePost[]): readonly SiteProblem[] {
  if (shown.length === source.posts.length) return []
  const ids = new Set(shown.map(({ id }) => id))
  const whyHidden = hiddenIn(source)
  return source.posts.flatMap((post): SiteProblem[] => {
    const why = ids.has(post.id) || isProblem(post) ? null : whyHidden(post)
    return why === null ? [] : [{ ...why, file: post.id, line: null }]
  })
}

/** Whether a post that is not shown is told of as something that is wrong. */
function isProblem(post: SitePost): boolean {
  return post.problem !== null || isConflictCopy(post)
}

/** Files of Hugo's are linked to by where they are on the site, whichever folder its configuration takes them from. */
function mountedFiles({ generator, config, files }: SiteSource): readonly (readonly [string, FileId])[] {
  const mounts = generator === 'hugo' ? staticMounts(config.raw) : []
  if (mounts.every(({ source, target }) => source === target)) return []
  return files.flatMap(id => {
    const found = mountedAt(id, mounts)
    return found === null || found.path === id ? [] : [[found.path, id] as const]
  })
}

/** Readers would find the same post twice, once with what was given up. */
function isConflictCopy({ id }: Pick<SitePost, 'id'>): boolean {
  return readConflictCopy(id) !== null
}
