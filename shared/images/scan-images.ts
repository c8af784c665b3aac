// Every place of a text that names a picture: links that show one or lead to one, and whatever else looks like a path.
import type { Generator } from '../blog.ts'
import { readText } from '../check/check-text.ts'
import { type TextLink, textLinks } from '../check/text-links.ts'
import { type CodeSpan, hideCode } from '../operations/hide-code.ts'
import { altAt, type WrittenAlt } from './alt-text.ts'
import { imageName } from './blog-image.ts'
import { findPaths } from './find-paths.ts'

/** A place of a text that names a picture. */
export interface ImageReference {
  /** `link`: it leads to a picture or nowhere; `mention`: it looks like a picture's path, and may be none. */
  readonly kind: 'link' | 'mention'
  readonly isInMatter: boolean
  /** It stands in a sentence, in no tag: it may be about a picture, and shows none. */
  readonly isProse: boolean
  /** Of the address alone, without query, as offsets. */
  readonly from: number
  readonly to: number
  readonly written: string
  /** It stands behind what puts the site's root before it. */
  readonly isRooted: boolean
  readonly alt: WrittenAlt | null
}

export interface ScanRules {
  readonly generator: Generator
  /** Scheme and host of the published site; empty: not said. */
  readonly url: string
  readonly isMarkdown: boolean
}

/** In order. Code of Markdown shows no picture; in any other text all that looks like a path counts. */
export function scanImages(text: string, rules: ScanRules): readonly ImageReference[] {
  if (!rules.isMarkdown) return mentions(text, 0, text.length, 'other')
  const checked = readText(text, rules.generator, null)
  const { code, parts } = checked
  const links = textLinks(checked, rules.url).flatMap(link => linkTo(link, text))
  const prose = hideCode(text, code.filter(isShownAsCode))
  const inMatter = parts.matter === null ? [] : mentions(text, parts.matter.from, parts.matter.to, 'matter')
  const inBody = mentions(prose, parts.bodyFrom, prose.length, 'body').filter(
    one => !links.some(link => one.from < link.to && link.from < one.to),
  )
  return [...inMatter, ...[...links, ...inBody].sort((a, b) => a.from - b.from)]
}

/** What Liquid leaves alone is on the page as the Markdown that it is, and what is commented out may come back. */
function isShownAsCode({ kind }: CodeSpan): boolean {
  return kind !== 'raw' && kind !== 'comment'
}

function linkTo(link: TextLink, text: string): readonly ImageReference[] {
  if (link.kind !== 'address') return []
  const address = link.written + restOfName(link, text)
  // `&#x6c5f;` is a sign, and no place of a page.
  const end = address.search(/\?|(?<!&)#/)
  const written = end < 0 ? address : address.slice(0, end)
  if (written === '' || !(link.isImage || imageName.test(written))) return []
  // Videos and frames are shown by the same tags; without an ending nobody can tell.
  if (!imageName.test(written) && /\.[a-z0-9]{2,5}$/i.test(written)) return []
  const place = { from: link.from, to: link.from + written.length, written }
  const alt = link.isImage ? altAt(text, link.from) : null
  // What a tag does with the address that it is given is its own affair: it may put a folder before it.
  const kind = isInTemplate(text.slice(Math.max(0, link.from - longestTag), link.from)) ? 'mention' : 'link'
  return [{ kind, isInMatter: false, isProse: false, ...place, isRooted: link.isRooted, alt }]
}

/** kramdown goes on after a blank, up to the bracket or a title: `![](/img/my photo.png)` shows a picture. */
function restOfName({ to, written }: TextLink, text: string): string {
  if (imageName.test(written.replace(/[?#].*$/s, ''))) return ''
  return (
    /^(?:[ \t]+[^\s()<>"']+)+\.[a-z]{3,4}(?=[ \t]*\)|[ \t]+["'])/i.exec(
      text.slice(to, to + longestTag),
    )?.[0] ?? ''
  )
}

type Part = 'matter' | 'body' | 'other'

function mentions(text: string, from: number, to: number, part: Part): readonly ImageReference[] {
  return findPaths(text, from, to).map(path => {
    const before = text.slice(Math.max(from, path.from - longestTag), path.from)
    return {
      kind: part === 'body' && isAsset(before) ? 'link' : 'mention',
      isInMatter: part === 'matter',
      isProse: part === 'body' && !isInTag(before),
      ...path,
      alt: null,
    }
  })
}

const longestTag = 500

/** Hexo's `asset_img` shows a picture of the post's own folder. */
function isAsset(before: string): boolean {
  return /\{%-?\s{0,9}asset_(?:img|path)\s[^%}\n]*$/.test(before)
}

/** A tag of HTML or of a template, brackets of a wiki, or the address of a link that leads out of the blog. */
function isInTag(before: string): boolean {
  return /<[a-z][^<>]*$|\[\[[^[\]]*$/i.test(before) || isInTemplate(before) || isInAddress(before)
}

function isInAddress(before: string): boolean {
  return /(?:\]\(|(?:^|\n) {0,3}\[[^[\]\n]{1,100}\]:)[ \t]{0,9}<?[^\s()<>]{0,500}$/.test(before)
}

function isInTemplate(before: string): boolean {
  return /\{[{%][^{}]*$/.test(before)
}
