import type { FileId } from '../blog.ts'
import { countBreaks } from '../markdown/count-breaks.ts'
import { htmlFaults } from '../markdown/html-faults.ts'
import type { RenderedAddress, RenderedPost } from '../markdown/rendered-post.ts'
import { rewriteHtml } from '../markdown/rewrite-html.ts'
import { runLiquid } from '../markdown/run-liquid.ts'
import type { BodyPage } from './body-renderer.ts'
import type { SiteIndex } from './site-links.ts'
import type { SitePage } from './site-source.ts'

type Site = Pick<SiteIndex, 'baseUrl' | 'url'>

/**
 * Whether a page of HTML is more than HTML: loops, includes and what else only the blog's own theme could fill in.
 *
 * Such a page cannot be shown as its writer sees it, so it is not shown at all (docs/decisions/0081-pages.md).
 */
export function needsTheme(body: string): boolean {
  return /\{\{|\{%/.test(runLiquid(body, {}).text)
}

/**
 * What Jekyll makes of a file with front matter that is no page: `robots.txt` that names the site's address.
 *
 * Sass is a language that has to be compiled, and what one writes in it is the blog's own theme.
 */
export function filledText(
  id: FileId,
  body: string,
  { baseUrl, url }: Site,
): Pick<SitePage, 'text' | 'needsTheme'> {
  const { text } = runLiquid(body, { baseUrl, url })
  return { text, needsTheme: /\.s[ac]ss$/i.test(id) || needsTheme(body) }
}

/** A page of HTML as it stands, with its addresses as they are on the site. */
export function renderHtml(body: string, page: BodyPage, { baseUrl, url }: Site): RenderedPost {
  const { text } = runLiquid(body, { baseUrl, url })
  const images: RenderedAddress[] = []
  const links: RenderedAddress[] = []
  const noted = (list: RenderedAddress[]) => (address: string, offset: number) => {
    list.push({ address, line: countBreaks(text.slice(0, offset)) })
    return page.resolve(address)
  }
  const html = rewriteHtml(text, {
    image: noted(images),
    link: noted(links),
    allows: () => true,
    decode: decodeReferences,
  })
  return { blocks: [{ line: 0, html }], headings: [], images, links, htmlFaults: htmlFaults(text), ids: null }
}

/** The few character references that stand in addresses. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
