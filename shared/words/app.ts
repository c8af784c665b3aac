import type { Wordings } from './words.ts'

/** The window itself: places, commands, notices, and what is said when all else fails. */
export const appWords = {
  'app.name': { en: 'Inkstone', 'zh-Hans': 'Inkstone' },
  'app.loading': { en: 'Opening Inkstone…', 'zh-Hans': '正在打开 Inkstone…' },
  'app.broken.title': { en: 'This window ran into a problem', 'zh-Hans': '窗口出了问题' },
  'app.broken.text': {
    en: 'What you typed is kept. Reload the window to go on; the log has the details.',
    'zh-Hans': '您输入的文字已经保留。请重新载入窗口后继续，详情见日志。',
  },
  'app.broken.reload': { en: 'Reload', 'zh-Hans': '重新载入' },

  'place.nav': { en: 'Places', 'zh-Hans': '导航' },
  'place.posts': { en: 'Posts', 'zh-Hans': '文章' },
  'place.tags': { en: 'Tags', 'zh-Hans': '标签' },
  'place.site': { en: 'Site', 'zh-Hans': '站点' },
  'place.blog': { en: 'Blog', 'zh-Hans': '博客' },
  'place.settings': { en: 'Settings', 'zh-Hans': '设置' },

  'command.placePosts': { en: 'Go to Posts', 'zh-Hans': '前往文章' },
  'command.placeTags': { en: 'Go to Tags', 'zh-Hans': '前往标签' },
  'command.placeSite': { en: 'Go to Site', 'zh-Hans': '前往站点' },
  'command.placeBlog': { en: 'Go to Blog', 'zh-Hans': '前往博客' },
  'command.placeSettings': { en: 'Go to Settings', 'zh-Hans': '前往设置' },
  'command.blogChoose': { en: 'Open a folder…', 'zh-Hans': '打开文件夹…' },
  'command.blogExample': { en: 'Look at an example blog…', 'zh-Hans': '看看示例博客…' },
  'command.toggleList': { en: 'Show or hide the list of posts', 'zh-Hans': '显示或隐藏文章列表' },
  'command.searchPosts': { en: 'Search the list of posts', 'zh-Hans': '搜索文章列表' },
  'command.quickOpen': { en: 'Open a post by its title…', 'zh-Hans': '按标题打开文章…' },
  'command.palette': { en: 'All commands…', 'zh-Hans': '全部命令…' },
  'command.newPost': { en: 'New post', 'zh-Hans': '新文章' },
  'command.discardPost': { en: 'Give up this new post', 'zh-Hans': '放弃这篇新文章' },
  'command.save': { en: 'Save the post', 'zh-Hans': '保存文章' },
  'command.export': { en: 'Export the site', 'zh-Hans': '导出站点' },
  'command.themeSystem': { en: 'Theme: the system’s', 'zh-Hans': '主题：跟随系统' },
  'command.themeLight': { en: 'Theme: light', 'zh-Hans': '主题：浅色' },
  'command.themeDark': { en: 'Theme: dark', 'zh-Hans': '主题：深色' },
  'command.languageSystem': { en: 'Language: the system’s', 'zh-Hans': '语言：跟随系统' },
  'command.languageEn': { en: 'Language: English', 'zh-Hans': '语言：English' },
  'command.languageZh': { en: 'Language: 简体中文', 'zh-Hans': '语言：简体中文' },

  'palette.title': { en: 'Commands and posts', 'zh-Hans': '命令与文章' },
  'palette.placeholder': { en: 'Type a command or a title', 'zh-Hans': '输入命令或标题' },
  'palette.placeholderPosts': { en: 'Type a title', 'zh-Hans': '输入标题' },
  'palette.results': { en: 'Results', 'zh-Hans': '结果' },
  'palette.nothing': { en: 'Nothing matches “{text}”.', 'zh-Hans': '没有与“{text}”相符的内容。' },
  'palette.noPosts': { en: 'This blog has no posts yet.', 'zh-Hans': '这个博客还没有文章。' },
  'palette.found': {
    en: '{count} {count|result|results}',
    'zh-Hans': '{count} 条结果',
  },

  'notice.region': { en: 'Notices', 'zh-Hans': '通知' },
  'notice.dismiss': { en: 'Dismiss', 'zh-Hans': '关闭' },
  'notice.undo': { en: 'Undo', 'zh-Hans': '撤销' },
  'notice.retry': { en: 'Try again', 'zh-Hans': '重试' },
} as const satisfies Wordings
