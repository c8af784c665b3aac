import { type HtmlAttribute, scanAttributedTags, scanTags } from './scan-tags.ts'

export interface HtmlRewriter {
  /** The new address of a picture, or the same; null drops the attribute. `offset` is where the value stands. */
  readonly image: (address: string, offset: number) => string | null
  readonly link: (address: string, offset: number) => string | null
  /** Whether any other address may stay (`<iframe src>`, `<form action>`). */
  readonly allows: (address: string) => boolean
  /** HTML character references into characters. */
  readonly decode: (text: string) => string
}

/** Changes the addresses in a piece of raw HTML and leaves every other character as it is. */
export function rewriteHtml(html: string, rewriter: HtmlRewriter): string {
  let result = ''
  let copied = 0
  for (const tag of scanAttributedTags(html)) {
    for (const attribute of tag.attributes) {
      if (attribute.value === null || !addressAttributes.has(attribute.name)) continue
      const valueFrom = attribute.to - attribute.value.length
      const quote = /^["']/.exec(attribute.value)?.[0] ?? ''
      const written = rewriter.decode(quote === '' ? attribute.value : attribute.value.slice(1, -1))
      const address = newAddress(written, tag.name, attribute, rewriter)
      if (address === written) continue
      const from = address === null ? attribute.from : valueFrom
      result += html.slice(copied, from) + (address === null ? '' : quoted(address, quote))
      copied = attribute.to
    }
  }
  return copied === 0 ? html : result + html.slice(copied)
}

/** The same, quicker, for links and pictures of HTML with no tags but the renderer's own (`RenderedPost.ids`). */
export function rewriteOwnHtml(
  html: string,
  addressOf: (address: string) => string,
  decode: HtmlRewriter['decode'],
): string {
  return html.replace(/( (?:href|src)=")([^"]*)"/g, (whole, name: string, value: string) => {
    const written = decode(value)
    const address = addressOf(written)
    return address === written ? whole : name + quoted(address, '"').slice(1)
  })
}

/** How many elements a piece of raw HTML opens and does not close; negative: it closes some that were open before. */
export function openElements(html: string): number {
  let open = 0
  for (const { name, kind } of scanTags(html)) {
    if (kind !== 'closed' && !needsNoEnd.has(name)) open += kind === 'end' ? -1 : 1
  }
  return open
}

const needsNoEnd = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option colgroup html body head'
  ).split(' '),
)

const imageAttributes = new Map([
  ['img', ['src', 'srcset']],
  ['source', ['src', 'srcset']],
  ['video', ['src', 'poster']],
  ['audio', ['src']],
  ['input', ['src']],
  ['image', ['href', 'xlink:href']],
])
const addressAttributes = new Set(
  'href src srcset poster action formaction data xlink:href background'.split(' '),
)

function newAddress(
  written: string,
  tag: string,
  { name, from }: HtmlAttribute,
  rewriter: HtmlRewriter,
): string | null {
  if (imageAttributes.get(tag)?.includes(name)) {
    return name === 'srcset' ? rewriteSet(written, from, rewriter) : rewriter.image(written, from)
  }
  const isLink = (tag === 'a' || tag === 'area') && (name === 'href' || name === 'xlink:href')
  if (isLink) return rewriter.link(written, from)
  return rewriter.allows(written) ? written : null
}

/** `a.png 1x, b.png 2x`: a comma inside an address is part of it, one at its end is not. */
function rewriteSet(set: string, offset: number, rewriter: HtmlRewriter): string {
  return set.replace(/[^\s,](?:\S*[^\s,])?(?:\s+[^\s,]+)?/g, candidate => {
    const [address = ''] = candidate.split(/\s/, 1)
    return (rewriter.image(address, offset) ?? '') + candidate.slice(address.length)
  })
}

function quoted(text: string, quote: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return quote === "'" ? `'${safe.replaceAll("'", '&#39;')}'` : `"${safe.replaceAll('"', '&quot;')}"`
}
