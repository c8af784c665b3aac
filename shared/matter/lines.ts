/** One-based line of an offset, however lines end. */
export function lineOf(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0) + 1
}

/** The line ending that a text has: its first, `\n` where it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}

/** Where the line ends that `at` stands in or has just closed, behind its line break; at most `limit`. */
export function lineEndAfter(text: string, at: number, limit: number): number {
  if (/[\r\n]/.test(text.charAt(at - 1))) return at
  const found = /\r\n|\r|\n/.exec(text.slice(at, limit))
  return found === null ? limit : at + found.index + found[0].length
}
