import { assertNever } from '../../errors.ts'
import { encodeAddress, type SiteAddress } from '../address/address.ts'
import { hrefsFrom } from '../address/relative-href.ts'
import type { PageView, SiteFrame } from '../page-view.ts'
import { linkable } from '../site-links.ts'
import { html, type SafeHtml, text } from './html.ts'
import { archivePage, indexPage, missingPage, sectionPage, tagPage, tagsPage } from './list-pages.ts'
import { pageFrame } from './page-frame.ts'
import { pageHead } from './page-head.ts'
import { ownPage, type PostContent, postPage, type ShownText } from './post-page.ts'
import { searchPage } from './search-page.ts'
import { type ThemeContext, themeWords } from './theme-context.ts'

/** A whole page of the site. `content` is what was rendered of a text; null on a page without one. */
export function pageHtml(
  view: PageView,
  address: SiteAddress,
  frame: SiteFrame,
  content: PostContent | null,
): string {
  return pagePieces(view, address, frame, content).join('')
}

/**
 * The same in pieces, of which one is the text by itself.
 *
 * One sign outside of Latin in a title, and every letter of a page takes two bytes until it is in its file: to put text
 * and page together first takes longer than to write them one after the other.
 */
export function pagePieces(
  view: PageView,
  address: SiteAddress,
  frame: SiteFrame,
  content: PostContent | null,
): readonly string[] {
  const context: ThemeContext = {
    frame,
    address,
    href: linksFrom(view, address, frame),
    words: themeWords(frame.words),
  }
  const around = pageFrame(view, context)
  const shown = main(view, context, content)
  const head = pageHead(view, context, content, around)
  const first = html`${around.top}${head}${around.style}${diagrams(context, content)}</head>
${around.header}${shown.before}`
  return [first, shown.text, html`${shown.after}${around.footer}`]
}

function diagrams({ frame, href, words }: ThemeContext, content: PostContent | null): SafeHtml | null {
  if (content === null || !content.hasDiagrams) return null
  return html`<script src="${href(frame.diagramScript)}" data-draws data-label="${words('theme.diagram')}" data-problem="${words('theme.diagramProblem')}" defer></script>\n`
}

/** The page of an address that is none is shown at any depth, so its links begin at the host's root. */
function linksFrom(view: PageView, address: SiteAddress, frame: SiteFrame): ThemeContext['href'] {
  if (view.kind === 'missing') return to => text(encodeAddress(frame.base + to))
  const relative = hrefsFrom(linkable(address))
  return to => text(relative(to))
}

function main(view: PageView, context: ThemeContext, content: PostContent | null): ShownText {
  switch (view.kind) {
    case 'post':
      return postPage(view, context, content)
    case 'page':
      return ownPage(view, context, content)
    default:
      return { before: listPage(view, context, content), text: '', after: null }
  }
}

function listPage(
  view: Exclude<PageView, { kind: 'post' | 'page' }>,
  context: ThemeContext,
  content: PostContent | null,
): SafeHtml {
  switch (view.kind) {
    case 'index':
      return indexPage(view, context, content)
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
