import type { Wordings } from './words.ts'

export const filterWords = {
  'filter.field': { en: 'Filter posts', 'zh-Hans': '筛选文章' },
  'filter.clear': { en: 'Clear the filter', 'zh-Hans': '清除筛选' },
  'filter.completions': { en: 'Suggestions', 'zh-Hans': '建议' },
  'filter.unknownKey': {
    en: '“{name}:” is no field, so it is looked for as text. Fields are tag, category, is, draft, year, date, words, title and path.',
    'zh-Hans':
      '没有“{name}:”这个字段，因此按文字查找。可用的字段有：标签、分类、是、草稿、年、日期、字数、标题、路径。',
  },
  'filter.notADate': {
    en: '“{value}” is no date. Write 2019, 2019-03, 2019-03..2020 or >2019-06.',
    'zh-Hans': '“{value}”不是日期。请写成 2019、2019-03、2019-03..2020 或 >2019-06。',
  },
  'filter.notACount': {
    en: '“{value}” is no number of words. Write >2000, <500 or 500..2000.',
    'zh-Hans': '“{value}”不是字数。请写成 >2000、<500 或 500..2000。',
  },
  'filter.notAState': {
    en: 'A post cannot be “{value}”. It can be draft, future, hidden, problem, untitled or conflict.',
    'zh-Hans': '没有“{value}”这种状态。可以是：草稿、未来、不发布、问题、未命名、冲突。',
  },
  'filter.notYesOrNo': {
    en: '“{value}” is neither yes nor no.',
    'zh-Hans': '“{value}”既不是“是”也不是“否”。',
  },
} as const satisfies Wordings
