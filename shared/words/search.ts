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

  'search.title': { en: 'Search in all posts', 'zh-Hans': '在所有文章中搜索' },
  'search.field': { en: 'Search texts and titles', 'zh-Hans': '搜索正文和标题' },
  'search.backToList': { en: 'Back to the posts', 'zh-Hans': '返回文章列表' },
  'search.frontMatter': { en: 'Front matter too', 'zh-Hans': '包括 front matter' },
  'search.replace': { en: 'Replace', 'zh-Hans': '替换' },
  'search.replaceAll': { en: 'Replace…', 'zh-Hans': '替换…' },
  'search.replaceGroups': { en: 'Replace with; $1 is a group', 'zh-Hans': '替换为；$1 为分组' },
  'search.results': { en: 'What was found', 'zh-Hans': '搜索结果' },
  'search.count': { en: 'In {count} {count|post|posts}', 'zh-Hans': '{count} 篇文章' },
  'search.reading': { en: 'Reading: {read} of {of}', 'zh-Hans': '正在读取：{read} / {of}' },
  'search.beginTitle': { en: 'Any word, in any post', 'zh-Hans': '任何一篇文章里的任何文字' },
  'search.beginText': {
    en: 'Several words are all to be found; “quotes” hold a phrase together; tag:ink and year:2019 narrow it.',
    'zh-Hans': '多个词须同时出现；用引号括住短语；tag:墨、year:2019 可缩小范围。',
  },
  'search.nothing': { en: 'No post has “{text}”', 'zh-Hans': '没有文章包含“{text}”' },
  'search.moreMatches': {
    en: '{count} more in this post',
    'zh-Hans': '本文还有 {count} 处',
  },
  'search.morePosts': { en: 'Show more: {count} {count|post|posts}', 'zh-Hans': '显示其余 {count} 篇' },
  'search.postLabel': {
    en: '{title}, {count} {count|match|matches}',
    'zh-Hans': '{title}，{count} 处匹配',
  },
  'search.matchLabel': { en: 'Line {line}: {text}', 'zh-Hans': '第 {line} 行：{text}' },
  'search.leaveOut': { en: 'Leave it as it is (Delete)', 'zh-Hans': '保持原样（Delete）' },
  'search.takeIn': { en: 'Replace it too (Delete)', 'zh-Hans': '也替换它（Delete）' },
  'search.isLeftOut': { en: 'left as it is', 'zh-Hans': '保持原样' },

  'command.search': { en: 'Search in all posts', 'zh-Hans': '在所有文章中搜索' },
  'command.replace': { en: 'Replace in all posts', 'zh-Hans': '在所有文章中替换' },
  'command.nextFound': { en: 'Next match in all posts', 'zh-Hans': '所有文章中的下一处匹配' },
  'command.previousFound': { en: 'Previous match in all posts', 'zh-Hans': '所有文章中的上一处匹配' },
} as const satisfies Wordings
