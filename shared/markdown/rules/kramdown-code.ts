import type { MarkdownIt, StateInline } from 'markdown-it'

/**
 * kramdown's code in a line: it ends at the first run of backticks that is long enough, and one backtick between two
 * spaces is a backtick.
 */
export function kramdownCode(md: MarkdownIt): void {
  md.inline.ruler.at('backticks', code)
}

function code(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (src.charCodeAt(pos) !== 0x60) return false
  const [ticks = ''] = /^`+/.exec(src.slice(pos, posMax)) ?? []
  const from = pos + ticks.length
  const isAlone =
    ticks.length === 1 && isSpace(src.charAt(from)) && (pos === 0 || isSpace(src.charAt(pos - 1)))
  const end = isAlone ? -1 : closing(state, ticks, from)
  if (end < 0 || end + ticks.length > posMax) {
    if (!silent) state.pending += ticks
    state.pos = from
    return true
  }
  if (!silent) {
    const content = src.slice(from, end).replaceAll('\n', ' ')
    const token = state.push('code_inline', 'code', 0)
    token.markup = ticks
    token.content = ticks.length === 1 ? content : content.replace(/^\s|\s$/g, '')
  }
  state.pos = end + ticks.length
  return true
}

function isSpace(char: string): boolean {
  return char === '' || /\s/.test(char)
}

/** Where the code ends; what was once looked for in vain is not looked for again. */
function closing(state: StateInline, ticks: string, from: number): number {
  // markdown-it keeps this for its own rule: where each length of ticks was last seen.
  const unclosed = state.backticks[-ticks.length]
  if (unclosed !== undefined && from >= unclosed) return -1
  const end = state.src.indexOf(ticks, from)
  if (end < 0) state.backticks[-ticks.length] = from
  return end
}
