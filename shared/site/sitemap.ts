import { absoluteUrl } from './address/absolute-url.ts'
import type { SiteAddress } from './address/address.ts'
import { xml } from './feeds/xml.ts'
import type { PageView, PostView, SiteFrame } from './page-view.ts'
import type { PlannedFile } from './plan/planned-file.ts'
import { linkable } from './site-links.ts'
import { latest } from './site-moments.ts'

/** The protocol's own limit for one file; more are listed in a file of files. */
const mostInOne = 50_000

type Placed = readonly [SiteAddress, PageView]

/** What search engines are told of: every page worth finding, with its last change where one is known. */
export function planSitemap(
  frame: SiteFrame,
  views: readonly Placed[],
  most = mostInOne,
): readonly PlannedFile[] {
  const { origin } = frame
  if (origin === null) return []
  const changes = new Map<SiteAddress, string>()
  for (const [, view] of views) if (view.kind === 'post') changes.set(view.post.address, changed(view))
  const urls = views
    .filter(([, view]) => view.kind !== 'missing' && view.kind !== 'search' && !isElsewhere(view))
    .map(
      ([
        address,
        view,
      ]) => xml`<url><loc>${absoluteUrl(origin, linkable(address))}</loc>${lastChange(view, changes)}</url>
`,
    )
  const files = Array.from({ length: Math.ceil(urls.length / most) }, (_, at) =>
    urls.slice(at * most, (at + 1) * most),
  )
  const [only] = files
  if (files.length === 1 && only !== undefined) return [text('sitemap.xml', urlSet(only))]
  const names = files.map((_, at) => `sitemap-${at + 1}.xml`)
  const index = xml`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${names.map(
  name => xml`<sitemap><loc>${absoluteUrl(origin, `/${name}`)}</loc></sitemap>
`,
)}</sitemapindex>
`
  return [text('sitemap.xml', index.xml), ...files.map((part, at) => text(names[at] ?? '', urlSet(part)))]
}

/** Search engines are told of the page that it leads to by that page's own site. */
function isElsewhere(view: PageView): boolean {
  return 'leadsTo' in view && view.leadsTo !== undefined
}

function urlSet(urls: readonly ReturnType<typeof xml>[]): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}</urlset>
`.xml
}

function text(path: string, content: string): PlannedFile {
  return { kind: 'text', path, text: content }
}

function changed({ updated, published }: PostView): string {
  return updated ?? published
}

/** A list changes with its posts; the blog's own pages say nothing of when they did. */
function lastChange(view: PageView, changes: ReadonlyMap<SiteAddress, string>) {
  const moment =
    view.kind === 'post'
      ? changed(view)
      : 'posts' in view
        ? latest(view.posts.flatMap(post => changes.get(post.address) ?? []))
        : null
  return moment === null ? null : xml`<lastmod>${moment}</lastmod>`
}

/** Everybody is welcome, and told where the sitemap is. */
export function planRobots(frame: SiteFrame): PlannedFile {
  const sitemap = frame.origin === null ? '' : `Sitemap: ${absoluteUrl(frame.origin, '/sitemap.xml')}\n`
  return { kind: 'text', path: 'robots.txt', text: `User-agent: *\nAllow: /\n${sitemap}` }
}
