import type { MarkdownIt, StateBlock } from 'markdown-it'
import {
  indentOf,
  isAfterBoundary,
  lineText,
  ownBlockRule,
  pushElement,
  pushInline,
  replaceRule,
} from './block-lines.ts'

/**
 * Where kramdown begins and ends a block otherwise than CommonMark does.
 *
 * A fence has one word after it, and an end; `#` stands at the line's beginning with a space after it; `---` under a
 * line makes it a heading only where a block begins; a list of any number ends a paragraph, a rule does not; `^` ends
 * whatever it stands behind.
 */
export function kramdownBlocks(md: MarkdownIt): void {
  const interrupts = ['paragraph', 'reference', 'blockquote', 'list']
  replaceRule(md, 'fence', fence)
  replaceRule(md, 'heading', heading)
  replaceRule(md, 'lheading', underlinedHeading, [])
  replaceRule(md, 'list', list, ['paragraph', 'reference', 'blockquote'])
  replaceRule(md, 'hr', ownBlockRule('hr'), ['reference', 'blockquote', 'list'])
  md.block.ruler.before('reference', 'end_of_block', endOfBlock, { alt: interrupts })
}

const commonMarkFence = ownBlockRule('fence')
const commonMarkHeading = ownBlockRule('heading')
const commonMarkList = ownBlockRule('list')

function fence(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const [, mark = ''] = /^(`{3,}|~{3,})[ \t]*\S*[ \t]*$/.exec(lineText(state, line)) ?? []
  if (mark === '' || indentOf(state, line) >= 4 || !isClosed(state, line, end, mark)) return false
  return commonMarkFence(state, line, end, silent)
}

function isClosed(state: StateBlock, line: number, end: number, mark: string): boolean {
  const [char = ''] = mark
  for (let at = line + 1; at < end; at++) {
    const from = (state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0)
    if (!state.src.startsWith(mark, from)) continue
    if (indentOf(state, at) < 4 && lineText(state, at).trimEnd().replaceAll(char, '') === '') return true
  }
  return false
}

function heading(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const isAtBeginning = indentOf(state, line) === 0 || state.sCount[line] === 0
  if (!isAtBeginning || !/^#{1,6}[ \t]+[^#\s]|^#{1,6}[ \t]+#+[^#\n]/.test(lineText(state, line))) return false
  return commonMarkHeading(state, line, end, silent)
}

function underlinedHeading(state: StateBlock, line: number, end: number): boolean {
  if (line + 1 >= end || indentOf(state, line) >= 4 || indentOf(state, line + 1) !== 0) return false
  const underline = /^(=+|-+)[ \t]*$/.exec(lineText(state, line + 1))?.[1]
  if (underline === undefined || !isAfterBoundary(state, line)) return false
  const tag = underline.startsWith('=') ? 'h1' : 'h2'
  pushElement(state, 'heading', tag, 1, line).map = [line, line + 2]
  pushInline(state, lineText(state, line).trim(), line)
  pushElement(state, 'heading', tag, -1, line)
  state.line = line + 2
  return true
}

function list(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (!/^(?:[+*-]|\d{1,9}\.)(?:[ \t]|$)/.test(lineText(state, line))) return false
  // Whatever its number: CommonMark would let only 1 end a paragraph.
  if (silent && state.parentType === 'paragraph')
    return indentOf(state, line) < 4 && /^\S+[ \t]/.test(lineText(state, line))
  return commonMarkList(state, line, end, silent)
}

function endOfBlock(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const isAtBeginning = indentOf(state, line) === 0 || state.sCount[line] === 0
  if (!isAtBeginning || lineText(state, line).trimEnd() !== '^') return false
  if (silent) return true
  const token = state.push('end_of_block', '', 0)
  token.hidden = true
  state.line = line + 1
  return true
}
