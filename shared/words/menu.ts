import type { Wordings } from './words.ts'

export const menuWords = {
  'menu.file': { en: 'File', 'zh-Hans': '文件' },
  'menu.view': { en: 'View', 'zh-Hans': '显示' },
  'menu.go': { en: 'Go', 'zh-Hans': '前往' },
  'command.togglePreview': { en: 'Show or hide the preview', 'zh-Hans': '显示或隐藏预览' },
  'dialog.open': { en: 'Open a blog folder', 'zh-Hans': '打开博客文件夹' },
  'dialog.openButton': { en: 'Open', 'zh-Hans': '打开' },
  'dialog.example': { en: 'Choose where the example blog is put', 'zh-Hans': '选择示例博客的存放位置' },
  'dialog.exampleButton': { en: 'Put it here', 'zh-Hans': '放在这里' },
  'dialog.export': { en: 'Choose the folder for the exported site', 'zh-Hans': '选择导出网站的文件夹' },
  'dialog.exportButton': { en: 'Choose', 'zh-Hans': '选择' },
  'dialog.unsaved': {
    en: '{count} {count|post has|posts have} changes that are not saved.',
    'zh-Hans': '有 {count} 篇文章的更改尚未保存。',
  },
  'dialog.unsavedDetail': {
    en: 'If you close without saving, what you typed since the last save is lost.',
    'zh-Hans': '如果不保存就关闭，上次保存之后输入的内容将会丢失。',
  },
  'dialog.saveAll': { en: 'Save', 'zh-Hans': '保存' },
  'dialog.discard': { en: 'Close without saving', 'zh-Hans': '不保存并关闭' },
  'dialog.noAnswer': {
    en: 'The window has not said yet that everything is saved.',
    'zh-Hans': '窗口尚未确认所有内容都已保存。',
  },
  'dialog.noAnswerDetail': {
    en: 'It may show what is wrong. If you close it anyway, what you typed in the last moment may be lost.',
    'zh-Hans': '窗口中可能显示了原因。如果仍要关闭，最后片刻输入的内容可能会丢失。',
  },
  'dialog.wait': { en: 'Keep it open', 'zh-Hans': '保持打开' },
  'dialog.closeAnyway': { en: 'Close anyway', 'zh-Hans': '仍然关闭' },
  'dialog.cancel': { en: 'Cancel', 'zh-Hans': '取消' },
} as const satisfies Wordings
