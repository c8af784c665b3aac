import { fenceText, standsAlone } from './fence-text.ts'
import { fillHexoTag } from './hexo-tags.ts'
import type { RenderOptions } from './rendered-post.ts'

export interface AfterLiquid {
  /** The text that Markdown gets, with as many lines as before. */
  readonly text: string
  /** Template code out of `{% raw %}`: text to be shown as it is. */
  readonly rawPieces: ReadonlySet<string>
}

type LiquidOptions = Pick<RenderOptions, 'baseUrl' | 'url' | 'resolvePost'> &
  Partial<Pick<RenderOptions, 'generator'>>

/**
 * Runs the part of Liquid that a post can hold without a site around it, before Markdown, as Jekyll does.
 *
 * Comments go, `raw` keeps its inside, `highlight` becomes a fenced block, the site's addresses and links to posts are
 * filled in. Anything else stays as written for the reader to see. What goes leaves its line breaks behind, so that
 * line numbers hold.
 */
export function runLiquid(body: string, options: LiquidOptions): AfterLiquid {
  const rawPieces = new Set<string>()
  if (!body.includes('{{') && !body.includes('{%')) return { text: body, rawPieces }
  let text = ''
  let copied = 0
  const ends = new EndFinder(body)
  marks.lastIndex = 0
  for (let mark = marks.exec(body); mark !== null; mark = marks.exec(body)) {
    const [, output, tag, rest = ''] = mark
    const from = mark.index
    const to = marks.lastIndex
    let end = to
    let filled: string | null = null
    if (output !== undefined) filled = fillOutput(output.replace(/-$/, '').trim(), options)
    else if (tag === 'post_url' || tag === 'link') filled = fillPost(rest, options)
    else if (tag !== undefined && blockTags.has(tag)) {
      const close = ends.after(tag, to)
      if (close === null) continue
      end = close.to
      const inside = body.slice(to, close.from)
      if (tag === 'comment') filled = breaksOf(body.slice(from, end))
      else if (tag !== 'raw') {
        filled = standsAlone(body, from) ? fenceText(languageOf(tag, rest), inside) : null
      } else {
        filled = inside
        for (const piece of inside.match(pieces) ?? []) rawPieces.add(piece)
      }
    } else if (tag !== undefined && options.generator === 'hexo') filled = fillHexoTag(tag, rest, options)
    if (filled === null) continue
    const before = body.slice(copied, from)
    text += (body.startsWith('-', from + 2) ? before.replace(/[ \t]+$/, '') : before) + filled
    copied = body.startsWith('-', end - 3) ? afterSpaces(body, end) : end
    marks.lastIndex = copied
  }
  return { text: text + body.slice(copied), rawPieces }
}

/** Tags that stand around something; `codeblock` and `code` are Hexo's. */
const blockTags = new Set(['comment', 'raw', 'highlight', 'codeblock', 'code'])

const marks = /\{\{-?([^{}]{0,500})-?\}\}|\{%-?\s{0,20}(\w+)((?:[^%\n]|%(?!\})){0,500})%\}/g
const pieces = /\{\{[^{}]*\}\}|\{%(?:[^%\n]|%(?!\}))*%\}/g

/** Finds `{% endx %}` in one pass over the text for each tag, however many are opened. */
class EndFinder {
  readonly #body: string
  readonly #ends = new Map<string, { from: number; to: number }[]>()

  constructor(body: string) {
    this.#body = body
  }

  after(tag: string, at: number): { from: number; to: number } | null {
    let ends = this.#ends.get(tag)
    if (ends === undefined) {
      const end = new RegExp(`\\{%-?\\s{0,20}end${tag}\\s{0,20}-?%\\}`, 'g')
      ends = [...this.#body.matchAll(end)].map(found => ({
        from: found.index,
        to: found.index + found[0].length,
      }))
      ends.reverse()
      this.#ends.set(tag, ends)
    }
    // The text is walked forwards, so what lies behind is never asked for again.
    while ((ends.at(-1)?.from ?? at) < at) ends.pop()
    return ends.at(-1) ?? null
  }
}

function fillOutput(expression: string, { baseUrl = '', url = '' }: LiquidOptions): string | null {
  if (/^site\.baseurl$/.test(expression)) return baseUrl
  if (/^site\.url$/.test(expression)) return url
  const found =
    /^(?:"([^"]*)"|'([^']*)')\s*\|\s*(relative_url|absolute_url|prepend:\s*site\.baseurl)\s*(?:\|\s*(prepend:\s*site\.url))?$/.exec(
      expression,
    )
  if (found === null) return null
  const address = found[1] ?? found[2] ?? ''
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  const slash = address === '' || address.startsWith('/') || found[3]?.startsWith('prepend') ? '' : '/'
  const host = found[3] === 'absolute_url' || found[4] !== undefined ? url : ''
  return `${host}${baseUrl}${slash}${address}`
}

function fillPost(rest: string, { resolvePost }: LiquidOptions): string | null {
  const name = rest.replace(/-$/, '').trim()
  return name === '' ? null : (resolvePost?.(name) ?? null)
}

/** The language of Jekyll's `highlight ruby linenos` and of Hexo's `codeblock title lang:js`. */
function languageOf(tag: string, rest: string): string {
  if (tag === 'highlight') return /^\s*([\w.+#-]+)/.exec(rest)?.[1] ?? ''
  return /\blang:["']?([\w.+#-]+)/.exec(rest)?.[1] ?? ''
}

/** A hyphen in a tag's mark takes the white space beside it away; line breaks stay, since line numbers must hold. */
function afterSpaces(body: string, from: number): number {
  let at = from
  while (body.charAt(at) === ' ' || body.charAt(at) === '\t') at++
  return at
}

function breaksOf(text: string): string {
  return text.replace(/[^\n]+/g, '')
}
