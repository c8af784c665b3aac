import type { MarkdownIt } from 'markdown-it'

/** `![](/img/my picture.png)`: CommonMark ends an address at a space. */
export function spacedAddresses(md: MarkdownIt): void {
  const { parseLinkDestination } = md.helpers
  md.helpers = {
    ...md.helpers,
    parseLinkDestination: (text, start, max) => {
      const found = parseLinkDestination(text, start, max)
      if (!found.ok || text.charCodeAt(found.pos) !== 0x20 || !isInline(text, start)) return found
      const end = endOfSpaced(text, start, Math.min(max, start + longestAddress))
      if (end === null || end <= found.pos) return found
      return { ok: true, pos: end, str: md.utils.unescapeAll(text.slice(start, end)) }
    },
  }
}

const longestAddress = 2000

/** In `[text](address)`, not in `[name]: address`. */
function isInline(text: string, start: number): boolean {
  let at = start - 1
  while (text.charCodeAt(at) === 0x20) at--
  return text.charCodeAt(at) === 0x28
}

/** Where the address ends: before the closing bracket or a quoted title; null: on another line, so it is none. */
function endOfSpaced(text: string, start: number, max: number): number | null {
  let depth = 0
  for (let at = start; at < max; at++) {
    const char = text.charAt(at)
    if (char === '\n' || char === '<') return null
    if (char === '\\') at++
    else if (char === '(') depth++
    else if (char === ')' && depth-- === 0) return withoutSpaces(text, start, at)
    else if (char === ' ' && /^ +["']/.test(text.slice(at, at + 20))) return withoutSpaces(text, start, at)
  }
  return null
}

function withoutSpaces(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) === 0x20) at--
  return at
}
