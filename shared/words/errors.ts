import type { Wordings } from './words.ts'

/** A failure's sentence: what happened, to what, what to do. */
export const errorWords = {
  'error.internal': {
    en: 'Something went wrong that we did not expect. Your text is safe; the log has the details.',
    'zh-Hans': '出现了意料之外的错误。您的文字没有丢失，详情见日志。',
  },
  'error.startTitle': { en: 'Inkstone could not start', 'zh-Hans': 'Inkstone 无法启动' },
  'error.dataFolder': {
    en: 'Inkstone keeps its settings and earlier versions of posts in {folder}, which could not be made ({code}). Check that place, or name another one in INKSTONE_DATA.',
    'zh-Hans':
      'Inkstone 的设置和文章旧版本保存在 {folder}，但无法创建该文件夹（{code}）。请检查该位置，或用 INKSTONE_DATA 指定其他位置。',
  },
  'error.windowTitle': { en: 'The window does not work any more', 'zh-Hans': '窗口无法继续工作' },
  'error.windowGone': {
    en: 'The window stopped several times within a minute, so it was not shown again. Close Inkstone and start it again: what you typed is saved first, or you are asked.',
    'zh-Hans':
      '窗口在一分钟内多次停止工作，因此不再重新显示。请关闭 Inkstone 后重新启动：关闭前会先保存您输入的内容，或询问您如何处理。',
  },
  'error.openTitle': { en: 'The folder was not opened', 'zh-Hans': '没有打开文件夹' },
  'error.invalidCall': {
    en: 'The window asked for “{call}” in a way that cannot be right, so nothing was done.',
    'zh-Hans': '窗口对“{call}”的请求不合规，因此没有执行任何操作。',
  },
  'error.noBlog': {
    en: 'No blog is open. Open a folder first.',
    'zh-Hans': '没有打开的博客。请先打开一个文件夹。',
  },
  'error.outsideBlog': {
    en: '“{file}” is not inside the blog’s folder, so it was not touched.',
    'zh-Hans': '“{file}”不在博客文件夹内，因此没有动它。',
  },
  'error.missing': {
    en: '“{file}” is no longer there. It may have been moved, renamed or deleted.',
    'zh-Hans': '“{file}”已经不在了，可能被移动、改名或删除。',
  },
  'error.changedOnDisk': {
    en: '“{file}” was changed on the disk by something else. Nothing was overwritten: choose which version to keep.',
    'zh-Hans': '“{file}”在磁盘上被其他程序改动过。没有覆盖任何内容，请选择要保留的版本。',
  },
  'error.changedAgain': {
    en: '“{file}” was changed on the disk once more while you were comparing. Nothing was overwritten: look at the new differences.',
    'zh-Hans': '您比较时，“{file}”在磁盘上又被改动了。没有覆盖任何内容，请查看新的差异。',
  },
  'error.mergeReadOnly': {
    en: '“{file}” on the disk cannot be merged with yours: it is not text that may be changed. Keep both, or keep yours.',
    'zh-Hans': '磁盘上的“{file}”无法与您的版本合并：它不是可以修改的文本。请两个都保留，或保留您的版本。',
  },
  'error.diskFull': {
    en: '“{file}” could not be written: the disk is full. Make some room, then try again.',
    'zh-Hans': '无法写入“{file}”：磁盘已满。请腾出空间后重试。',
  },
  'error.noPermission': {
    en: '“{file}” could not be read or written: you have no permission. Check the file’s and its folder’s permissions.',
    'zh-Hans': '无法读写“{file}”：没有权限。请检查该文件及其所在文件夹的权限。',
  },
  'error.readOnlyDisk': {
    en: '“{file}” could not be written: its disk is read-only.',
    'zh-Hans': '无法写入“{file}”：所在磁盘是只读的。',
  },
  'error.diskFailed': {
    en: '“{file}” could not be read or written: the disk reported a fault. Save a copy in another place, and check the disk.',
    'zh-Hans': '无法读写“{file}”：磁盘报告了错误。请在别处保存一份副本，并检查磁盘。',
  },
  'error.tooManyOpenFiles': {
    en: '“{file}” could not be opened: too many files are open. Close other programs, then try again.',
    'zh-Hans': '无法打开“{file}”：打开的文件太多。请关闭其他程序后重试。',
  },
  'error.fileBusy': {
    en: '“{file}” is in use by another program. Close it there, then try again.',
    'zh-Hans': '“{file}”正被其他程序占用。请在那里关闭它，然后重试。',
  },
  'error.nameTooLong': {
    en: 'The name “{file}” is too long for this disk. Choose a shorter one.',
    'zh-Hans': '名称“{file}”对这个磁盘来说太长，请换一个短一些的名称。',
  },
  'error.notAFile': {
    en: '“{file}” is not an ordinary file, so it cannot be opened or replaced.',
    'zh-Hans': '“{file}”不是普通文件，无法打开或替换。',
  },
  'error.disk': {
    en: '“{file}” could not be read or written ({code}).',
    'zh-Hans': '无法读写“{file}”（{code}）。',
  },
  'error.historyFailed': {
    en: '“{file}” was not saved: its earlier version could not be kept first ({code}). Check the disk that holds {folder}.',
    'zh-Hans': '“{file}”没有保存：无法先留存它的旧版本（{code}）。请检查 {folder} 所在的磁盘。',
  },
  'journal.full': {
    en: 'What you type is not safe from a crash now: the disk that holds {folder} is full. Make some room, or save often.',
    'zh-Hans': '现在输入的文字无法防备意外退出：{folder} 所在的磁盘已满。请腾出空间，或经常保存。',
  },
  'journal.failed': {
    en: 'What you type is not safe from a crash now: {folder} cannot be written ({code}). Check that folder, and save often.',
    'zh-Hans': '现在输入的文字无法防备意外退出：无法写入 {folder}（{code}）。请检查该文件夹，并经常保存。',
  },
  'journal.unreadable': {
    en: 'Whether anything was unsaved when Inkstone last ended cannot be told: {folder} cannot be read ({code}). Check that folder, then open the blog again.',
    'zh-Hans':
      '无法得知 Inkstone 上次退出时是否有未保存的内容：{folder} 无法读取（{code}）。请检查该文件夹，然后重新打开博客。',
  },
  'error.versionGone': {
    en: 'This earlier version is no longer kept. Choose another one.',
    'zh-Hans': '这个旧版本已不再保留，请选择其他版本。',
  },
  'error.halfWritten': {
    en: '“{file}” could be written only in part, and its disk refused to take the former text back. Both are kept in the history, and the former one is put back at the next start: check the disk, then start Inkstone again.',
    'zh-Hans':
      '“{file}”只写入了一部分，磁盘也拒绝写回原来的内容。新旧两个版本都保存在历史记录中，下次启动时会恢复原来的内容：请检查磁盘，然后重新启动 Inkstone。',
  },
  'error.address': {
    en: '“{address}” was not opened: only web and mail addresses are.',
    'zh-Hans': '没有打开“{address}”：只能打开网页和邮件地址。',
  },
  'error.imageType': {
    en: '“{name}” is not an image that blogs can show. Use PNG, JPEG, GIF, WebP, AVIF, SVG or BMP.',
    'zh-Hans': '“{name}”不是博客能显示的图片。请使用 PNG、JPEG、GIF、WebP、AVIF、SVG 或 BMP。',
  },
  'error.imageTooLarge': {
    en: '“{name}” is larger than {limit} MB. Make it smaller, then add it again.',
    'zh-Hans': '“{name}”超过 {limit} MB。请缩小后再添加。',
  },
  'error.imageLost': {
    en: 'The image did not arrive whole, so it was not added. Add it again.',
    'zh-Hans': '图片没有完整传到，因此没有添加。请重新添加。',
  },
  'error.exportRunning': {
    en: 'An export is already running. Wait for it to end, or cancel it.',
    'zh-Hans': '已有一个导出正在进行。请等它结束，或先取消它。',
  },
  'error.exportCancelled': {
    en: 'The export was cancelled. What was written so far is in the folder.',
    'zh-Hans': '导出已取消。已写出的文件仍在该文件夹中。',
  },
} as const satisfies Wordings
