import type { Wordings } from './words.ts'

/** Rename, move, delete, duplicate, publish, change the date; their undo and their log. */
export const operationsWords = {
  'operation.nameEmpty': { en: 'Give it a name.', 'zh-Hans': '请输入名称。' },
  'operation.nameCharacter': {
    en: 'A name cannot have “{character}” in it: not every system allows that. Leave it out.',
    'zh-Hans': '名称中不能有“{character}”，因为并非所有系统都允许。请去掉它。',
  },
  'operation.nameEnd': {
    en: 'A name cannot begin with a space, or end with a space or a full stop. Take it away.',
    'zh-Hans': '名称不能以空格开头，也不能以空格或句点结尾。请去掉它。',
  },
  'operation.nameDevice': {
    en: 'Windows keeps the name “{name}” for itself. Choose another one.',
    'zh-Hans': '“{name}”是 Windows 的保留名称，请换一个。',
  },
  'operation.nameTooLong': {
    en: 'The name is too long for a disk. Choose a shorter one.',
    'zh-Hans': '名称太长，磁盘放不下，请换一个短一些的。',
  },
  'operation.nameTaken': {
    en: '“{file}” is there already. Choose another name.',
    'zh-Hans': '“{file}”已经存在，请换一个名称。',
  },
  'operation.nameInMatter': {
    en: 'The front matter names a picture in the post’s folder, and could not be read with this name in it. Choose another name.',
    'zh-Hans': 'Front Matter 引用了该文章图片文件夹中的图片，换成这个名称后将无法读取。请换一个名称。',
  },
  'operation.notAPost': {
    en: '“{file}” would no longer be a post for this blog’s generator. Choose another name or folder.',
    'zh-Hans': '对这个博客的生成器来说，“{file}”将不再是文章。请换一个名称或文件夹。',
  },
  'operation.notADraft': {
    en: 'This post is published already.',
    'zh-Hans': '这篇文章已经发布。',
  },
  'operation.notADay': {
    en: '“{day}” is not a day. Write it as 2016-12-03.',
    'zh-Hans': '“{day}”不是日期，请写成 2016-12-03 的形式。',
  },
  'operation.nothing': { en: 'Nothing would change.', 'zh-Hans': '没有任何变化。' },
  'operation.bundleHasPosts': {
    en: 'The post’s folder holds another post, “{file}”, which would move too. Move that one first.',
    'zh-Hans': '这篇文章的文件夹里还有另一篇文章“{file}”，会被一起移动。请先移走那一篇。',
  },
  'operation.bundleCopy': {
    en: 'This post is a folder with its own pictures, and cannot be duplicated here. Copy the folder instead.',
    'zh-Hans': '这篇文章是一个带有图片的文件夹，不能在这里复制。请直接复制文件夹。',
  },
  'operation.imagesTaken': {
    en: 'The pictures stay in “{folder}”, since “{to}” is there already.',
    'zh-Hans': '图片仍留在“{folder}”，因为“{to}”已经存在。',
  },
  'operation.imagesShared': {
    en: 'The pictures stay in “{folder}”, since “{file}” uses them too.',
    'zh-Hans': '图片仍留在“{folder}”，因为“{file}”也在使用它们。',
  },
  'operation.addressTaken': {
    en: '“{file}” has the same address on the site, so only one of the two will be seen there.',
    'zh-Hans': '“{file}”在网站上的地址与此相同，两篇中只有一篇能被看到。',
  },
  'operation.noRedirect': {
    en: 'The old address {address} will lead nowhere: this blog has no redirects.',
    'zh-Hans': '旧地址 {address} 将失效：这个博客没有设置重定向。',
  },
  'operation.linksLost': {
    en: '{count} {count|link|links} in {files} {files|file|files} {count|leads|lead} to it and will lead nowhere.',
    'zh-Hans': '{files} 个文件中有 {count} 个链接指向它，这些链接将失效。',
  },
  'operation.isLink': {
    en: '“{file}” is a link to another file, so it was left alone. Change it in your file manager.',
    'zh-Hans': '“{file}”是指向其他文件的链接，因此没有动它。请在文件管理器中处理。',
  },
  'operation.changedMeanwhile': {
    en: '“{file}” was changed by something else in this moment, so nothing was done. Try again.',
    'zh-Hans': '“{file}”刚刚被其他程序改动，因此没有执行任何操作。请重试。',
  },
  'operation.unsaved': {
    en: '“{file}” has changes that could not be saved, so nothing was done. Save it first.',
    'zh-Hans': '“{file}”有未能保存的更改，因此没有执行任何操作。请先保存。',
  },
  'operation.trashFailed': {
    en: '“{file}” could not be moved to the system’s trash, so it was not deleted. Delete it in your file manager.',
    'zh-Hans': '无法把“{file}”移到系统的回收站，因此没有删除。请在文件管理器中删除。',
  },
  'operation.leftHalf': {
    en: 'The change could be neither finished nor taken back now. Nothing is lost: open the blog again, and it is taken back then.',
    'zh-Hans': '这次更改既无法完成，也暂时无法撤回。没有丢失任何内容：重新打开博客时会自动撤回。',
  },
  'operation.leftChanged': {
    en: 'A change that was cut short was taken back, but for “{file}”, which something else has changed since. Its former text is in the history.',
    'zh-Hans': '一次中断的更改已撤回，但“{file}”此后被其他程序改动过，没有动它。它原来的内容在历史记录中。',
  },
  'operation.recovered': {
    en: 'The app ended in the middle of a change to this blog’s files. The change was taken back: every file is as it was before.',
    'zh-Hans': '上次更改博客文件时程序中断。该更改已撤回，所有文件都恢复到更改之前的样子。',
  },
  'operation.undoChanged': {
    en: '“{file}” has changed since, so this cannot be undone. Nothing was changed.',
    'zh-Hans': '“{file}”此后又有改动，因此无法撤销。没有改动任何内容。',
  },
  'operation.undoTaken': {
    en: 'There is another “{file}” now, so this cannot be undone. Nothing was changed.',
    'zh-Hans': '现在已有另一个“{file}”，因此无法撤销。没有改动任何内容。',
  },
  'operation.nothingToUndo': { en: 'There is nothing to undo.', 'zh-Hans': '没有可以撤销的操作。' },
  'operation.moved': { en: '“{file}” is now “{to}”.', 'zh-Hans': '“{file}”已改为“{to}”。' },
  'operation.movedWithLinks': {
    en: '“{file}” is now “{to}”; {count} {count|link|links} in {files} {files|file|files} changed with it.',
    'zh-Hans': '“{file}”已改为“{to}”，{files} 个文件中的 {count} 个链接随之更改。',
  },
  'operation.published': {
    en: '“{to}” is published with the next export.',
    'zh-Hans': '“{to}”将在下次导出时发布。',
  },
  'operation.dated': { en: '“{file}” is dated {day} now.', 'zh-Hans': '“{file}”的日期已改为 {day}。' },
  'operation.duplicated': { en: '“{to}” is a copy of “{file}”.', 'zh-Hans': '已把“{file}”复制为“{to}”。' },
  'operation.deleted': {
    en: '“{file}” is in the system’s trash.',
    'zh-Hans': '“{file}”已移到系统的回收站。',
  },
  'operation.addressCopied': { en: 'Copied: {address}', 'zh-Hans': '已复制：{address}' },
  'operation.noAddress': {
    en: '“{file}” has no page on the site, and so no address. “Why won’t this post appear?” says why.',
    'zh-Hans': '“{file}”在站点上没有页面，因此没有网址。请用“这篇文章为什么不会出现？”查看原因。',
  },
  'operation.undone': { en: 'Undone.', 'zh-Hans': '已撤销。' },
  'log.undone': { en: 'Undone: the operation on “{file}”.', 'zh-Hans': '已撤销对“{file}”的操作。' },

  'command.rename': { en: 'Rename…', 'zh-Hans': '重命名…' },
  'command.move': { en: 'Move to another folder…', 'zh-Hans': '移到其他文件夹…' },
  'command.changeDate': { en: 'Change the date…', 'zh-Hans': '更改日期…' },
  'command.duplicate': { en: 'Duplicate', 'zh-Hans': '复制一份' },
  'command.showPostInFolder': { en: 'Show its file in the folder', 'zh-Hans': '在文件夹中显示文件' },
  'command.copyAddress': { en: 'Copy its address on the site', 'zh-Hans': '复制在站点上的网址' },
  'command.publish': { en: 'Publish the draft', 'zh-Hans': '发布草稿' },
  'command.delete': { en: 'Delete', 'zh-Hans': '删除' },
  'command.undoLast': { en: 'Undo the last operation on files', 'zh-Hans': '撤销上一次文件操作' },
  'command.showLog': { en: 'Show the log', 'zh-Hans': '查看日志' },
  'command.report': { en: 'Report a problem…', 'zh-Hans': '报告问题…' },

  'operation.more': { en: 'More for this post', 'zh-Hans': '更多操作' },
  'operation.menu': { en: 'Post: {title}', 'zh-Hans': '文章：{title}' },
  'operation.undo': { en: 'Undo', 'zh-Hans': '撤销' },
  'operation.copyTitle': { en: '{title} (copy)', 'zh-Hans': '{title}（副本）' },
  'operation.changeDate': { en: 'Change the date', 'zh-Hans': '更改日期' },
  'operation.renameTitle': { en: 'Rename the post’s file', 'zh-Hans': '重命名文章文件' },
  'operation.renameLabel': { en: 'Name, without date and extension', 'zh-Hans': '名称（不含日期和扩展名）' },
  'operation.renameDo': { en: 'Rename', 'zh-Hans': '重命名' },
  'operation.moveTitle': { en: 'Move the post', 'zh-Hans': '移动文章' },
  'operation.moveLabel': { en: 'To this folder', 'zh-Hans': '移到文件夹' },
  'operation.moveDo': { en: 'Move', 'zh-Hans': '移动' },
  'operation.topFolder': { en: 'The blog’s own folder', 'zh-Hans': '博客根文件夹' },
  'operation.dateTitle': { en: 'Change the date', 'zh-Hans': '更改日期' },
  'operation.dateLabel': { en: 'Date', 'zh-Hans': '日期' },
  'operation.dateDo': { en: 'Change', 'zh-Hans': '更改' },
  'operation.planning': { en: 'Looking at what will change…', 'zh-Hans': '正在查看将有哪些变化…' },
  'operation.untouched': {
    en: 'What changes with it is shown here before it is done.',
    'zh-Hans': '随之发生的变化会先显示在这里。',
  },
  'operation.noFolder': {
    en: 'There is no other folder where it would be a post.',
    'zh-Hans': '没有其他可以存放文章的文件夹。',
  },
  'operation.file': { en: 'File', 'zh-Hans': '文件' },
  'operation.address': { en: 'Address', 'zh-Hans': '地址' },
  'operation.pictures': { en: 'Pictures', 'zh-Hans': '图片' },
  'operation.redirect': { en: 'Redirect from', 'zh-Hans': '重定向自' },
  'operation.same': { en: 'stays', 'zh-Hans': '不变' },
  'operation.links': {
    en: '{count} {count|link|links} in {files} {files|file|files} will change too, so that none breaks.',
    'zh-Hans': '{files} 个文件中的 {count} 个链接会一起更改，不会失效。',
  },
  'operation.showLines': {
    en: 'Show {count} changed {count|line|lines}',
    'zh-Hans': '查看 {count} 行更改',
  },

  'log.title': { en: 'Log', 'zh-Hans': '日志' },
  'log.lead': {
    en: 'What was done to this computer’s blogs, and what could not be saved.',
    'zh-Hans': '对这台电脑上的博客做过的操作，以及未能保存的内容。',
  },
  'log.empty': { en: 'Nothing yet.', 'zh-Hans': '暂无记录。' },
  'report.title': { en: 'Report a problem', 'zh-Hans': '报告问题' },
  'report.lead': {
    en: 'This is all there is to share: none of your titles, file names or texts. Nothing is sent; copy it or save it, and pass it on yourself.',
    'zh-Hans': '以下就是全部内容，不含任何标题、文件名或正文。程序不会发送任何内容，请自行复制或保存后转交。',
  },
  'report.text': { en: 'The report', 'zh-Hans': '报告内容' },
  'report.copy': { en: 'Copy', 'zh-Hans': '复制' },
  'report.copied': { en: 'Copied', 'zh-Hans': '已复制' },
  'report.save': { en: 'Save…', 'zh-Hans': '保存…' },
  'report.saved': { en: 'The report is in {folder}.', 'zh-Hans': '报告已保存到 {folder}。' },
  'dialog.close': { en: 'Close', 'zh-Hans': '关闭' },
} as const satisfies Wordings
