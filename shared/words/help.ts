import type { Wordings } from './words.ts'

/** What the product promises about the user's words: the promises of docs/guide/safety.md, in the same words. */
export const helpWords = {
  'command.help': {
    en: 'Help: what is safe, where it is, and all keys',
    'zh-Hans': '帮助：哪些内容受到保护，存放在哪里，以及所有快捷键',
  },
  'help.title': { en: 'Your words are safe', 'zh-Hans': '您的文字是安全的' },
  'help.lead': {
    en: 'What Inkstone promises about your posts. Each promise is tried on many cases in every test of the app.',
    'zh-Hans': 'Inkstone 对您的文章作出的承诺。应用的每次测试都会用大量情形检验每一条承诺。',
  },
  'help.typing': { en: 'Typing', 'zh-Hans': '输入' },
  'help.typingText': {
    en: 'Every keystroke older than 500 ms survives a kill of any of our processes, also during uninterrupted typing. Older than 2 s: it survives power loss.',
    'zh-Hans':
      '即使我们的任何进程被强行终止，500 毫秒之前输入的每个字都会保留，连续输入时也一样。2 秒之前输入的内容，断电也不会丢失。',
  },
  'help.whole': { en: 'Whole', 'zh-Hans': '完整' },
  'help.wholeText': {
    en: 'A post on disk is always byte for byte the previous or the next version: never empty, torn or mixed.',
    'zh-Hans': '磁盘上的文章始终与前一版本或后一版本逐字节相同：绝不会变空、残缺或混杂。',
  },
  'help.overwrite': { en: 'No silent overwrite', 'zh-Hans': '绝不悄悄覆盖' },
  'help.overwriteText': {
    en: 'If the bytes on disk are not those we loaded or last wrote, we replace them only after an explicit choice, and both versions stay retrievable for 30 days.',
    'zh-Hans':
      '如果磁盘上的内容不是我们读入或上次写入的内容，只有在您明确选择之后才会替换它，并且两个版本在 30 天内都可以取回。',
  },
  'help.touch': { en: 'No touch', 'zh-Hans': '绝不触碰' },
  'help.touchText': {
    en: 'Opening, listing, previewing, editing another post, quitting: no byte written to a post, its time stamp unchanged. Editing one field changes that field’s bytes only.',
    'zh-Hans':
      '打开、列出、预览、编辑其他文章、退出：不向文章写入一个字节，时间戳不变。编辑一个字段只改动该字段的字节。',
  },
  'help.honest': { en: 'Honest', 'zh-Hans': '如实' },
  'help.honestText': {
    en: '“Saved” appears only after write, fsync, rename and a size check. A failure is shown within a second, the text stays unsaved and journaled, and is tried again.',
    'zh-Hans':
      '只有在写入、落盘（fsync）、改名并核对大小之后才显示“已保存”。失败会在一秒内显示，文字保持未保存状态并留在日志中，并会再次尝试。',
  },
  'help.undo': { en: 'Undo', 'zh-Hans': '撤销' },
  'help.undoText': {
    en: 'Undo crosses a reload after an outside change.',
    'zh-Hans': '其他程序改动文件并重新载入之后，仍然可以撤销到更早的内容。',
  },
  'help.deletes': { en: 'Deletes', 'zh-Hans': '删除' },
  'help.deletesText': {
    en: 'Deletes go to the system’s trash, and can be undone from our own history. Export deletes only files in its own manifest, and refuses the home folder, a drive’s root, the blog’s own folders, and a folder that holds more than a repository’s own files (“.git”, “CNAME”) and was not made by it.',
    'zh-Hans':
      '删除的内容进入系统的回收站，并可以从我们自己的历史记录中恢复。导出只删除自己清单中的文件，并拒绝写入主文件夹、磁盘根目录、博客自己的文件夹，以及不是由它创建、且除了仓库自身的文件（“.git”、“CNAME”等）之外还有其他文件的文件夹。',
  },
  'help.where': { en: 'Where it is', 'zh-Hans': '存放位置' },
  'help.whereText': {
    en: 'Nothing of this is in your blog’s folder. It is in Inkstone’s own:',
    'zh-Hans': '这些都不在您的博客文件夹中，而在 Inkstone 自己的文件夹里：',
  },
  'help.history': { en: 'Earlier versions', 'zh-Hans': '历史版本' },
  'help.historyText': {
    en: 'compressed; all of the last day, one an hour for a week, one a day for 30 days. {keys} shows those of the open post.',
    'zh-Hans':
      '经过压缩；最近一天的全部保留，一周内每小时一个，30 天内每天一个。按 {keys} 查看当前文章的版本。',
  },
  'help.journal': { en: 'What is typed and not saved', 'zh-Hans': '已输入但未保存的内容' },
  'help.journalText': {
    en: 'until it is saved. After a crash the post opens with it.',
    'zh-Hans': '直到保存为止。崩溃之后，文章会带着这些内容打开。',
  },
  'help.keys': { en: 'Keys', 'zh-Hans': '快捷键' },
  'help.keysLead': {
    en: 'Everything that has a key. {keys} finds all else by its name.',
    'zh-Hans': '所有带快捷键的操作。其余操作可按 {keys} 以名称查找。',
  },
  'help.keysWindow': { en: 'The window', 'zh-Hans': '窗口' },
  'help.keysPosts': { en: 'Posts', 'zh-Hans': '文章' },
  'help.keysWriting': { en: 'Writing and preview', 'zh-Hans': '写作与预览' },
  'help.keysText': { en: 'The text', 'zh-Hans': '正文' },
  'help.keysLists': { en: 'Tags and images', 'zh-Hans': '标签与图片' },
  'help.back': { en: 'Back', 'zh-Hans': '返回' },
} as const satisfies Wordings
