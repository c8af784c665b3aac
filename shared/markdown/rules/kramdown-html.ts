import type { MarkdownIt, StateBlock } from 'markdown-it'
import { indentOf, lineText, ownBlockRule, pushElement, pushInline, replaceRule } from './block-lines.ts'

/**
 * kramdown's HTML blocks: from a tag to the one that closes it, blank lines and all, and nothing in it is Markdown
 * unless the tag says `markdown="1"`.
 *
 * What is never closed is left to CommonMark's rule, which ends at a blank line.
 */
export function kramdownHtml(md: MarkdownIt): void {
  replaceRule(md, 'html_block', htmlBlock)
  const { html_inline } = md.renderer.rules
  md.renderer.rules.html_inline = (tokens, index, ...rest) => {
    const token = tokens[index]
    if (token?.content.includes('markdown')) token.content = withoutMarkdown(token.content)
    return html_inline?.(tokens, index, ...rest) ?? ''
  }
}

const inLine = new Set(
  (
    'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt ' +
    'rtc ruby samp select small span strong sub sup tt u var'
  ).split(' '),
)
const empty = new Set(
  'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
)
const holdsBlocks = new Set(
  (
    'address article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup ' +
    'iframe li main map menu nav noscript object section summary td'
  ).split(' '),
)
const holdsWords = new Set('caption dt h1 h2 h3 h4 h5 h6 legend optgroup p th'.split(' '))

const tagStart = /^<(\/?)([A-Za-z][\w-]*(?::[\w-]+)?)(?=\s|\/?>|$)/

/** Whether a line begins with a tag that ends a paragraph. */
export function opensHtmlBlock(text: string): boolean {
  const name = tagStart.exec(text)?.[2]?.toLowerCase()
  return name !== undefined && !inLine.has(name)
}

const commonMarkBlock = ownBlockRule('html_block')

function htmlBlock(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (indentOf(state, line) >= 4) return false
  const [, slash, written = ''] = tagStart.exec(lineText(state, line)) ?? []
  const name = written.toLowerCase()
  if (inLine.has(name)) return false
  if (slash !== '') return commonMarkBlock(state, line, end, silent)
  if (silent) return true
  const close = closingLine(state, line, end, name)
  if (close === null) return commonMarkBlock(state, line, end, silent) || unknown(state, line)
  const html = state.getLines(line, close + 1, state.blkIndent, true)
  const [opening = ''] = openTag.exec(html) ?? []
  const wish = /\smarkdown\s*=\s*["']?(\w+)/i.exec(opening)?.[1]
  if (wish === undefined || wish === '0' || !pushMarkdown(state, { line, close, name, html, opening, wish }))
    pushHtml(state, wish === undefined ? html : withoutMarkdown(html), line, close + 1)
  state.line = close + 1
  return true
}

const openTag = /^\s*<[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/

/** An element that no one closes and CommonMark does not take for a block: its tag is one line. */
function unknown(state: StateBlock, line: number): boolean {
  pushHtml(state, state.getLines(line, line + 1, state.blkIndent, true), line, line + 1)
  state.line = line + 1
  return true
}

function pushHtml(state: StateBlock, html: string, from: number, to: number): void {
  const token = state.push('html_block', '', 0)
  token.content = html.endsWith('\n') || html === '' ? html : `${html}\n`
  token.map = [from, to]
}

/** The line on which the element that opens on `line` is closed; null: on none. */
function closingLine(state: StateBlock, line: number, end: number, name: string): number | null {
  if (empty.has(name)) return line
  const known = pairs.get(state) ?? new Map<string, Pairs>()
  pairs.set(state, known)
  const key = `${name} ${end} ${state.blkIndent}`
  let found = known.get(key)
  if (found === undefined || line >= found.to) {
    found = pairsFrom(state, line, end, name)
    known.set(key, found)
  }
  return found.closeOf.get(line) ?? null
}

/** Where the elements of one name begin and end, by line; to be looked for once, however many there are. */
interface Pairs {
  readonly closeOf: ReadonlyMap<number, number>
  readonly to: number
}

const pairs = new WeakMap<StateBlock, Map<string, Pairs>>()

function pairsFrom(state: StateBlock, line: number, end: number, name: string): Pairs {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>]|$)([^<>]*/>)?`, 'gi')
  const closeOf = new Map<number, number>()
  const open: number[] = []
  let at = line
  for (; at < end && (at === line || indentOf(state, at) >= 0 || state.isEmpty(at)); at++) {
    for (const [, slash, closed] of lineText(state, at).matchAll(tags)) {
      if (slash === '' && closed === undefined) open.push(at)
      else {
        const from = slash === '' ? at : open.pop()
        // The first element of a line is the outermost, and is closed last.
        if (from !== undefined) closeOf.set(from, at)
      }
    }
  }
  for (const from of open) closeOf.delete(from)
  return { closeOf, to: at }
}

interface Wished {
  readonly line: number
  readonly close: number
  readonly name: string
  readonly html: string
  readonly opening: string
  readonly wish: string
}

/** The element with Markdown inside; false: this kind of element cannot hold any. */
function pushMarkdown(state: StateBlock, { line, close, name, html, opening, wish }: Wished): boolean {
  const asBlocks = wish === 'block' || (wish === '1' && holdsBlocks.has(name))
  if (!asBlocks && wish !== 'span' && !holdsWords.has(name)) return false
  const closeAt = html.toLowerCase().lastIndexOf(`</${name}`)
  if (opening === '' || closeAt < opening.length) return false
  const closing = html.slice(closeAt)
  const inside = html.slice(opening.length, closeAt)
  const from = line + (opening.match(/\n/g)?.length ?? 0)
  pushHtml(state, withoutMarkdown(opening), line, from + 1)
  if (!asBlocks) pushInline(state, inside.trim(), from)
  else if (/^[ \t]*\n/.test(inside) && /\n[ \t]*$/.test(inside)) {
    const { lineMax } = state
    state.lineMax = close
    // HTML is no level of its own to markdown-it, which ends at a hundred of them.
    state.level++
    state.md.block.tokenize(state, from + 1, close)
    state.level--
    state.lineMax = lineMax
  } else {
    pushElement(state, 'paragraph', 'p', 1, from)
    pushInline(state, inside.trim(), from)
    pushElement(state, 'paragraph', 'p', -1, from)
  }
  pushHtml(state, closing, close, close + 1)
  return true
}

function withoutMarkdown(html: string): string {
  return html.replace(/(<[A-Za-z][^<>]*?)\s+markdown\s*=\s*(?:"\w*"|'\w*'|\w+)/g, '$1')
}
