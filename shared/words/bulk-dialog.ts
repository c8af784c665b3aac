import type { Wordings } from './words.ts'

/** The plan of a change of many posts, and how it ends. */
export const bulkDialogWords = {
  'bulk.title': { en: 'Look over what will change', 'zh-Hans': '请查看将要进行的更改' },
  'bulk.planning': { en: 'Looking at what will change…', 'zh-Hans': '正在查看将有哪些变化…' },
  'bulk.files': { en: 'Files that change', 'zh-Hans': '将要更改的文件' },
  'bulk.chosen': {
    en: '{count} of {total} {total|file|files} will change',
    'zh-Hans': '共 {total} 个文件，将更改 {count} 个',
  },
  'bulk.all': { en: 'Check all', 'zh-Hans': '全选' },
  'bulk.none': { en: 'Uncheck all', 'zh-Hans': '全不选' },
  'bulk.hint': {
    en: 'What is unchecked stays as it is. All of it is one undo, also after a restart.',
    'zh-Hans': '未勾选的文件保持不变。整个更改可以一次撤销，重启之后也可以。',
  },
  'bulk.hintWhole': {
    en: 'These files change together. All of it is one undo, also after a restart.',
    'zh-Hans': '这些文件会一起更改。整个更改可以一次撤销，重启之后也可以。',
  },
  'bulk.do': { en: 'Change {count} {count|file|files}', 'zh-Hans': '更改 {count} 个文件' },
  'bulk.doNone': { en: 'Change files', 'zh-Hans': '更改文件' },
  'bulk.progressLabel': { en: 'Progress of the change', 'zh-Hans': '更改进度' },
  'bulk.starting': { en: 'Getting ready…', 'zh-Hans': '正在准备…' },
  'bulk.progress': { en: '{done} of {total} files', 'zh-Hans': '{done} / {total} 个文件' },
  'bulk.stop': { en: 'Stop and change nothing', 'zh-Hans': '停止并恢复原样' },
  'bulk.stopping': { en: 'Stopping…', 'zh-Hans': '正在停止…' },
  'bulk.newName': { en: 'New name', 'zh-Hans': '新名称' },
  'bulk.keepName': { en: 'Name that all of them get', 'zh-Hans': '合并后的名称' },
  'bulk.intoNames': { en: 'Becomes these', 'zh-Hans': '拆分为' },
  'bulk.addNames': { en: 'Add these', 'zh-Hans': '添加' },
  'bulk.removeNames': { en: 'Remove these', 'zh-Hans': '移除' },
  'lines.number': { en: 'Line', 'zh-Hans': '行' },
  'lines.before': { en: 'before:', 'zh-Hans': '更改前：' },
  'lines.after': { en: 'after:', 'zh-Hans': '更改后：' },
} as const satisfies Wordings
