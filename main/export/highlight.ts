import hljs from 'highlight.js/lib/common'
import { contentHash } from '../disk/content-hash.ts'

/** Colours code with highlight.js, whose class names the theme knows; null: a language that is not known. */
export function createHighlighter(): (code: string, language: string) => string | null {
  // Blogs repeat themselves; by hash, since the code itself would hold its whole post in memory.
  const known = new Map<string, string>()
  return (code, language) => {
    if (hljs.getLanguage(language) === undefined) return null
    const key = contentHash(`${language}\n${code}`)
    const found = known.get(key)
    if (found !== undefined) return found
    const { value } = hljs.highlight(code, { language, ignoreIllegals: true })
    if (known.size >= mostKnown) known.clear()
    known.set(key, value)
    return value
  }
}

/** What repeats itself does so soon; all code of a large blog would stay in memory. */
const mostKnown = 1000
