import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { countBreaks } from '../count-breaks.ts'
import { type RenderState, renderState } from '../render-state.ts'
import type { RenderOptions } from '../rendered-post.ts'
import { type HtmlRewriter, rewriteHtml } from '../rewrite-html.ts'

/**
 * Notes every picture's and link's address as written, and makes it the address on the page.
 *
 * The parser would percent-encode addresses as it reads them; here that waits until the resolvers have seen them. What
 * they answer is encoded and checked by markdown-it's own rule, so `javascript:` goes, in raw HTML too.
 */
export function addresses(md: MarkdownIt, options: RenderOptions): void {
  const onPage = pageAddresses(md, options)
  const { allows } = onPage
  const decode = (text: string): string => decodeReferences(md, text)
  md.normalizeLink = address => address
  md.validateLink = allows

  md.core.ruler.push('addresses', state => {
    const notes = renderState(state.env)
    const image = (address: string, line: number): string | null => onPage.image(address, line, notes)
    const link = (address: string, line: number): string | null => onPage.link(address, line, notes)
    walk(state, (token, line) => {
      if (token.type === 'image') {
        setAddress(token, 'src', image(String(token.attrGet('src') ?? ''), line))
        token.attrSet('loading', 'lazy')
      } else if (token.type === 'link_open') {
        setAddress(token, 'href', link(String(token.attrGet('href') ?? ''), line))
      } else if (token.type === 'html_block' || token.type === 'html_inline') {
        const html = token.content
        const lineAt = (offset: number): number => line + countBreaks(html.slice(0, offset))
        const rewriter: HtmlRewriter = {
          image: (address, offset) => same(address, image(address, lineAt(offset)), options.resolveImage),
          link: (address, offset) => same(address, link(address, lineAt(offset)), options.resolveLink),
          allows,
          decode,
        }
        if (html.includes('=')) token.content = rewriteHtml(html, rewriter)
      }
    })
  })
}

/** Where what is written leads on the page; what a browser would run is null. The address is noted as it is written. */
export interface PageAddresses {
  readonly allows: (address: string) => boolean
  readonly image: (address: string, line: number, notes: AddressNotes) => string | null
  readonly link: (address: string, line: number, notes: AddressNotes) => string | null
}

type AddressNotes = Pick<RenderState, 'images' | 'links'>

/** `md` encodes and checks addresses as markdown-it does by itself. */
export function pageAddresses(
  md: Pick<MarkdownIt, 'normalizeLink' | 'validateLink'>,
  options: Pick<RenderOptions, 'resolveImage' | 'resolveLink'>,
): PageAddresses {
  const encode = md.normalizeLink.bind(md)
  const validate = md.validateLink.bind(md)
  const allows = (address: string): boolean =>
    plainAddress.test(address) || validate(address.replace(ignoredByBrowsers, ''))
  const onPage = (address: string): string | null => {
    if (plainAddress.test(address)) return address
    const encoded = encode(address)
    return allows(encoded) ? encoded : null
  }
  return {
    allows,
    image: (address, line, { images }) => {
      if (!allows(address)) return null
      images.push({ address, line })
      return onPage(options.resolveImage(address))
    },
    link: (address, line, { links }) => {
      if (!allows(address)) return null
      links.push({ address, line })
      return onPage(options.resolveLink(address))
    },
  }
}

/** Raw HTML whose address does not change keeps its very characters: it needs no percent-encoding there. */
function same(address: string, found: string | null, resolve: (address: string) => string): string | null {
  return found !== null && resolve(address) === address ? address : found
}

/**
 * An address of which nothing is encoded, within the site or on another of a plain name: to take it apart would take
 * long.
 */
export const plainAddress =
  /^(?:https?:\/\/[a-z\d]+(?:-[a-z\d]+)*(?:\.[a-z\d]+(?:-[a-z\d]+)*)+(?=\/|$)|(?!\/\/))(?:(?:[\w./-]|%[\dA-Fa-f]{2})+(?:#[\w.-]*)?)?$/

/** Browsers drop these before they look for a scheme: `java\tscript:` runs. */
const ignoredByBrowsers = /[\x00-\x20]+/g

function setAddress(token: Token, name: string, address: string | null): void {
  token.attrSet(name, address ?? '')
}

function walk(state: StateCore, visit: (token: Token, line: number) => void): void {
  let line = 0
  for (const token of state.tokens) {
    if (token.map !== null) line = token.map[0]
    if (token.type !== 'inline') {
      visit(token, line)
      continue
    }
    let childLine = line
    for (const child of token.children ?? []) {
      visit(child, childLine)
      if (child.type === 'softbreak' || child.type === 'hardbreak') childLine++
      else if (child.type === 'html_inline') childLine += countBreaks(child.content)
    }
  }
}

/** Character references as in an attribute's value: numeric ones also without their semicolon. */
function decodeReferences(md: MarkdownIt, text: string): string {
  if (!text.includes('&')) return text
  const numeric = text.replace(
    /&#(?:[xX]([0-9a-fA-F]{1,8})|(\d{1,8}));?/g,
    (whole, hex?: string, digits?: string) => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
      return md.utils.isValidEntityCode(code) ? md.utils.fromCodePoint(code) : whole
    },
  )
  // unescapeAll is for Markdown and takes backslashes away too: doubled ones survive it.
  return md.utils.unescapeAll(numeric.replaceAll('\\', '\\\\'))
}
