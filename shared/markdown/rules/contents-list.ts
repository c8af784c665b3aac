import type { Env, MarkdownIt, Token } from 'markdown-it'
import { createNesting } from '../html-faults.ts'
import { renderState } from '../render-state.ts'
import type { RenderedHeading } from '../rendered-post.ts'

/** kramdown's table of contents: a list with `{:toc}` under it gives way to one, `{:.no_toc}` keeps a heading out. */
export function contentsList(md: MarkdownIt): void {
  md.renderer.rules.contents_list = (tokens, index) => tokens[index]?.content ?? ''
  md.core.ruler.push('contents_list', state => {
    if (!state.tokens.some(isContents)) return
    const { headings } = renderState(state.env)
    const left = new Set<unknown>()
    const words = new Map<string, string>()
    for (const [at, token] of state.tokens.entries()) {
      const id = token.type === 'heading_open' ? token.attrGet('id') : null
      if (id !== null)
        words.set(String(id), withoutLinks(md, state.tokens[at + 1]?.children ?? [], state.env))
      const classes = String(token.attrGet('class') ?? '').split(' ')
      if (token.type === 'heading_open' && classes.includes('no_toc')) left.add(token.attrGet('id'))
    }
    const kept: Token[] = []
    let inside: Token | null = null
    for (const token of state.tokens) {
      if (inside !== null) {
        if (token.nesting === -1 && token.level === inside.level) inside = null
        continue
      }
      if (!isContents(token)) {
        kept.push(token)
        continue
      }
      inside = token
      const list = new state.Token('contents_list', '', 0)
      list.map = token.map
      list.level = token.level
      const wanted = headings.filter(heading => heading.id !== '' && !left.has(heading.id))
      list.content = contentsHtml(wanted, token.tag, words, md.utils.escapeHtml)
      kept.push(list)
    }
    state.tokens = kept
  })
}

function isContents(token: Token): boolean {
  const references = token.meta?.references
  return (
    Array.isArray(references) &&
    references.includes('toc') &&
    /^(?:bullet|ordered)_list_open$/.test(token.type)
  )
}

/**
 * A heading's words as they are in it; a link inside a link, or a second reference to a note, would be none.
 *
 * Raw HTML comes along where it is plain and ends: what a heading leaves open must not swallow the list, and no id is
 * there twice.
 */
function withoutLinks(md: MarkdownIt, children: readonly Token[], env: Env): string {
  const raw = children.filter(({ type }) => type === 'html_inline').map(({ content }) => content)
  const left = isPlainHtml(raw)
    ? /^(?:link_open|link_close|footnote_reference)$/
    : /^(?:link_open|link_close|footnote_reference|html_inline)$/
  return md.renderer.renderInline(
    children.filter(({ type }) => !left.test(type)),
    md.options,
    env,
  )
}

function isPlainHtml(tags: readonly string[]): boolean {
  if (!tags.every(tag => /^<\/?(?!a[\s>/])[a-z][a-z0-9]*\s*\/?>$/i.test(tag))) return false
  const nesting = createNesting()
  for (const tag of tags) nesting.html(tag, 0)
  return nesting.end().length === 0
}

function contentsHtml(
  headings: readonly RenderedHeading[],
  tag: string,
  words: ReadonlyMap<string, string>,
  escapeHtml: (text: string) => string,
): string {
  if (headings.length === 0) return ''
  let html = `<${tag} id="markdown-toc">\n`
  const levels: number[] = []
  for (const { level, id } of headings) {
    const last = levels.at(-1)
    if (last === undefined) levels.push(level)
    else if (level > last) {
      html += `\n<${tag}>\n`
      levels.push(level)
    } else {
      html += '</li>\n'
      while (levels.length > 1 && (levels.at(-1) ?? 0) > level && (levels.at(-2) ?? 0) >= level) {
        levels.pop()
        html += `</${tag}>\n</li>\n`
      }
    }
    const safe = escapeHtml(id)
    html += `<li><a href="#${safe}" id="markdown-toc-${safe}">${words.get(id) ?? ''}</a>`
  }
  html += '</li>\n'
  for (let depth = levels.length; depth > 1; depth--) html += `</${tag}>\n</li>\n`
  return `${html}</${tag}>\n`
}
