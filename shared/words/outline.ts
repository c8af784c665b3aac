import type { Wordings } from './words.ts'

/** The headings of a post, beside its text. */
export const outlineWords = {
  'outline.title': { en: 'Outline', 'zh-Hans': '大纲' },
  'outline.none': { en: 'No headings yet', 'zh-Hans': '还没有标题' },
  'outline.noneText': {
    en: 'A line that begins with # is a heading: ## for the next level.',
    'zh-Hans': '以 # 开头的行就是标题，## 表示下一级。',
  },
  'outline.noPost': { en: 'No post is open', 'zh-Hans': '没有打开的文章' },
  'outline.untitled': { en: 'Without words', 'zh-Hans': '无文字' },
  'outline.name': { en: '{title}, level {level}', 'zh-Hans': '{title}，{level} 级标题' },
  'outline.hint': {
    en: 'Drag a section to move it. Alt and the arrows move it, or make it deeper or higher.',
    'zh-Hans': '拖动可移动整节。Alt 加方向键可移动，或改变级别。',
  },
  'command.outline': { en: 'Outline of the post: show or hide', 'zh-Hans': '文章大纲：显示或隐藏' },
  'command.sectionUp': { en: 'Move this section up', 'zh-Hans': '上移本节' },
  'command.sectionDown': { en: 'Move this section down', 'zh-Hans': '下移本节' },
  'command.sectionHigher': { en: 'Make this section one level higher', 'zh-Hans': '提升本节级别' },
  'command.sectionDeeper': { en: 'Make this section one level deeper', 'zh-Hans': '降低本节级别' },
} as const satisfies Wordings
