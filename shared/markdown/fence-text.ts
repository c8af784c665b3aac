/** Code as a fenced block of Markdown; null: the tags around it have no lines of their own, so it can be none. */
export function fenceText(language: string, inside: string): string | null {
  if (!/^\s*?\n/.test(inside) || !/\n[ \t]*$/.test(inside)) return null
  // Longer than any run of backticks in the code.
  let length = 3
  for (const run of inside.match(/`{3,}/g) ?? []) length = Math.max(length, run.length + 1)
  const ticks = '`'.repeat(length)
  return `${ticks}${language}${inside}${ticks}`
}

/** Whether only white space stands before `at` on its line. */
export function standsAlone(body: string, at: number): boolean {
  return body.slice(body.lastIndexOf('\n', at - 1) + 1, at).trim() === ''
}
