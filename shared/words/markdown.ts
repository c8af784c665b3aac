import type { Wordings } from './words.ts'

export const markdownWords = {
  'callout.note': { en: 'Note', 'zh-Hans': '注意' },
  'callout.tip': { en: 'Tip', 'zh-Hans': '提示' },
  'callout.important': { en: 'Important', 'zh-Hans': '重要' },
  'callout.warning': { en: 'Warning', 'zh-Hans': '警告' },
  'callout.caution': { en: 'Caution', 'zh-Hans': '当心' },
} satisfies Wordings
