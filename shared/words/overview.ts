import type { Wordings } from './words.ts'

/** The place Blog: the blog as a whole. */
export const overviewWords = {
  'overview.calendar': { en: 'Calendar', 'zh-Hans': '日历' },
  'command.calendar': { en: 'Calendar and statistics', 'zh-Hans': '日历与统计' },
  'calendar.title': { en: 'Posts by month', 'zh-Hans': '每月文章' },
  'calendar.year': { en: 'Year', 'zh-Hans': '年份' },
  'calendar.total': { en: 'Year', 'zh-Hans': '全年' },
  'calendar.month': { en: '{month}: {count} {count|post|posts}', 'zh-Hans': '{month}：{count} 篇文章' },
  'calendar.noneTitle': { en: 'No dated posts yet', 'zh-Hans': '还没有带日期的文章' },
  'calendar.noneText': {
    en: 'Each month in which you published something gets a square here.',
    'zh-Hans': '发布过文章的每个月份都会在这里占一格。',
  },
} as const satisfies Wordings
