import type { MarkdownIt, StateInline, Token } from 'markdown-it'
import { dashes, kramdownDashes } from './dashes.ts'

/** kramdown's dashes, ellipses, guillemets and quotes, and what a backslash escapes there. */
export function kramdownTypography(md: MarkdownIt): void {
  dashes(md, kramdownDashes)
  md.core.ruler.at('smartquotes', state => {
    for (const block of state.tokens) {
      if (block.type === 'inline' && /["']/.test(block.content)) curlQuotes(block.children ?? [])
    }
  })
  md.inline.ruler.before('escape', 'double_backslash', doubleBackslash)
  md.inline.ruler.before('escape', 'unescaped', unescaped)
}

/** The first that fits, where a quote stands: with the character before it, or where markup ended just before. */
const rules: readonly (readonly [RegExp, 'opens' | 'closes'])[] = [
  [/^["'](?=[_*]{1,2}\S)/, 'opens'],
  [
    /^["'](?=(?:[!"#$%'()*+,\-./:;<=>?@[\\\]^`{|}~](?!\.\.)(?![\p{L}\p{M}\p{N}_])|_(?!\.\.)[\p{L}\p{N}_]))/u,
    'closes',
  ],
  [/^\s?(?:"'|'")(?=\w)/, 'opens'],
  [/^\s?'(?=\d\ds)/, 'closes'],
  [/^\s["'](?=\w)/, 'opens'],
  [/^[^ \\\t\r\n[{(-]["']/, 'closes'],
  [/^["'](?=\s|s(?![\p{L}\p{M}\p{N}_])|$)/u, 'closes'],
]

const curled = { '"': { opens: '“', closes: '”' }, "'": { opens: '‘', closes: '’' } } as const

function curlQuotes(children: readonly Token[]): void {
  for (const [at, token] of children.entries()) {
    if (token.type !== 'text' || !/["']/.test(token.content)) continue
    // A soft break is a character of the same text.
    const before = children[at - 1]?.type === 'softbreak' ? '\n' : ''
    token.content = curlKramdown(token.content, before, following(children, at + 1))
  }
}

/** The text with its quotes curled; `before` and `after`: what stands next to it in the source, as far as it counts. */
export function curlKramdown(text: string, before: string, after: string): string {
  let result = ''
  // Where the last quote ended: a character is looked at once only, so it cannot stand before a second quote.
  let used = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char !== '"' && char !== "'") {
      result += char
      continue
    }
    const previous = at === 0 ? before : at === used ? '' : text.charAt(at - 1)
    const seen = (/[—–…«»\u00a0]/.test(previous) ? '' : previous) + text.slice(at, at + 5) + after
    const [rule, way] = rules.find(([pattern]) => pattern.test(seen)) ?? [null, 'opens']
    result += curled[char][way]
    const next = text.charAt(at + 1)
    if (rule === rules[2]?.[0] && (next === '"' || next === "'")) {
      result += curled[next].opens
      at++
    }
    used = at + 1
  }
  return result
}

/** The next characters of the source behind a piece of text. */
function following(children: readonly Token[], at: number): string {
  let text = ''
  for (const { type, nesting, markup, content } of children.slice(at, at + 3)) {
    if (type === 'softbreak' || type === 'hardbreak') text += '\n'
    else if (type === 'link_open') text += '['
    else if (type === 'link_close') text += ']'
    else if (type === 'image') text += '!['
    else text += nesting === 0 ? markup + content.slice(0, 2) : markup
  }
  return text
}

/** Two backslashes at a line's end are a hard break, as one is. */
function doubleBackslash(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (!src.startsWith('\\\\\n', pos) || pos + 2 >= posMax) return false
  if (!silent) state.push('hardbreak', 'br', 0)
  state.pos += 3
  while (state.pos < posMax && /[ \t]/.test(src.charAt(state.pos))) state.pos++
  return true
}

/** `\^` and others that CommonMark would take for an escape: the backslash stays. */
function unescaped(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5c || state.pos + 1 >= state.posMax) return false
  if (/[\\.*_+`<>()[\]{}#!:|"'$=\-~\n]/.test(state.src.charAt(state.pos + 1))) return false
  if (!silent) state.pending += '\\'
  state.pos++
  return true
}
