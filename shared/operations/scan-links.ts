import { hideCode } from './hide-code.ts'

/** A place in a text that names another page or file, and how it does. */
export interface WrittenLink {
  readonly kind: 'address' | 'postUrl' | 'file' | 'hugoRef' | 'hexoPost'
  /** Where what is written stands, as offsets; quotes and brackets are outside. */
  readonly from: number
  readonly to: number
  readonly written: string
  /** An address of the site's root: it stands behind `{{ site.baseurl }}`, or in a filter that puts it there. */
  readonly isRooted: boolean
}

/** Every link and picture of a text, in order, without those in code; `hidden` is the text without its code. */
export function scanLinks(text: string, hidden: string = hideCode(text)): readonly WrittenLink[] {
  const links = new Map<number, WrittenLink>()
  for (const { pattern, kind } of patterns) {
    for (const found of hidden.matchAll(pattern)) {
      const link = linkOf(found, kind)
      // A Liquid tag inside an address is found twice: by itself it says more.
      if (link !== null) links.set(link.from, link)
    }
  }
  return [...links.values()].sort((a, b) => a.from - b.from)
}

/** Each pattern has one of these: `angled`, `quoted`, `plain`. Nothing in them runs over another opening. */
const patterns: readonly { readonly kind: WrittenLink['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'address',
    pattern:
      /\]\(\s{0,9}(?:<(?<angled>[^<>\n]*)>|(?<plain>(?:\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\([^()\s]*\)|[^\s()<])+))/dg,
  },
  {
    kind: 'address',
    pattern: /^[ \t>]{0,12}\[[^\]\n]+\]:[ \t]*(?:<(?<angled>[^<>\n]*)>|(?<plain>[^\s<]\S*))/dgm,
  },
  { kind: 'address', pattern: /<(?<angled>https?:\/\/[^<>\s]*)>/dgi },
  {
    kind: 'address',
    pattern:
      /\b(?:href|src|poster|data-src)\s{0,9}=\s{0,9}(?:"(?<quoted>[^"\n<>]*)"|'(?<plain>[^'\n<>]*)')/dgi,
  },
  // A bare address, which many renderers make a link.
  { kind: 'address', pattern: /(?<![("'<\w/.:=-])(?<plain>https?:\/\/[^\s<>()"'`\]]+)/dgi },
  {
    kind: 'address',
    pattern:
      /\{\{-?\s{0,9}(?:"(?<rooted>[^"\n]*)"|'(?<rootedSingle>[^'\n]*)')\s{0,9}\|\s{0,9}(?:relative_url|absolute_url|prepend|url)\b/dg,
  },
  {
    kind: 'postUrl',
    pattern:
      /\{%-?\s{0,9}post_url\s+(?:"(?<quoted>[^"\n]*)"|(?<plain>[^\s%](?:[^%\n]*[^\s%-])?))\s{0,9}-?%\}/dg,
  },
  {
    kind: 'file',
    pattern: /\{%-?\s{0,9}link\s+(?:"(?<quoted>[^"\n]*)"|(?<plain>[^\s%](?:[^%\n]*[^\s%-])?))\s{0,9}-?%\}/dg,
  },
  {
    kind: 'hexoPost',
    pattern:
      /\{%-?\s{0,9}post_(?:link|path)\s+(?:"(?<quoted>[^"\n]*)"|'(?<angled>[^'\n]*)'|(?<plain>[^\s%"']+))/dg,
  },
  {
    kind: 'hugoRef',
    pattern:
      /\{\{[<%]\s{0,9}(?:rel)?ref\s+(?:path\s{0,9}=\s{0,9})?(?:"(?<quoted>[^"\n]*)"|`(?<angled>[^`\n]*)`|(?<plain>[^\s"`>%]+))/dg,
  },
]

/** What may stand before an address that is counted from the site's root. */
const rootPrefix = /^(?:\{\{-?\s*(?:site\.(?:baseurl|url)|config\.root|url\.base)\s*-?\}\})+/

function linkOf(found: RegExpExecArray | RegExpMatchArray, kind: WrittenLink['kind']): WrittenLink | null {
  const { groups = {} } = found
  const spans = 'indices' in found ? found.indices?.groups : undefined
  for (const name of ['angled', 'quoted', 'plain', 'rooted', 'rootedSingle']) {
    const written = groups[name]
    const span = spans?.[name]
    if (written === undefined || span === undefined || written === '') continue
    const prefix = kind === 'address' ? (rootPrefix.exec(written)?.[0] ?? '') : ''
    const rest = written.slice(prefix.length)
    // What only Liquid can work out is no address yet.
    if (/\{[{%]/.test(rest)) return null
    const isRooted = prefix !== '' || name.startsWith('rooted')
    return { kind, from: span[0] + prefix.length, to: span[1], written: rest, isRooted }
  }
  return null
}
