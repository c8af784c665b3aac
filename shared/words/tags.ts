import type { Wordings } from './words.ts'

export const tagsWords = {
  'tags.count': { en: '{count} {count|tag|tags}', 'zh-Hans': '{count} 个标签' },
  'tags.list': { en: 'Tags', 'zh-Hans': '标签列表' },
  'tags.search': { en: 'Search tags', 'zh-Hans': '搜索标签' },
  'tags.rowLabel': { en: '{tag}, {count} {count|post|posts}', 'zh-Hans': '{tag}，{count} 篇文章' },
  'tags.postCount': { en: '{count} {count|post|posts}', 'zh-Hans': '{count} 篇文章' },
  'tags.postsOf': { en: 'Posts tagged “{tag}”', 'zh-Hans': '带有“{tag}”标签的文章' },
  'tags.showInPosts': { en: 'Show in Posts', 'zh-Hans': '在文章中查看' },
  'tags.noneTitle': { en: 'No tags yet', 'zh-Hans': '还没有标签' },
  'tags.noneText': {
    en: 'Tags that you give a post appear here, each with its posts.',
    'zh-Hans': '给文章加上标签后，这里会列出每个标签及其文章。',
  },
  'tags.noMatch': { en: 'No tag has “{text}” in its name.', 'zh-Hans': '没有名称包含“{text}”的标签。' },
  'tags.pickTitle': { en: 'Choose a tag', 'zh-Hans': '请选择一个标签' },
  'tags.pickText': { en: 'Its posts are listed here.', 'zh-Hans': '这里会列出它的文章。' },
} as const satisfies Wordings
