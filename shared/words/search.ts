import type { Wordings } from './words.ts'

export const searchWords = {
  'search.badRegex': {
    en: 'This is not a regular expression yet: {reason}.',
    'zh-Hans': '这还不是正则表达式：{reason}。',
  },
  'search.notWhole': {
    en: 'This takes long. Shown is what was found so far; a more exact expression finds the rest.',
    'zh-Hans': '搜索耗时过长，仅显示目前找到的结果；请用更精确的表达式查找其余内容。',
  },
  'search.tooSlow': {
    en: 'This expression takes too long on one of the posts, so the search was stopped. Write it so that parts of it cannot match the same text in many ways.',
    'zh-Hans':
      '该表达式在某篇文章上耗时过长，搜索已停止。请改写它，避免其中的部分能以多种方式匹配同一段文字。',
  },
} as const satisfies Wordings
