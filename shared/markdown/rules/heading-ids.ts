import type { MarkdownIt, Token } from 'markdown-it'
import type { Profile } from '../profile.ts'
import { type HeadingIds, renderState } from '../render-state.ts'
import { writtenIds } from '../repeated-ids.ts'
import { applyAttributes, readAttributes } from './attribute-text.ts'

/**
 * Gives each heading the id that its generator would, so that links to a part of a post keep working.
 *
 * An id that the page already has is counted on, as goldmark does and others do not: the first of two is where a link
 * to them leads, so that no link is led elsewhere. What a writer gives an id stays as it is.
 */
export function headingIds(md: MarkdownIt, profile: Profile): void {
  md.core.ruler.push('heading_ids', state => {
    const { headings, headingIds: ids } = renderState(state.env)
    for (let at = 0; at < state.tokens.length; at++) {
      const open = state.tokens[at]
      const inline = state.tokens[at + 1]
      if (open === undefined) continue
      if (open.type !== 'heading_open' || inline === undefined) {
        takeIds(open, ids.taken)
        continue
      }
      if (profile.headingAttributes) takeAttributes(open, inline)
      const text = textOf(inline.children ?? []).trim()
      const given = open.attrGet('id')
      const words = { text, written: inline.content }
      const id = given === null ? nextId(profile.headingIds, words, ids) : take(String(given), ids)
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

/** Notes the ids that writers gave by raw HTML and by lists of attributes. */
function takeIds(token: Token, taken: Set<string>): void {
  const given = token.attrGet('id')
  if (given !== null) taken.add(String(given))
  if (token.type === 'html_block' || token.type === 'html_inline') {
    for (const id of writtenIds(token.content)) taken.add(id)
  }
  for (const child of token.children ?? []) takeIds(child, taken)
}

/** The words of a heading: without their markup, and as they are written. */
interface HeadingWords {
  readonly text: string
  readonly written: string
}

/** The id of a heading of these words, which from now on is taken; empty: it has none. */
export function nextId(
  kind: Profile['headingIds'],
  { text, written }: HeadingWords,
  ids: HeadingIds,
): string {
  const named = kind === 'goldmark' ? lastLine(written) : text
  return take(unique(makeId[kind](named), ids), ids)
}

function take(id: string, { taken }: HeadingIds): string {
  if (id !== '') taken.add(id)
  return id
}

/** The first that is free: `a`, `a-1`, `a-2`; a heading of signs alone may have none, and so may several. */
function unique(base: string, { used, taken }: HeadingIds): string {
  for (let count = used.get(base) ?? 0; ; count++) {
    const id = count === 0 ? base : `${base}-${count}`
    if (id !== '' && taken.has(id)) continue
    used.set(base, count + 1)
    return id
  }
}

/** goldmark makes the id of the text as it is written, and of an underlined heading's last line. */
function lastLine(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1).trim()
  return line.replace(/[ \t]+\{[.#][^{}]*\}$/, '')
}

/** A heading's words without their markup. */
function textOf(children: readonly Token[]): string {
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
