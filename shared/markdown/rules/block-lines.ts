import MarkdownItConstructor, { type MarkdownIt, type StateBlock, type Token } from 'markdown-it'

/** A rule that blocks are found by: whether one begins on `line`, and unless `silent` its tokens. */
export type BlockRule = (state: StateBlock, line: number, end: number, silent: boolean) => boolean

/** One of markdown-it's own block rules, to be asked by a rule that takes its place. */
export function ownBlockRule(name: string): BlockRule {
  const lone = new MarkdownItConstructor({ html: true })
  lone.block.ruler.enableOnly([name])
  const [rule] = lone.block.ruler.getRules('')
  if (rule === undefined) throw new Error(`markdown-it has no block rule ${name}`)
  return rule
}

/** A line without what encloses it (quotes, items) and without its indent. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
}

/** How far a line is indented inside what encloses it; a tab counts up to the next multiple of four. */
export function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent
}

/** Whether kramdown sees the border of a block before `line`: its beginning, a blank line, an attribute list, `^`. */
export function isAfterBoundary(state: StateBlock, line: number): boolean {
  if (line === 0 || state.isEmpty(line - 1) || (state.tokens.at(-1)?.nesting ?? 1) === 1) return true
  return isBoundary(lineText(state, line - 1))
}

export function isBoundary(text: string): boolean {
  return /^(?:\{:(?![:/])[^}]*\}|\^)\s*$/.test(text)
}

export function pushElement(
  state: StateBlock,
  name: string,
  tag: string,
  nesting: 1 | -1,
  line: number,
): Token {
  const token = state.push(`${name}_${nesting === 1 ? 'open' : 'close'}`, tag, nesting)
  if (nesting === 1) token.map = [line, line + 1]
  return token
}

/** Words whose inline markup is still to be parsed. */
export function pushInline(state: StateBlock, content: string, line: number): void {
  const token = state.push('inline', '', 0)
  token.content = content
  token.map = [line, line + 1]
  token.children = []
}

/** Puts `rule` in place of one of markdown-it's own; `interrupts`: the kinds of block that it can end. */
export function replaceRule(
  md: MarkdownIt,
  name: string,
  rule: BlockRule,
  interrupts: readonly string[] = ['paragraph', 'reference', 'blockquote', 'list'],
): void {
  md.block.ruler.at(name, rule, { alt: [...interrupts] })
}
