import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it'
import { type Footnote, renderState } from '../render-state.ts'
import { indentOf } from './block-lines.ts'

/**
 * Footnotes: `text[^name]`, and anywhere `[^name]: what it says` with further lines indented by four spaces.
 *
 * The ids are the generator's (`fn:name`, or `fn:1`), so that links to a note keep working. Notes that nothing refers to
 * are not shown; of two with one name the last is. In kramdown names are of ASCII letters, digits, `_` and `-`: what is
 * written of another stays in the text, and its note is lost.
 */
export function footnotes(md: MarkdownIt, ids: 'kramdown' | 'goldmark', isKramdown: boolean): void {
  const { escapeHtml } = md.utils
  const isName = (label: string) => !isKramdown || /^\w[\w-]*$/.test(label)
  md.block.ruler.before('reference', 'footnote', (...asked) => definition(isName, ...asked), {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  md.inline.ruler.before('link', 'footnote_reference', reference)
  md.core.ruler.push('footnotes', state => moveToEnd(state, isKramdown))
  const idOf = ids === 'kramdown' ? kramdownId : goldmarkId
  md.renderer.rules.footnote_reference = (tokens, index) => {
    const meta = referenceMeta(tokens[index])
    const { note, reference: from } = idOf(meta)
    return `<sup id="${escapeHtml(from)}"><a href="#${escapeHtml(note)}" class="footnote" rel="footnote" role="doc-noteref">${meta.number}</a></sup>`
  }
  md.renderer.rules.footnote_back = (tokens, index) => {
    const meta = referenceMeta(tokens[index])
    const count = meta.repeat === 0 ? '' : `<sup>${meta.repeat + 1}</sup>`
    return ` <a href="#${escapeHtml(idOf(meta).reference)}" class="reversefootnote" role="doc-backlink">↩${count}</a>`
  }
  md.renderer.rules.footnotes_item_open = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index]
    token?.attrSet('id', idOf(referenceMeta(token)).note)
    return `<li${token === undefined ? '' : renderer.renderAttrs(token)}>\n`
  }
}

interface Ids {
  readonly note: string
  readonly reference: string
}

function kramdownId({ label, repeat }: ReferenceMeta): Ids {
  return { note: `fn:${label}`, reference: repeat === 0 ? `fnref:${label}` : `fnref:${label}:${repeat}` }
}

function goldmarkId({ number, repeat }: ReferenceMeta): Ids {
  return { note: `fn:${number}`, reference: repeat === 0 ? `fnref:${number}` : `fnref${repeat}:${number}` }
}

interface ReferenceMeta {
  readonly label: string
  readonly number: number
  /** How many references to the same note come before. */
  readonly repeat: number
}

function referenceMeta(token: Token | undefined): ReferenceMeta {
  // The rules of this file are the only makers of these tokens.
  return token?.meta as unknown as ReferenceMeta
}

function definition(
  isName: (label: string) => boolean,
  state: StateBlock,
  line: number,
  end: number,
  silent: boolean,
): boolean {
  if (indentOf(state, line) >= 4) return false
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  const max = state.eMarks[line] ?? from
  if (!state.src.startsWith('[^', from)) return false
  const found = /^\[\^([^\s\]]{1,100})\]:[ \t]*/.exec(state.src.slice(from, Math.min(max, from + 200)))
  const label = found?.[1]
  if (found === null || label === undefined) return false
  if (silent) return true
  if (!isName(label)) {
    state.line = line + 1
    return true
  }

  const open = state.push('footnote_open', '', 1)
  open.meta = { label }
  open.map = [line, line]
  // The first line begins after the label, at the indent that further lines must have.
  const saved = { bMark: state.bMarks[line], tShift: state.tShift[line], sCount: state.sCount[line] }
  state.bMarks[line] = from + found[0].length
  state.tShift[line] = 0
  state.blkIndent += 4
  state.sCount[line] = state.blkIndent
  const { parentType } = state
  state.parentType = 'footnote'
  state.line = line
  if (state.bMarks[line] === max) state.line = line + 1
  state.md.block.tokenize(state, state.line, end)
  state.parentType = parentType
  state.blkIndent -= 4
  state.bMarks[line] = saved.bMark ?? 0
  state.tShift[line] = saved.tShift ?? 0
  state.sCount[line] = saved.sCount ?? 0
  state.line = Math.max(state.line, line + 1)
  state.push('footnote_close', '', -1)
  renderState(state.env).footnotes.set(label, { label, number: 0, references: 0, line, tokens: [] })
  return true
}

