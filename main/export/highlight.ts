import { createHash } from 'node:crypto'
import hljs from 'highlight.js/lib/common'

/** Colours code with highlight.js, whose class names the theme knows; null: a language that is not known. */
export function createHighlighter(): (code: string, language: string) => string | null {
  // Blogs repeat themselves; by hash, since the code itself would hold its whole post in memory.
  const known = new Map<string, string>()
  return (code, language) => {
    if (hljs.getLanguage(language) === undefined) return null
    const key = createHash('sha1').update(`${language}\n${code}`).digest('base64')
    const found = known.get(key)
    if (found !== undefined) return found
    const { value } = hljs.highlight(code, { language, ignoreIllegals: true })
    known.set(key, value)
    return value
  }
}
