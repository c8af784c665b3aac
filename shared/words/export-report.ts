import type { Wordings } from './words.ts'

/** What the report of an export says of problems in groups, and of posts that are not on the site. */
export const exportReportWords = {
  'report.showAll': { en: 'Show all {count}', 'zh-Hans': '显示全部 {count} 处' },
  'report.showMany': { en: 'Show {count}', 'zh-Hans': '显示 {count} 处' },
  'report.showFewer': { en: 'Show fewer', 'zh-Hans': '收起' },
  'report.showAllOf': { en: 'Show all {count}: {name}', 'zh-Hans': '显示全部 {count} 处：{name}' },
  'report.showFewerOf': { en: 'Show fewer: {name}', 'zh-Hans': '收起：{name}' },
  'report.allKinds': { en: 'Show all {count} kinds', 'zh-Hans': '显示全部 {count} 个种类' },
  'report.allFiles': { en: 'Show all {count} files', 'zh-Hans': '显示全部 {count} 个文件' },
  'report.allPosts': { en: 'Show all {count} posts', 'zh-Hans': '显示全部 {count} 篇' },
  'report.moreElsewhere': {
    en: '{count} more are under “All problems of the blog”.',
    'zh-Hans': '其余 {count} 处见“博客的所有问题”。',
  },
  'report.open': { en: 'Open', 'zh-Hans': '打开' },
  'report.openLine': { en: 'Line {line}: open {file}', 'zh-Hans': '第 {line} 行：打开 {file}' },
  'report.line': { en: 'Line {line}', 'zh-Hans': '第 {line} 行' },
  'leftOut.title': {
    en: '{count} {count|post is|posts are} left out: {kinds}',
    'zh-Hans': '有 {count} 篇文章未导出：{kinds}',
  },
  'leftOut.inList': { en: 'Show hidden posts in the list', 'zh-Hans': '在列表中显示隐藏的文章' },
  'leftOut.draft': { en: '{count} {count|draft|drafts}', 'zh-Hans': '草稿 {count} 篇' },
  'leftOut.unpublished': { en: '{count} not published', 'zh-Hans': '设为不发布 {count} 篇' },
  'leftOut.later': { en: '{count} for later', 'zh-Hans': '日期未到 {count} 篇' },
  'leftOut.expired': { en: '{count} expired', 'zh-Hans': '已过期 {count} 篇' },
  'leftOut.folder': { en: '{count} in hidden folders', 'zh-Hans': '文件夹未公开 {count} 篇' },
  'leftOut.name': { en: '{count} by {count|its name|their names}', 'zh-Hans': '文件名不符 {count} 篇' },
  'leftOut.setting': { en: '{count} by a setting', 'zh-Hans': '由设置排除 {count} 篇' },
} as const satisfies Wordings
