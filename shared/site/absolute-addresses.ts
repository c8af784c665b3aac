import { leadsSomewhere, quoted, rewriteHtml } from '../markdown/rewrite-html.ts'
import { absoluteFrom } from './address/absolute-url.ts'
import type { SiteAddress } from './address/address.ts'
import { decodeReferences } from './html-page.ts'

/** Where a text is read that says its addresses as its page does. */
export interface TextOfPage {
  /** The site's, base path included. */
  readonly origin: string
  readonly address: SiteAddress
  /** Whether a writer's own HTML may be in it, which can look like anything. */
  readonly mayHoldHtml: boolean
}

/** Makes the addresses of a page's text absolute, for who reads it far from the page: a feed. */
export function withAbsoluteAddresses(html: string, { origin, address, mayHoldHtml }: TextOfPage): string {
  const absolute = (href: string) => absoluteFrom(origin, address, href)
  if (!mayHoldHtml && !html.includes(' srcset=')) return inOwnHtml(html, absolute)
  return rewriteHtml(html, { image: absolute, link: absolute, allows: () => true, decode: decodeReferences })
}

/** Whether a writer's own HTML may come out of a text of Markdown: none does where no `<` begins a tag, nor a template. */
export function mayHoldHtml(markdown: string): boolean {
  return /<[A-Za-z/!?]|\{[{%]/.test(markdown)
}

/**
 * In what the renderer writes, a quote stands around values only and a `<` only where a tag begins: what looks like an
 * attribute is one, and need not be looked for from tag to tag.
 */
function inOwnHtml(html: string, absolute: (href: string) => string): string {
  return html.replace(/ (href|src|poster)="([^"]*)"/g, (whole, name: string, value: string, at: number) => {
    const [, tag = ''] = /^<([a-z]+)/.exec(html.slice(html.lastIndexOf('<', at), at)) ?? []
    if (!leadsSomewhere(tag, name)) return whole
    const written = decodeReferences(value)
    const address = absolute(written)
    return address === written ? whole : ` ${name}=${quoted(address, '"')}`
  })
}
