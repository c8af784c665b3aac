/** Longer front matter is edited as text: parsing it after each key would be felt. In UTF-16 units. */
const longestMatter = 8192
const deepest = 50
/** `- - - a`: each mark is one level deeper. */
const manyInLine = /(?:[-?:][ \t]+){20}/

/**
 * Whether the YAML parser may be given this text at all.
 *
 * 20 KB of `[` make it run out of stack in a way that no `catch` sees. Depth is counted too high rather than too low:
 * brackets inside quotes count, and so does every deeper indent.
 */
export function matterLimit(matter: string): 'tooLong' | 'tooDeep' | null {
  if (matter.length > longestMatter) return 'tooLong'
  let brackets = 0
  const indents: number[] = []
  for (const line of matter.split(/[\r\n]+/)) {
    const start = line.search(/[^ \t]/)
    if (start < 0) continue
    while ((indents.at(-1) ?? -1) >= start) indents.pop()
    indents.push(start)
    if (indents.length > deepest || manyInLine.test(line)) return 'tooDeep'
    for (const mark of line.match(/[[\]{}]/g) ?? []) {
      brackets = Math.max(0, brackets + (mark === '[' || mark === '{' ? 1 : -1))
      if (brackets > deepest) return 'tooDeep'
    }
  }
  return null
}
