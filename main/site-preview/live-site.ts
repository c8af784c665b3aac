import type { FileId } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { createHighlighter } from '../../shared/highlight/create-highlighter.ts'
import { createBodyRenderer } from '../../shared/site/body-renderer.ts'
import { feedText } from '../../shared/site/feeds/feed-text.ts'
import type { Article } from '../../shared/site/feeds/feed-view.ts'
import { lastingText } from '../../shared/site/page-text/page-text.ts'
import { textOfPage } from '../../shared/site/page-view.ts'
import { siteTurnsAtMs } from '../../shared/site/plan/is-published.ts'
import { planSite, type SitePlan } from '../../shared/site/plan/plan-site.ts'
import type { PlannedFile } from '../../shared/site/plan/planned-file.ts'
import {
  type PostBody,
  type RenderedPage,
  type RenderParts,
  renderListPage,
  renderTextPage,
} from '../../shared/site/render-page.ts'
import { linkable } from '../../shared/site/site-links.ts'
import type { Blog } from '../blog/blog.ts'
import { diagramFiles } from '../export/make/diagram-files.ts'
import { createMath } from '../export/make/math.ts'
import { createPause } from '../export/pause.ts'
import { createImageSizes } from '../export/pictures/image-sizes.ts'
import { bodyOf } from '../export/read/blog-reader.ts'
import { type ExportOptions, readSite } from '../export/read/site-source.ts'
import { type LiveSearch, liveSearch } from './live-search.ts'
import { withTyped } from './typed-blog.ts'

/** A page as it would be exported now. */
export interface LivePage {
  readonly kind: 'page'
  readonly html: string
  /** The file whose text it shows; null: a list of some kind. */
  readonly source: FileId | null
  /** Files of the blog that it shows or links to, by their paths in the site. */
  readonly uses: ReadonlyMap<string, FileId>
}

export type LiveFile =
  | LivePage
  | { readonly kind: 'text'; readonly path: string; readonly text: string }
  /** A file of the blog, as it lies there. */
  | { readonly kind: 'copy'; readonly path: string; readonly from: FileId }

/** A blog's site in memory: planned once, each page made when it is asked for. Nothing is written anywhere. */
export interface LiveSite {
  /** What the site has at a path of its folder (`a/index.html`); null: nothing. */
  file(path: string): Promise<LiveFile | null>
  /** Where the site shows a file of the blog; null: nowhere. */
  addressOf(id: FileId): Promise<string | null>
  /** The path that the site is to be published under, `/blog` or empty. */
  base(): Promise<string>
  /** The site's own scripts, by their paths. */
  scripts(): Promise<readonly string[]>
  /** Sources of pages that are no posts. */
  pages(): Promise<readonly FileId[]>
  /** Something on the disk changed: the site is read and planned anew when it is next asked for. */
  renew(): void
  /** Whether the site is another by now since a post of it has become due, or has had its time. */
  isOverdue(): boolean
  /** What is typed in open posts and not saved; a post that is not among them is as the disk has it. */
  type(texts: ReadonlyMap<FileId, string>): void
}

export interface LiveSiteParts {
  /** Opens the blog anew, since its configuration may have changed. */
  readonly openBlog: () => Promise<Blog>
  readonly options: ExportOptions
  readonly now: () => number
}

export function createLiveSite({ openBlog, options, now }: LiveSiteParts): LiveSite {
  let typed: ReadonlyMap<FileId, string> = new Map()
  let planned: Promise<Planned> | null = null
  let turnsAtMs = Number.POSITIVE_INFINITY
  const isOverdue = () => now() >= turnsAtMs
  const current = (): Promise<Planned> => {
    if (isOverdue()) planned = null
    if (planned === null) {
      turnsAtMs = Number.POSITIVE_INFINITY
      const mine = openBlog().then(blog => plan(blog, options, now(), typed, id => typed.get(id)))
      void mine.then(
        site => {
          if (planned === mine) turnsAtMs = site.turnsAtMs ?? Number.POSITIVE_INFINITY
        },
        () => undefined,
      )
      // A failure is told to who asked, and not kept.
      mine.catch(() => {
        if (planned === mine) planned = null
      })
      planned = mine
    }
    return planned
  }
  return {
    async file(path) {
      const site = await current()
      const file = site.files.get(path)
      if (file === undefined) {
        const from = site.used.get(path)
        if (from !== undefined) return { kind: 'copy', path, from }
        if (path.startsWith('inkstone/search/')) return (await site.search()).file(path)
        return diagramPaths.has(path) ? diagramFile(path) : null
      }
      switch (file.kind) {
        case 'page':
          return site.page(file)
        case 'feed':
          return { kind: 'text', path, text: await site.feed(file) }
        default:
          return file
      }
    },
    addressOf: async id => {
      const { plan } = await current()
      const found = plan.index.posts.get(id.normalize('NFC'))
      return found === undefined ? null : linkable(found)
    },
    base: async () => (await current()).plan.frame.base,
    scripts: async () => {
      const planned = [...(await current()).files.values()]
      const own = planned.flatMap(({ kind, path }) =>
        kind === 'text' && /^inkstone\/[^/]+\.js$/.test(path) ? [path] : [],
      )
      // A file of the blog in their place would be another's script.
      const taken = new Set(planned.map(({ path }) => path))
      return [...own, ...[...diagramPaths].filter(path => !taken.has(path))]
    },
    pages: async () => (await current()).pages,
    renew() {
      planned = null
    },
    isOverdue,
    type(texts) {
      const before = typed
      typed = texts
      void planned?.then(
        // Words in a body change the pages that show it, and no plan.
        site => {
          if (!site.holds(texts, before)) planned = null
        },
        () => undefined,
      )
    },
  }
}

