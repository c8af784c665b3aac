import type { SiteProblem } from '../calls.ts'
import { readConflictCopy } from '../post/conflict-copy.ts'
import { languageFor } from '../words/words.ts'
import { pageFile, type SiteAddress } from './address.ts'
import { isPublished } from './is-published.ts'
import type { PageView, PostLink, SiteFrame, TagLink } from './page-view.ts'
import { planAddresses } from './plan-addresses.ts'
import { planIndex } from './plan-index.ts'
import type { PlannedFile } from './planned-file.ts'
import { postPicture } from './post-picture.ts'
import { guessLanguage } from './site-language.ts'
import { linkable, type SiteIndex } from './site-links.ts'
import type { SitePost, SiteSource } from './site-source.ts'
import { byCountThenName, tagLinks } from './tag-links.ts'
import { themeFiles } from './theme/theme-files.ts'

/** Everything an export will make, before anything is written. */
export interface SitePlan {
  /** Pages and the theme's files; the pictures follow from the posts' texts, see `planCopies`. */
  readonly files: readonly PlannedFile[]
  readonly problems: readonly SiteProblem[]
  readonly frame: SiteFrame
  readonly index: SiteIndex
}

/** The site of a blog: home, posts, tags, archive and theme, each at its address. The first of two for one address wins. */
export function planSite(site: SiteSource): SitePlan {
  const published = site.posts
    .filter(post => post.problem === null && !isConflictCopy(post) && isPublished(post, site))
    .sort(newestFirst)
  const { posts, problems } = planAddresses(published, site)
  const counts = countTags(posts.map(({ post }) => post))
  const tags = tagLinks(counts)
  const links = posts.map(({ post, address }) => postLink(post, address, tags))
  const frame = siteFrame(site, links)
  const views: [SiteAddress, PageView][] = [
    ...planIndex(links, site),
    ...posts.map(({ post, address }, at): [SiteAddress, PageView] => [address, postView(post, links, at)]),
    ['/archive/', { kind: 'archive', posts: links }],
    ['/tags/', tagsView(counts, tags)],
    ...tagViews(links, tags),
  ]
  return {
    files: [
      ...views.map(
        ([address, view]): PlannedFile => ({ kind: 'page', path: pageFile(address), address, view }),
      ),
      ...themeFiles(frame),
    ],
    problems: [...problemsOf(site.posts), ...problems],
    frame,
    index: {
      generator: site.generator,
      url: site.config.url,
      baseUrl: site.config.baseUrl,
      pages: new Set(views.map(([address]) => address)),
      posts: new Map(posts.map(({ post, address }) => [post.id.normalize('NFC'), address])),
      files: new Map(site.files.map(id => [id.normalize('NFC'), id])),
    },
  }
}

/** As Jekyll sorts them: by date, then by name, and the other way round. */
function newestFirst(a: SitePost, b: SitePost): number {
  return b.date.timeMs - a.date.timeMs || (a.id < b.id ? 1 : -1)
}

function problemsOf(posts: readonly SitePost[]): SiteProblem[] {
  return posts.flatMap((post): SiteProblem[] => {
    if (isConflictCopy(post)) return [{ key: 'export.conflictCopy', file: post.id, line: null }]
    return post.problem === null ? [] : [{ ...post.problem, file: post.id, line: null }]
  })
}

/** Readers would find the same post twice, once with what was given up. */
function isConflictCopy({ id }: SitePost): boolean {
  return readConflictCopy(id) !== null
}

function countTags(posts: readonly SitePost[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const post of posts) {
    for (const tag of new Set(post.meta.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return counts
}

function postLink(post: SitePost, address: SiteAddress, tags: ReadonlyMap<string, TagLink>): PostLink {
  const { title, data } = post.meta
  return {
    title,
    address: linkable(address),
    day: post.date.day,
    description: textOf(data.description) ?? textOf(data.subtitle),
    tags: [...new Set(post.meta.tags)].flatMap(tag => tags.get(tag) ?? []),
  }
}

function postView(post: SitePost, links: readonly PostLink[], at: number): PageView {
  return {
    kind: 'post',
    id: post.id,
    // `links` was made from the same posts, in the same order.
    post: links[at] as PostLink,
    author: textOf(post.meta.data.author),
    picture: postPicture(post.meta.data),
    newer: links[at - 1] ?? null,
    older: links[at + 1] ?? null,
  }
}

function tagsView(counts: ReadonlyMap<string, number>, tags: ReadonlyMap<string, TagLink>): PageView {
  const sorted = [...counts].sort(byCountThenName)
  return {
    kind: 'tags',
    tags: sorted.flatMap(([name, count]) => {
      const tag = tags.get(name)
      return tag ? [{ tag, count }] : []
    }),
  }
}

function tagViews(links: readonly PostLink[], tags: ReadonlyMap<string, TagLink>): [SiteAddress, PageView][] {
  const postsByTag = new Map<TagLink, PostLink[]>([...tags.values()].map(tag => [tag, []]))
  for (const post of links) for (const tag of post.tags) postsByTag.get(tag)?.push(post)
  return [...postsByTag].map(([tag, posts]) => [tag.address, { kind: 'tag', tag, posts }])
}

function siteFrame(site: SiteSource, links: readonly PostLink[]): SiteFrame {
  const { config } = site
  const lang = config.language ?? guessLanguage(links.map(link => link.title))
  return {
    title: config.title ?? site.name,
    description: config.description,
    author: config.author,
    lang,
    words: languageFor('system', lang),
    home: '/',
    archive: '/archive/',
    tags: '/tags/',
    style: '/inkstone/theme.css',
    script: '/inkstone/theme.js',
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
