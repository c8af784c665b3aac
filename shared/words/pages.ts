import type { Wordings } from './words.ts'

/** The pages beside the posts. */
export const pagesWords = {
  'pages.title': { en: 'Pages', 'zh-Hans': '页面' },
  'pages.posts': { en: 'Posts', 'zh-Hans': '文章' },
  'pages.switch': { en: 'What the list shows', 'zh-Hans': '列表显示的内容' },
  'pages.count': { en: '{count} {count|page|pages}', 'zh-Hans': '{count} 个页面' },
  'pages.loading': { en: 'Reading the pages…', 'zh-Hans': '正在读取页面…' },
  'pages.failedTitle': { en: 'The pages could not be read', 'zh-Hans': '无法读取页面' },
  'pages.emptyTitle': { en: 'No pages beside the posts', 'zh-Hans': '还没有文章以外的页面' },
  'pages.emptyText': {
    en: 'A page stands beside the posts and belongs to no day: who you are, what you are at now.',
    'zh-Hans': '页面不属于任何日期，与文章并列，例如介绍自己、说说近况。',
  },
  'pages.untitled': { en: 'New page', 'zh-Hans': '新页面' },
  'pages.noDate': {
    en: 'A page has no date and no drafts folder, so this is for posts only.',
    'zh-Hans': '页面没有日期和草稿文件夹，因此这只适用于文章。',
  },
  'command.listPages': { en: 'List the pages', 'zh-Hans': '显示页面列表' },
  'command.listPosts': { en: 'List the posts', 'zh-Hans': '显示文章列表' },
} as const satisfies Wordings