const diagramPaths: ReadonlySet<string> = new Set(['inkstone/diagrams.js', 'inkstone/mermaid.js'])

async function diagramFile(path: string): Promise<LiveFile | null> {
  return (await diagramFiles()).find(file => file.path === path) ?? null
}

type Page = Extract<PlannedFile, { kind: 'page' }>
type Feed = Extract<PlannedFile, { kind: 'feed' }>

interface Planned {
  readonly plan: SitePlan
  readonly turnsAtMs: number | null
  readonly files: ReadonlyMap<string, PlannedFile>
  readonly pages: readonly FileId[]
  /** Files beside posts that pages were found to use, by their paths in the site. */
  readonly used: ReadonlyMap<string, FileId>
  page(file: Page): Promise<LivePage>
  feed(file: Feed): Promise<string>
  search(): Promise<LiveSearch>
  /** Whether the plan is still right with other texts typed than before. */
  holds(texts: ReadonlyMap<FileId, string>, before: ReadonlyMap<FileId, string>): boolean
}

async function plan(
  blog: Blog,
  options: ExportOptions,
  nowMs: number,
  typedThen: ReadonlyMap<FileId, string>,
  typedIn: (id: FileId) => string | undefined,
): Promise<Planned> {
  const pause = createPause(new AbortController().signal)
  const site = await readSite(withTyped(blog, typedThen), options, nowMs, pause)
  const plan = planSite(site.source)
  const render = createPageMaker(blog, plan, id => {
    const text = typedIn(id)
    return text === undefined ? site.readBody(id) : Promise.resolve(bodyOf(blog, text))
  })
  const files = new Map(plan.files.map(file => [file.path, file]))
  const used = new Map<string, FileId>()
  const headOf = (text: string) => bodyOf(blog, text).head
  const heads = new Map([...typedThen].map(([id, text]) => [id, headOf(text)]))
  let search: Promise<LiveSearch> | null = null
  return {
    plan,
    turnsAtMs: siteTurnsAtMs(site.source),
    files,
    pages: site.source.pages.map(({ id }) => id),
    used,
    async page(file) {
      const { html, source, rendered } = await render(file)
      const uses = new Map((rendered?.uses ?? []).map(({ path, from }) => [path, from]))
      for (const [path, from] of uses) if (!files.has(path)) used.set(path, from)
      return { kind: 'page', html, source, uses }
    },
    async feed({ address, feed }) {
      const articles = new Map<FileId, Article>()
      for (const { id } of feed.posts) {
        const { rendered } = await render(pageOf(plan, id))
        if (rendered !== null) articles.set(id, rendered.article())
      }
      return feedText(feed, address, plan.frame, articles)
    },
    search() {
      search ??= liveSearch(plan, async file => (await render(file)).rendered, pause)
      return search
    },
    holds(texts, before) {
      // What was typed meanwhile is not in the index of words, which is made again when it is asked for.
      search = null
      const isSame = (id: FileId) => {
        const text = texts.get(id)
        const head = heads.get(id)
        if (text !== undefined && head !== undefined) return head === headOf(text)
        return text === before.get(id)
      }
      return [...texts.keys(), ...before.keys()].every(isSame)
    },
  }
}

function pageOf(plan: SitePlan, id: FileId): Page {
  const page = plan.files.find(
    file => file.kind === 'page' && file.view.kind === 'post' && file.view.id === id,
  )
  if (page?.kind !== 'page') throw new Error(`the plan has a feed with a post that it has no page of: ${id}`)
  return page
}

interface MadePage {
  readonly html: string
  readonly source: FileId | null
  /** Null: it shows no text of the blog, or one that cannot be read now. */
  readonly rendered: RenderedPage | null
}

/** Makes single pages, as the export makes all of them. */
function createPageMaker(
  blog: Blog,
  plan: SitePlan,
  read: (id: FileId) => Promise<PostBody>,
): (file: Page) => Promise<MadePage> {
  const math = createMath()
  const parts: RenderParts = {
    plan,
    render: createBodyRenderer(plan.index, {
      highlight: createHighlighter(),
      math: math.draw,
      breaks: blog.markdown.breaks,
    }),
    sizeOf: createImageSizes(blog.root).sizeOf,
  }
  return async file => {
    const source = textOfPage(file.view)
    const body = source === null ? null : await readOrNull(read, source.id)
    if (source === null || body === null) {
      return { html: renderListPage(file, plan), source: source?.id ?? null, rendered: null }
    }
    await math.prepare(body.body, body.usesDollarMath)
    const page = renderTextPage(file, body, parts)
    // Whoever waits for it may get it when another is made already.
    const rendered = { ...page, text: lastingText(page.text) }
    return { html: rendered.pieces.join(''), source: source.id, rendered }
  }
}

/** Null: it has become unreadable since the plan was made. */
async function readOrNull(read: (id: FileId) => Promise<PostBody>, id: FileId): Promise<PostBody | null> {
  try {
    return await read(id)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return null
  }
}
