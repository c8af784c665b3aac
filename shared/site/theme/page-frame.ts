import { folderOf, type SiteAddress } from '../address/address.ts'
import type { PageView, SiteFrame } from '../page-view.ts'
import { linkable } from '../site-links.ts'
import { each, html, type SafeHtml, text } from './html.ts'
import { iconLinks } from './site-icon.ts'
import type { ThemeContext } from './theme-context.ts'

// What stands around the text of every page. Thousands of posts see the rest of the site from the same depth, and what
// is around them is the same to the letter: it is made for the first of them, and kept.

export interface PageFrame {
  /** From the first line to the title. */
  readonly top: SafeHtml
  readonly title: SafeHtml
  readonly author: SafeHtml | null
  /** The site's feeds, as links in the head; null: it has none. */
  readonly feeds: SafeHtml | null
  readonly style: SafeHtml
  /** From the body's beginning to what the page shows. */
  readonly header: SafeHtml
  readonly footer: SafeHtml
}

/** What is around a page, out of memory where a page that sees the site in the same way had it. */
export function pageFrame(view: PageView, context: ThemeContext): PageFrame {
  const { frame, address } = context
  if (isInMenu(view, context)) return newFrame(view, context)
  const { folders, frames } = memoryOf(frame)
  const key = outlook(folderOf(address), folders)
  const known = frames.get(key)
  if (known !== undefined) return known
  const made = newFrame(view, context)
  frames.set(key, made)
  return made
}

/** Pages that the menu marks, or that has links of its own: few, and no two of them alike. */
function isInMenu({ kind }: PageView, { frame, address }: ThemeContext): boolean {
  if (kind === 'archive' || kind === 'tags' || kind === 'search' || kind === 'missing') return true
  const own = linkable(address)
  return frame.pages.some(page => page.address === own)
}

interface FrameMemory {
  /** Every folder on the way to an address of the frame. */
  readonly folders: ReadonlySet<string>
  readonly frames: Map<string, PageFrame>
}

const memories = new WeakMap<SiteFrame, FrameMemory>()

function memoryOf(frame: SiteFrame): FrameMemory {
  const known = memories.get(frame)
  if (known !== undefined) return known
  const made = { folders: new Set(addressesOf(frame).flatMap(foldersOf)), frames: new Map() }
  memories.set(frame, made)
  return made
}

function addressesOf(frame: SiteFrame): readonly SiteAddress[] {
  const { home, archive, tags, categories, search, pages, feeds, style, script, icons } = frame
  return [
    ...[home, archive, tags, search, style, script],
    ...(categories === null ? [] : [categories]),
    ...[...pages, ...icons].map(({ address }) => address),
    ...(feeds === null ? [] : [feeds.atom, feeds.rss, feeds.json]),
  ]
}

function foldersOf(address: SiteAddress): readonly string[] {
  return [...address].flatMap((character, at) => (character === '/' ? address.slice(0, at + 1) : []))
}

/**
 * All that the links from a folder to the frame's addresses depend on: how deep it is, and how far the way to it is the
 * way to one of them, too.
 */
function outlook(folder: string, folders: ReadonlySet<string>): string {
  let depth = 0
  let common = ''
  let isCommon = true
  for (let at = folder.indexOf('/'); at >= 0; at = folder.indexOf('/', at + 1)) {
    depth++
    if (!isCommon) continue
    const way = folder.slice(0, at + 1)
    isCommon = folders.has(way)
    if (isCommon) common = way
  }
  return `${depth}${common}`
}

function newFrame(view: PageView, context: ThemeContext): PageFrame {
  const { frame, href, words } = context
  return {
    top: html`<!doctype html>
<html lang="${text(frame.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
`,
    title: text(frame.title),
    author: frame.author === null ? null : text(frame.author),
    feeds: feedLinks(context),
    style: html`<meta name="color-scheme" content="light dark">
${iconLinks(context)}<link rel="stylesheet" href="${href(frame.style)}">
<script src="${href(frame.script)}" defer></script>
`,
    header: html`<body>
<a class="skip" href="#ink:content">${words('theme.skip')}</a>
<header class="site-head">
<a class="site-name" href="${href(frame.home)}">${text(frame.title)}</a>
<nav aria-label="${words('theme.site')}">
${menu(view, context)}</nav>
</header>
<main id="ink:content">
`,
    footer: html`
</main>
<footer class="site-foot">${footer(context)}</footer>
</body>
</html>
`,
  }
}

function feedLinks({ frame, href }: ThemeContext): SafeHtml | null {
  if (frame.feeds === null) return null
  const title = text(frame.title)
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${href(frame.feeds.atom)}">
<link rel="alternate" type="application/rss+xml" title="${title} (RSS)" href="${href(frame.feeds.rss)}">
<link rel="alternate" type="application/feed+json" title="${title} (JSON)" href="${href(frame.feeds.json)}">
`
}

function menu(view: PageView, { frame, href, words, address }: ThemeContext): SafeHtml {
  const isTags = view.kind === 'tags'
  const entries: readonly (readonly [SiteAddress, SafeHtml, boolean])[] = [
    [frame.archive, words('theme.archive'), view.kind === 'archive' && view.year === null],
    ...(frame.categories === null
      ? []
      : [[frame.categories, words('theme.categories'), isTags && view.group === 'categories'] as const]),
    [frame.tags, words('theme.tags'), isTags && view.group === 'tags'],
    ...frame.pages.map(page => [page.address, text(page.title), page.address === linkable(address)] as const),
    [frame.search, words('theme.search'), view.kind === 'search'],
  ]
  return each(
    entries,
    ([to, name, isCurrent]) =>
      html`<a href="${href(to)}"${isCurrent ? html` aria-current="page"` : null}>${name}</a>\n`,
  )
}

function footer({ frame, href, words }: ThemeContext): SafeHtml {
  const parts = [frame.author, frame.description].filter(part => part !== null)
  const feed =
    frame.feeds === null ? null : html`<p><a href="${href(frame.feeds.atom)}">${words('theme.feed')}</a></p>`
  return html`${each(parts, part => html`<p>${text(part)}</p>`)}${feed}`
}
