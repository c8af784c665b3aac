import hljs from 'highlight.js/lib/common'

/** Colours code for the preview; null: a language that is not known, shown plain. */
export function highlight(code: string, language: string): string | null {
  if (!hljs.getLanguage(language)) return null
  return hljs.highlight(code, { language, ignoreIllegals: true }).value
}
