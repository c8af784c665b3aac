import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { textLanguage } from '../../post/text-language.ts'
import { languageFor } from '../../words/language-for.ts'
import { sayOnPage } from '../../words/say-on-page.ts'

const kinds = ['note', 'tip', 'important', 'warning', 'caution'] as const

type Kind = (typeof kinds)[number]

/**
 * `> [!NOTE]` and its kin, with or without a title of its own, as GitHub, Hugo and Obsidian write them.
 *
 * The label is in the post's own language, so that it fits the words around it.
 */
export function callouts(md: MarkdownIt): void {
  md.core.ruler.after('block', 'callouts', state => {
    if (!state.src.includes('[!')) return
    const kept: Token[] = []
    for (let at = 0; at < state.tokens.length; at++) {
      const [quote, paragraph, words] = state.tokens.slice(at, at + 3)
      if (quote === undefined) break
      kept.push(quote)
      const found =
        quote.type === 'blockquote_open' && words?.type === 'inline' ? mark.exec(words.content) : null
      if (found === null || paragraph === undefined || words === undefined) continue
      const [whole, name = '', written = ''] = found
      const kind = kindOf(name)
      quote.attrJoin('class', `callout callout-${kind}`)
      kept.push(...titleTokens(state, quote, titleOf(written, kind, state.src)))
      const isAlone = whole.length === words.content.length
      if (!isAlone) takeFirstLine(paragraph, words, whole)
      at += isAlone ? 3 : 0
    }
    state.tokens = kept
  })
}

const mark = /^\[!([A-Za-z]{2,20})\][+-]?[ \t]*([^\n]*)(?:\n|$)/

/** Kinds of other programs, by what they are most like. */
const likeness: Readonly<Record<string, Kind>> = {
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  danger: 'caution',
  error: 'caution',
  bug: 'caution',
  failure: 'caution',
  attention: 'warning',
}

function kindOf(written: string): Kind {
  const name = written.toLowerCase()
  return kinds.find(kind => kind === name) ?? likeness[name] ?? 'note'
}

function titleOf(written: string, kind: Kind, text: string): string {
  const own = written.trim()
  return own === '' ? sayOnPage(languageFor('system', textLanguage(text)), `callout.${kind}`) : own
}

function titleTokens(state: StateCore, quote: Token, title: string): Token[] {
  const open = new state.Token('callout_title_open', 'p', 1)
  const words = new state.Token('inline', '', 0)
  const close = new state.Token('callout_title_close', 'p', -1)
  open.attrs = [['class', 'callout-title']]
  open.map = quote.map
  words.content = title
  words.children = []
  words.map = quote.map
  for (const token of [open, words, close]) token.level = quote.level + (token === words ? 2 : 1)
  open.block = true
  close.block = true
  return [open, words, close]
}

/** The words go on one line further down. */
function takeFirstLine(paragraph: Token, words: Token, line: string): void {
  words.content = words.content.slice(line.length)
  for (const token of [paragraph, words]) {
    if (token.map !== null) token.map = [token.map[0] + 1, token.map[1]]
  }
}
