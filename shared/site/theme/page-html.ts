import { assertNever } from '../../errors.ts'
import { say } from '../../words/words.ts'
import { encodeAddress, type SiteAddress } from '../address/address.ts'
import { relativeHref } from '../address/relative-href.ts'
import type { PageView, SiteFrame } from '../page-view.ts'
import { linkable } from '../site-links.ts'
import { hasDiagrams } from './diagram-look.ts'
import { html, type SafeHtml } from './html.ts'
import { archivePage, indexPage, missingPage, sectionPage, tagPage, tagsPage } from './list-pages.ts'
import { pageHead } from './page-head.ts'
import { ownPage, type PostContent, postPage } from './post-page.ts'
import { searchPage } from './search-page.ts'
import type { ThemeContext } from './theme-context.ts'

/** A whole page of the site. `content` is what was rendered of a text; null on a page without one. */
export function pageHtml(
  view: PageView,
  address: SiteAddress,
  frame: SiteFrame,
  content: PostContent | null,
): string {
  const context: ThemeContext = {
    frame,
    address,
    href: linksFrom(view, address, frame),
    words: (key, params) => say(frame.words, key, params),
  }
  const { href, words } = context
  return html`<!doctype html>
<html lang="${frame.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${pageHead(view, context, content)}<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${href(frame.style)}">
<script src="${href(frame.script)}" defer></script>
${diagrams(context, content)}</head>
<body>
<a class="skip" href="#ink:content">${words('theme.skip')}</a>
<header class="site-head">
<a class="site-name" href="${href(frame.home)}">${frame.title}</a>
<nav aria-label="${words('theme.site')}">
${menu(view, context)}</nav>
</header>
<main id="ink:content">
${main(view, context, content)}
</main>
<footer class="site-foot">${footer(context)}</footer>
</body>
</html>
`.html
}

function diagrams({ frame, href, words }: ThemeContext, content: PostContent | null): SafeHtml | null {
  if (content === null || !hasDiagrams(content.html)) return null
  return html`<script src="${href(frame.diagramScript)}" data-draws data-label="${words('theme.diagram')}" data-problem="${words('theme.diagramProblem')}" defer></script>\n`
}

/** The page of an address that is none is shown at any depth, so its links begin at the host's root. */
function linksFrom(view: PageView, address: SiteAddress, frame: SiteFrame): (to: SiteAddress) => string {
  if (view.kind === 'missing') return to => encodeAddress(frame.base + to)
  const from = linkable(address)
  return to => relativeHref(from, to)
}

function menu(view: PageView, { frame, href, words, address }: ThemeContext): readonly SafeHtml[] {
  const isTags = view.kind === 'tags'
  const entries: readonly (readonly [SiteAddress, string, boolean])[] = [
    [frame.archive, words('theme.archive'), view.kind === 'archive' && view.year === null],
    ...(frame.categories === null
      ? []
      : [[frame.categories, words('theme.categories'), isTags && view.group === 'categories'] as const]),
    [frame.tags, words('theme.tags'), isTags && view.group === 'tags'],
    ...frame.pages.map(page => [page.address, page.title, page.address === linkable(address)] as const),
    [frame.search, words('theme.search'), view.kind === 'search'],
  ]
  return entries.map(
    ([to, name, isCurrent]) =>
      html`<a href="${href(to)}"${isCurrent ? html` aria-current="page"` : null}>${name}</a>\n`,
  )
}

function main(view: PageView, context: ThemeContext, content: PostContent | null): SafeHtml {
  switch (view.kind) {
    case 'index':
      return indexPage(view, context, content)
    case 'post':
      return postPage(view, context, content)
    case 'page':
      return ownPage(view, context, content)
    case 'tags':
      return tagsPage(view, context, content)
    case 'tag':
      return tagPage(view, context, content)
    case 'section':
      return sectionPage(view, context, content)
    case 'archive':
      return archivePage(view, context)
    case 'search':
      return searchPage(context)
    case 'missing':
      return missingPage(context)
    default:
      return assertNever(view)
  }
}

function footer({ frame, href, words }: ThemeContext): SafeHtml {
  const parts = [frame.author, frame.description].filter(part => part !== null)
  const feed =
    frame.feeds === null ? null : html`<p><a href="${href(frame.feeds.atom)}">${words('theme.feed')}</a></p>`
  return html`${parts.map(part => html`<p>${part}</p>`)}${feed}`
}
