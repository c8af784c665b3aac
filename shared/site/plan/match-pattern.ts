/**
 * Whether a path fits a pattern as Ruby's `File.fnmatch?` has it: `*` and `?` stand for `/` too, `[a-z]` for one of
 * them, and none of the three for a period at the very beginning.
 *
 * By hand and not by a regular expression made of the pattern: a blog's own file could hold one that never ends.
 */
export function matchesPattern(pattern: string, path: string): boolean {
  if (path.startsWith('.') && !pattern.startsWith('.')) return false
  let at = 0
  let inPattern = 0
  // Where the last `*` stands, and how much of the path it has taken.
  let star = -1
  let starAt = 0
  while (at < path.length) {
    const step = stepOf(pattern, inPattern, path[at] ?? '')
    if (pattern[inPattern] === '*') {
      star = inPattern++
      starAt = at
    } else if (step > 0) {
      inPattern += step
      at++
    } else if (star >= 0) {
      inPattern = star + 1
      at = ++starAt
    } else return false
  }
  while (pattern[inPattern] === '*') inPattern++
  return inPattern === pattern.length
}

/** How many characters of the pattern the character fits; 0: it does not. */
function stepOf(pattern: string, at: number, character: string): number {
  const sign = pattern[at]
  if (sign === '?') return 1
  if (sign === '\\' && pattern[at + 1] !== undefined) return pattern[at + 1] === character ? 2 : 0
  if (sign !== '[') return sign === character ? 1 : 0
  const end = pattern.indexOf(']', at + 2)
  if (end < 0) return character === '[' ? 1 : 0
  const isTurned = /[!^]/.test(pattern[at + 1] ?? '')
  return isInSet(pattern.slice(isTurned ? at + 2 : at + 1, end), character) === isTurned ? 0 : end - at + 1
}

function isInSet(set: string, character: string): boolean {
  for (let at = 0; at < set.length; at++) {
    const from = set[at] ?? ''
    const to = set[at + 1] === '-' ? set[at + 2] : undefined
    if (to === undefined ? character === from : character >= from && character <= to) return true
    if (to !== undefined) at += 2
  }
  return false
}
