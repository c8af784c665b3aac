import type { Wordings } from './words.ts'

/** Earlier versions of posts. */
export const historyWords = {
  'history.notText': {
    en: 'This version of “{file}” is not UTF-8 text, so it cannot be shown here. Its bytes are kept.',
    'zh-Hans': '“{file}”的这个版本不是 UTF-8 文本，无法在这里显示。它的内容仍然保留着。',
  },
  'history.isThere': {
    en: 'There is a file “{file}” again, so the old version was not written over it. Open it, and restore the version there.',
    'zh-Hans': '“{file}”这个文件又存在了，因此没有用旧版本覆盖它。请打开它，在那里恢复该版本。',
  },
  'history.noVersion': {
    en: 'The history no longer has this version of “{file}”. Choose another one.',
    'zh-Hans': '历史记录中已经没有“{file}”的这个版本，请选择其他版本。',
  },
} as const satisfies Wordings
