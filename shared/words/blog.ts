import type { Wordings } from './words.ts'

export const blogWords = {
  'blog.missing': {
    en: 'The folder {folder} is not there. It may have been moved, renamed or deleted.',
    'zh-Hans': '文件夹 {folder} 不存在，可能被移动、改名或删除。',
  },
  'blog.notAFolder': {
    en: '{folder} is a file. Open the folder that holds your posts.',
    'zh-Hans': '{folder} 是一个文件。请打开存放文章的文件夹。',
  },
  'blog.noPermission': {
    en: 'You have no permission to read the folder {folder}. Change its permissions, or open another folder.',
    'zh-Hans': '您没有读取文件夹 {folder} 的权限。请更改其权限，或打开其他文件夹。',
  },
  'blog.tooWide': {
    en: '{folder} holds much more than a blog. Open the blog’s own folder inside it.',
    'zh-Hans': '{folder} 里不只是博客。请打开其中博客自己的文件夹。',
  },
  'blog.unreadable': {
    en: 'The folder {folder} cannot be read ({code}).',
    'zh-Hans': '无法读取文件夹 {folder}（{code}）。',
  },
  'blog.brokenConfig': {
    en: 'The blog’s configuration {file} cannot be read: {reason}. Until it is put right, its settings are not used.',
    'zh-Hans': '无法读取博客的配置文件 {file}：{reason}。改正之前不会使用其中的设置。',
  },
  'blog.folderOutside': {
    en: 'This folder is a link to a place outside the blog, so the posts in it are not shown.',
    'zh-Hans': '这个文件夹是指向博客之外的链接，因此不显示其中的文章。',
  },
  'blog.folderUnreadable': {
    en: 'This folder cannot be read ({code}), so the posts in it are not shown.',
    'zh-Hans': '无法读取这个文件夹（{code}），因此不显示其中的文章。',
  },
  'blog.notRecent': {
    en: 'This blog is no longer in the list of recent ones. Open its folder again.',
    'zh-Hans': '这个博客已不在最近打开的列表中。请重新打开它的文件夹。',
  },
  'blog.stayed': {
    en: 'You cancelled, so the blog that was open stays open. What is not saved in it is as it was.',
    'zh-Hans': '您已取消，因此原来的博客仍然打开，其中未保存的内容保持不变。',
  },
  'welcome.title': { en: 'Write in the blog you already have', 'zh-Hans': '就在您现有的博客里写作' },
  'welcome.text': {
    en: 'Inkstone opens a folder of Markdown files in place: Jekyll, Hexo, Hugo, Eleventy or plain. Opening changes nothing in it.',
    'zh-Hans':
      'Inkstone 直接打开您的 Markdown 文件夹，支持 Jekyll、Hexo、Hugo、Eleventy 和普通文件夹。打开时不会改动其中的任何内容。',
  },
  'welcome.open': { en: 'Open a folder…', 'zh-Hans': '打开文件夹…' },
  'welcome.example': { en: 'Look at an example blog…', 'zh-Hans': '看看示例博客…' },
  'welcome.recents': { en: 'Recent blogs', 'zh-Hans': '最近的博客' },
  'welcome.forget': {
    en: 'Forget “{name}” (its files stay)',
    'zh-Hans': '从列表移除“{name}”（不会删除文件）',
  },
  'welcome.opening': { en: 'Opening…', 'zh-Hans': '正在打开…' },
  'welcome.switch': { en: 'Blog: {name}', 'zh-Hans': '博客：{name}' },
  'welcome.openAnother': { en: 'Open another folder…', 'zh-Hans': '打开其他文件夹…' },
  'welcome.vanishedTitle': {
    en: 'The folder of this blog is gone or cannot be read',
    'zh-Hans': '博客的文件夹不见了，或无法读取',
  },
  'welcome.vanishedText': {
    en: '{folder} — put it back and look again, or open another folder. What you typed is kept.',
    'zh-Hans': '{folder}：请将它放回原处后重新检查，或打开其他文件夹。您输入的文字已经保留。',
  },
  'welcome.lookAgain': { en: 'Look again', 'zh-Hans': '重新检查' },
} as const satisfies Wordings
