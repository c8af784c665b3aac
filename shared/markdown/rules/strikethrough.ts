import type { MarkdownIt, StateInline } from 'markdown-it'

/**
 * `~~x~~` is deleted text, as kramdown, goldmark and marked have it; markdown-it says it is no longer right.
 *
 * marked takes one tilde for two, so that in `3~5 days, 6~8` the middle is struck.
 */
export function strikethrough(md: MarkdownIt, tildes: 'one' | 'two'): void {
  for (const type of ['s_open', 's_close']) {
    md.renderer.rules[type] = (tokens, index, options, _env, renderer) => {
      const token = tokens[index]
      if (token !== undefined) token.tag = 'del'
      return renderer.renderToken(tokens, index, options)
    }
  }
  if (tildes === 'one') md.inline.ruler.before('strikethrough', 'one_tilde', oneTilde)
}

function oneTilde(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (src.charAt(pos) !== '~' || src.charAt(pos - 1) === '~') return false
  const found = /^~(?=[^\s~])[^~\\\n]{0,500}?[^\s~\\]~(?!~)|^~[^\s~\\]~(?!~)/.exec(
    src.slice(pos, Math.min(posMax, pos + 510)),
  )
  if (found === null) return false
  const end = pos + found[0].length
  if (!silent) {
    state.push('s_open', 's', 1).markup = '~'
    state.pos = pos + 1
    state.posMax = end - 1
    state.md.inline.tokenize(state)
    state.posMax = posMax
    state.push('s_close', 's', -1).markup = '~'
  }
  state.pos = end
  return true
}
