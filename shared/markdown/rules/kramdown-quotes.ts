import type { MarkdownIt, StateBlock } from 'markdown-it'
import { indentOf, isBoundary, lineText, replaceRule } from './block-lines.ts'
import { opensHtmlBlock } from './kramdown-html.ts'

/**
 * kramdown's quotations: all lines up to a blank one belong to it, with `>` or without, whatever they are.
 *
 * CommonMark lets only the lines of a paragraph go on without the mark.
 */
export function kramdownQuotes(md: MarkdownIt): void {
  replaceRule(md, 'blockquote', quotation)
}

function quotation(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (indentOf(state, line) >= 4 || !lineText(state, line).startsWith('>')) return false
  if (silent) return true
  const next = endOfQuotation(state, line, end)
  const { bMarks, tShift, sCount, blkIndent, lineMax, parentType } = state
  const saved = [bMarks, tShift, sCount].map(marks => marks.slice(line, next))
  for (let at = line; at < next; at++) takeMark(state, at)
  state.blkIndent = 0
  state.lineMax = next
  state.parentType = 'blockquote'
  const open = state.push('blockquote_open', 'blockquote', 1)
  open.map = [line, next]
  open.markup = '>'
  state.md.block.tokenize(state, line, next)
  state.push('blockquote_close', 'blockquote', -1).markup = '>'
  for (const [index, marks] of [bMarks, tShift, sCount].entries())
    marks.splice(line, next - line, ...(saved[index] ?? []))
  Object.assign(state, { blkIndent, lineMax, parentType, line: next })
  return true
}

function endOfQuotation(state: StateBlock, line: number, end: number): number {
  let next = line + 1
  while (next < end && !state.isEmpty(next) && indentOf(state, next) >= 0) {
    const text = lineText(state, next)
    if (isBoundary(text) || (indentOf(state, next) < 4 && opensHtmlBlock(text))) break
    next++
  }
  return next
}

/** Moves a line's beginning behind its `>` and one space. */
function takeMark(state: StateBlock, line: number): void {
  let from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  const max = state.eMarks[line] ?? from
  if (state.src.charAt(from) !== '>' || indentOf(state, line) >= 4) {
    state.sCount[line] = indentOf(state, line)
    return
  }
  from++
  if (from < max && state.src.charAt(from) === ' ') from++
  const indent = /^[ \t]*/.exec(state.src.slice(from, max))?.[0] ?? ''
  state.bMarks[line] = from
  state.tShift[line] = indent.length
  state.sCount[line] = indent.replaceAll('\t', '    ').length
}
