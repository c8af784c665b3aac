/**
 * Whether a drawing has something in it that runs: a script, or an attribute or address that is one.
 *
 * Shown as a picture it does nothing; opened by itself from the site, it would. Rather once too often than once too
 * little.
 */
export function hasScript(svg: string): boolean {
  return (
    /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object)\b/i.test(svg) ||
    /\son[a-z]{3,30}\s*=/i.test(svg) ||
    /=\s*["']?\s*(?:javascript|data\s*:\s*text\/html|vbscript)\s*:?/i.test(svg) ||
    /<!ENTITY/i.test(svg)
  )
}
