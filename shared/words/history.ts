import type { Wordings } from './words.ts'

/** Earlier versions of posts. */
export const historyWords = {
  'history.title': { en: 'History of “{file}”', 'zh-Hans': '“{file}”的历史版本' },
  'history.titleGone': { en: 'Posts that are gone', 'zh-Hans': '已不存在的文章' },
  'history.lead': {
    en: 'What restoring would bring in is marked in green, what it would take away in red.',
    'zh-Hans': '恢复后会增加的内容标为绿色，会消失的内容标为红色。',
  },
  'history.leadGone': {
    en: 'These posts are not in the blog’s folder any more. Writing one back puts it where it was.',
    'zh-Hans': '这些文章已不在博客文件夹中。写回后会放回原来的位置。',
  },
  'history.versions': { en: 'Versions', 'zh-Hans': '版本' },
  'history.gonePosts': { en: 'Posts', 'zh-Hans': '文章' },
  'history.version': { en: 'Text of this version', 'zh-Hans': '这个版本的文字' },
  'history.none': {
    en: 'No earlier version of this post has been kept yet. Each save keeps the one before it.',
    'zh-Hans': '还没有保留这篇文章的旧版本。每次保存都会保留之前的版本。',
  },
  'history.noneGone': {
    en: 'Every post that the history knows is in the blog’s folder.',
    'zh-Hans': '历史记录中的所有文章都在博客文件夹中。',
  },
  'history.same': { en: 'The same as the text now', 'zh-Hans': '与现在的文字相同' },
  'history.unchangedLines': { en: '$ unchanged lines', 'zh-Hans': '$ 行未改动' },
  'history.save': { en: 'Before a save', 'zh-Hans': '保存之前' },
  'history.conflict': { en: 'From a conflict', 'zh-Hans': '来自冲突' },
  'history.operation': { en: 'Before a change to the file', 'zh-Hans': '文件改动之前' },
  'history.restore': { en: 'Restore this version', 'zh-Hans': '恢复此版本' },
  'history.writeBack': { en: 'Write it back', 'zh-Hans': '重新写入' },
  'history.close': { en: 'Back to the text', 'zh-Hans': '返回正文' },
  'history.closeGone': { en: 'Close', 'zh-Hans': '关闭' },
  'history.restored': {
    en: 'The version is in the text again. Undo takes it back.',
    'zh-Hans': '已恢复该版本的文字。可以撤销。',
  },
  'history.undo': { en: 'Undo', 'zh-Hans': '撤销' },
  'history.writtenBack': {
    en: '“{file}” is in the blog’s folder again.',
    'zh-Hans': '“{file}”已写回博客文件夹。',
  },
  'command.history': { en: 'History of this post', 'zh-Hans': '这篇文章的历史版本' },
  'command.historyGone': { en: 'Posts that are gone…', 'zh-Hans': '已不存在的文章…' },
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
