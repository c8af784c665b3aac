import type { MarkdownIt } from 'markdown-it'
import type { RenderOptions } from '../rendered-post.ts'
import { mathHtml } from './math.ts'

/** ```` ```js ```` becomes `<pre><code class="language-js">`, coloured by the caller's highlighter where it can. */
export function fencedCode(
  md: MarkdownIt,
  { highlight, math }: Pick<RenderOptions, 'highlight' | 'math'>,
): void {
  const { escapeHtml, unescapeAll } = md.utils
  md.renderer.rules.fence = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index]
    if (token === undefined) return ''
    const language = languageOf(unescapeAll(token.info))
    if (language === 'math') {
      token.attrJoin('class', 'math-block')
      return `<div${renderer.renderAttrs(token)}>${mathHtml(token.content.trim(), true, math, escapeHtml)}</div>\n`
    }
    return codeHtml(token.content, language, {
      attributes: renderer.renderAttrs(token),
      highlight,
      escapeHtml,
    })
  }
}

/** Code in a language, which may be none; `attributes` are those of its block. */
export function codeHtml(
  text: string,
  language: string,
  { attributes, highlight, escapeHtml }: CodeTools,
): string {
  const code = (language === '' ? null : highlight(text, language)) ?? escapeHtml(text)
  const className = language === '' ? '' : ` class="language-${escapeHtml(language)}"`
  return `<pre${attributes}><code${className}>${code}</code></pre>\n`
}

interface CodeTools extends Pick<RenderOptions, 'highlight'> {
  readonly attributes: string
  readonly escapeHtml: (text: string) => string
}

/** The first word, without kramdown's `?options` and goldmark's `{…}`. */
function languageOf(info: string): string {
  return /^[^\s?{]*/.exec(info.trim())?.[0] ?? ''
}
