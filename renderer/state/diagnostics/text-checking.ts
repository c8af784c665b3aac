// The thread that looks at texts, and what it has to know of the blog.
import { useBlog } from '../blog/blog-store.ts'
import { useLearnt } from '../completion/learnt-store.ts'
import type { TextRules } from './look-at-text.ts'
import { createTextChecker, type TextChecker } from './text-checker.ts'

let checker: TextChecker | null = null

/** Started by who asks first. */
export function textChecker(): TextChecker {
  checker ??= createTextChecker()
  return checker
}

/** Null: no blog is open. */
export function textRules(): TextRules | null {
  const { blog } = useBlog.getState()
  if (blog === null) return null
  const { generator, url, baseUrl, markdown } = blog
  return { generator, url, baseUrl, markdown, ownTags: useLearnt.getState().learnt?.ownTags ?? null }
}
