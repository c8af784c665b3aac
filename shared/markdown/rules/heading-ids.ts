import type { MarkdownIt, Token } from 'markdown-it'
import type { Profile } from '../profile.ts'
import { renderState } from '../render-state.ts'
import { applyAttributes, readAttributes } from './attribute-text.ts'

/** Gives each heading the id that its generator would, so that links to a part of a post keep working. */
export function headingIds(md: MarkdownIt, profile: Profile): void {
  md.core.ruler.push('heading_ids', state => {
    const { headings } = renderState(state.env)
    const used = new Map<string, number>()
    for (let at = 0; at < state.tokens.length; at++) {
      const open = state.tokens[at]
      const inline = state.tokens[at + 1]
      if (open?.type !== 'heading_open' || inline === undefined) continue
      if (profile.headingAttributes) takeAttributes(open, inline)
      const text = textOf(inline.children ?? []).trim()
      const given = open.attrGet('id')
      const named = profile.headingIds === 'goldmark' ? lastLine(inline.content) : text
      const id = given === null ? unique(makeId[profile.headingIds](named), used) : String(given)
      if (given === null && id !== '') open.attrSet('id', id)
      headings.push({ level: Number(open.tag.slice(1)), id, text, line: open.map?.[0] ?? 0 })
    }
  })
}

const makeId: Readonly<Record<Profile['headingIds'], (text: string) => string>> = {
  /** kramdown's generate_gfm_header_id: Ruby's `\p{Word}`, `-`, space and tab stay. */
  gfm: text => {
    const kept = text.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
    return kept.replace(/[ \t]/g, '-')
  },
  /** goldmark as Hugo sets it (autoHeadingIDType github). */
  goldmark: text => {
    const kept = text.toLowerCase().replace(/[^\p{L}\p{N}_\- ]/gu, '')
    return kept.replaceAll(' ', '-') || 'heading'
  },
  /** hexo-util's slugize: accents off, runs of ASCII punctuation become one hyphen, case and CJK punctuation stay. */
  hexo: text => {
    const bare = text.normalize('NFD').replace(/[\u0300-\u036f\x00-\x1f]/g, '')
    return bare
      .normalize('NFC')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
      .replace(/^-|-$/g, '')
  },
}

function unique(base: string, used: Map<string, number>): string {
  const count = used.get(base) ?? 0
  used.set(base, count + 1)
  return count === 0 ? base : `${base}-${count}`
}

/** goldmark makes the id of the text as it is written, and of an underlined heading's last line. */
function lastLine(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1).trim()
  return line.replace(/[ \t]+\{[.#][^{}]*\}$/, '')
}

/** A heading's words without their markup. */
export function textOf(children: readonly Token[]): string {
  let text = ''
  for (const child of children) {
    if (child.type === 'text' || child.type === 'code_inline' || child.type === 'liquid')
      text += child.content
    else if (child.type === 'softbreak' || child.type === 'hardbreak') text += ' '
    else if (child.type === 'image') text += textOf(child.children ?? [])
  }
  return text
}

/** `## Title {#id}`, as kramdown and goldmark write a heading's own id. */
function takeAttributes(open: Token, inline: Token): void {
  const last = inline.children?.at(-1)
  if (last?.type !== 'text') return
  const found = /[ \t]\{(#[^{}]{1,200}|\.[^{}]{1,200})\}$/.exec(last.content)
  if (found?.[1] === undefined) return
  last.content = last.content.slice(0, found.index).trimEnd()
  applyAttributes(open, readAttributes(found[1]))
}
