import type { Wordings } from './words.ts'

export const settingsWords = {
  'settings.title': { en: 'Settings', 'zh-Hans': '设置' },
  'settings.back': { en: 'Back', 'zh-Hans': '返回' },
  'settings.language': { en: 'Language', 'zh-Hans': '语言' },
  'settings.languageSystem': { en: 'System', 'zh-Hans': '跟随系统' },
  'settings.theme': { en: 'Theme', 'zh-Hans': '主题' },
  'settings.themeSystem': { en: 'System', 'zh-Hans': '跟随系统' },
  'settings.themeLight': { en: 'Light', 'zh-Hans': '浅色' },
  'settings.themeDark': { en: 'Dark', 'zh-Hans': '深色' },
  'settings.autosave': { en: 'Save by itself', 'zh-Hans': '自动保存' },
  'settings.autosaveText': {
    en: 'Saves a second after your last change, when you leave the window, and when you quit. With this off, {keys} saves.',
    'zh-Hans': '在您停止输入一秒后、离开窗口时和退出时自动保存。关闭后，请按 {keys} 保存。',
  },
  'settings.history': { en: 'Earlier versions', 'zh-Hans': '历史版本' },
  'settings.historyText': {
    en: 'Every save keeps the version before it, outside your blog’s folder: all of the last day, one an hour for a week, one a day for 30 days. Over this size the oldest go first; both sides of a conflict always stay for 30 days.',
    'zh-Hans':
      '每次保存都会在博客文件夹之外留存上一个版本：最近一天的全部保留，一周内每小时保留一个，30 天内每天保留一个。超过此大小时先删除最旧的；冲突双方的版本始终保留 30 天。',
  },
  'settings.historyUse': { en: '{used} of {limit} used.', 'zh-Hans': '已用 {used}，上限 {limit}。' },
  'settings.writing': { en: 'Writing', 'zh-Hans': '写作' },
  'settings.frontMatter': {
    en: 'Show the source of the front matter',
    'zh-Hans': '显示 Front Matter 源文本',
  },
  'settings.frontMatterText': {
    en: 'With this off it is one line above the text, which opens when you click it or when something is wrong with it.',
    'zh-Hans': '关闭时，它在正文上方只占一行；点击它，或其中有错误时，会自动展开。',
  },
  'settings.about': { en: 'About', 'zh-Hans': '关于' },
  'settings.version': { en: 'Version', 'zh-Hans': '版本' },
  'settings.runtime': { en: 'Runs on', 'zh-Hans': '运行环境' },
  'settings.standIn': {
    en: 'This is a stand-in for Electron, not Electron itself: it runs the same app with the system’s Node and a browser. Native menus and the app’s own sandbox are not part of it.',
    'zh-Hans':
      '这是 Electron 的替身，而不是 Electron 本身：它用系统的 Node 和浏览器运行同一个应用，不包含原生菜单和应用自己的沙箱。',
  },
} as const satisfies Wordings
