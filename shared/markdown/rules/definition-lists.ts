import type { MarkdownIt, StateBlock } from 'markdown-it'
import { indentOf, lineText, pushElement, pushInline } from './block-lines.ts'

/**
 * Definition lists: a line for each term, and under it `: what it means`, with further lines indented.
 *
 * A meaning after a blank line is a paragraph, as elsewhere in Markdown.
 */
export function definitionLists(md: MarkdownIt): void {
  md.block.ruler.before('paragraph', 'definition_list', definitionList)
}

function definitionList(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  if (silent || indentOf(state, line) >= 4) return false
  const first = meaningAfterTerms(state, line, end)
  if (first === null) return false
  const open = pushElement(state, 'definition_list', 'dl', 1, line)
  let next = line
  let meaning: number | null = first
  while (meaning !== null) {
    for (; next < meaning && !state.isEmpty(next); next++) pushTerm(state, next)
    next = meaning
    while (isMeaning(state, next, end)) next = pushMeaning(state, next, end)
    const term = afterBlanks(state, next, end)
    meaning = term < end && indentOf(state, term) === 0 ? meaningAfterTerms(state, term, end) : null
    if (meaning !== null) next = term
  }
  open.map = [line, next]
  pushElement(state, 'definition_list', 'dl', -1, line)
  state.line = next
  return true
}

/** The line of the first meaning behind the terms that begin on `line`; null: these are no terms. */
function meaningAfterTerms(state: StateBlock, line: number, end: number): number | null {
  if (isMeaning(state, line, end)) return null
  const interrupts = state.md.block.ruler.getRules('paragraph')
  for (let next = line + 1; next < end; next++) {
    const at = state.isEmpty(next) ? next + 1 : next
    if (isMeaning(state, at, end)) return at
    if (at !== next || indentOf(state, next) < 0) return null
    if (interrupts.some(rule => rule(state, next, end, true))) return null
  }
  return null
}

function isMeaning(state: StateBlock, line: number, end: number): boolean {
  const indent = line < end ? indentOf(state, line) : 4
  return indent >= 0 && indent < 4 && /^:[ \t]+\S/.test(lineText(state, line))
}

function afterBlanks(state: StateBlock, line: number, end: number): number {
  let next = line
  while (next < end && state.isEmpty(next)) next++
  return next
}

function pushTerm(state: StateBlock, line: number): void {
  pushElement(state, 'definition_term', 'dt', 1, line)
  pushInline(state, lineText(state, line).trim(), line)
  pushElement(state, 'definition_term', 'dt', -1, line)
}

/** Pushes the meaning on `line`, and answers with the line of what comes behind it, blank lines skipped. */
function pushMeaning(state: StateBlock, line: number, end: number): number {
  const isLoose = state.isEmpty(line - 1)
  const [mark = ''] = /^:[ \t]+/.exec(lineText(state, line)) ?? []
  const open = pushElement(state, 'definition', 'dd', 1, line)
  const from = state.tokens.length
  const saved = { bMark: state.bMarks[line], tShift: state.tShift[line], sCount: state.sCount[line] }
  const { blkIndent, parentType, lineMax, tight } = state
  const indent = (saved.sCount ?? 0) + mark.replaceAll('\t', '   ').length
  state.bMarks[line] = (saved.bMark ?? 0) + (saved.tShift ?? 0) + mark.length
  state.tShift[line] = 0
  state.sCount[line] = indent
  state.blkIndent = indent
  state.parentType = 'definition'
  state.lineMax = endOfMeaning(state, line, end)
  state.md.block.tokenize(state, line, state.lineMax)
  Object.assign(state, { blkIndent, parentType, lineMax, tight })
  state.bMarks[line] = saved.bMark ?? 0
  state.tShift[line] = saved.tShift ?? 0
  state.sCount[line] = saved.sCount ?? 0
  if (!isLoose) bareFirst(state, from)
  open.map = [line, state.line]
  pushElement(state, 'definition', 'dd', -1, line)
  const next = afterBlanks(state, state.line, end)
  return isMeaning(state, next, end) ? next : state.line
}

/** The next meaning on the same level ends this one, also where it stands close below. */
function endOfMeaning(state: StateBlock, line: number, end: number): number {
  const outer = state.blkIndent
  let next = line + 1
  while (next < end) {
    const isNextMeaning = (state.sCount[next] ?? 0) < outer && /^:[ \t]+\S/.test(lineText(state, next))
    if (isNextMeaning || (state.isEmpty(next - 1) && !state.isEmpty(next) && indentOf(state, next) < 0)) break
    next++
  }
  return next
}

/** The first words of a meaning right under its term are no paragraph of their own. */
function bareFirst(state: StateBlock, from: number): void {
  const [open, , close] = state.tokens.slice(from, from + 3)
  if (open?.type !== 'paragraph_open' || close === undefined) return
  open.hidden = true
  close.hidden = true
}