function reference(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (!src.startsWith('[^', pos)) return false
  const found = /^\[\^([^\s\]]{1,100})\]/.exec(src.slice(pos, pos + 110))
  if (found?.[1] === undefined) return false
  const rendering = renderState(state.env)
  const note = rendering.footnotes.get(found[1])
  if (note === undefined) return false
  if (!silent) {
    if (note.number === 0) note.number = ++rendering.footnotesShown
    state.push('footnote_reference', '', 0).meta = {
      label: note.label,
      number: note.number,
      repeat: note.references,
    }
    note.references++
  }
  state.pos += found[0].length
  return true
}

function moveToEnd(state: StateCore, isKramdown: boolean): void {
  const { footnotes: notes } = renderState(state.env)
  if (notes.size === 0) return
  const kept: Token[] = []
  let note: Footnote | undefined
  for (const token of state.tokens) {
    if (token.type === 'footnote_open') {
      note = notes.get(String(token.meta?.label))
      if (note !== undefined) note.tokens = []
    } else if (token.type === 'footnote_close') note = undefined
    else (note?.tokens ?? kept).push(token)
  }
  const shown = [...notes.values()].filter(({ number }) => number > 0).sort((a, b) => a.number - b.number)
  state.tokens = shown.length === 0 ? kept : [...kept, ...section(state, shown, isKramdown)]
}

function section(state: StateCore, shown: readonly Footnote[], isKramdown: boolean): Token[] {
  const element = (type: string, tag: string, nesting: 1 | -1, level: number): Token => {
    const token = new state.Token(type, tag, nesting)
    token.block = true
    token.level = level
    return token
  }
  const open = element('footnotes_open', 'div', 1, 0)
  open.attrs = [
    ['class', 'footnotes'],
    ['role', 'doc-endnotes'],
  ]
  const line = shown.reduce((first, note) => Math.min(first, note.line), shown[0]?.line ?? 0)
  open.map = [line, line + 1]
  const tokens = [open, element('footnotes_list_open', 'ol', 1, 1)]
  for (const note of shown) {
    const item = element('footnotes_item_open', 'li', 1, 2)
    item.meta = { label: note.label, number: note.number, repeat: 0 }
    addBack(state, note, isKramdown)
    tokens.push(item, ...note.tokens, element('footnotes_item_close', 'li', -1, 2))
  }
  return [...tokens, element('footnotes_list_close', 'ol', -1, 1), element('footnotes_close', 'div', -1, 0)]
}

/** The ways back, one for each reference, stand at the end of the note's last paragraph; kramdown makes one for them. */
function addBack(state: StateCore, note: Footnote, isKramdown: boolean): void {
  const last = note.tokens.at(-1)?.type === 'paragraph_close' ? note.tokens.at(-2) : undefined
  const ownParagraph = isKramdown && !last
  const paragraph = (type: string, nesting: 1 | -1): void => {
    const token = new state.Token(type, 'p', nesting)
    token.block = nesting === -1
    note.tokens.push(token)
  }
  if (ownParagraph) paragraph('paragraph_open', 1)
  for (let repeat = 0; repeat < note.references; repeat++) {
    const back = new state.Token('footnote_back', '', 0)
    back.meta = { label: note.label, number: note.number, repeat }
    if (last?.children) last.children.push(back)
    else note.tokens.push(back)
  }
  if (ownParagraph) paragraph('paragraph_close', -1)
}
