import type { Wordings } from './words.ts'

/** What is wrong in the text one writes; what each problem is called stands with the check of the blog. */
export const diagnosticsWords = {
  'diagnostics.count': { en: '{count} {count|problem|problems}', 'zh-Hans': '{count} 个问题' },
  'diagnostics.list': { en: 'Problems in the text', 'zh-Hans': '正文中的问题' },
  'diagnostics.line': { en: 'Line {line}', 'zh-Hans': '第 {line} 行' },
  'command.listProblems': { en: 'Problems in the text as a list', 'zh-Hans': '列出正文中的问题' },
} as const satisfies Wordings
