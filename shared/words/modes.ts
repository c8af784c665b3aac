import type { Wordings } from './words.ts'

/** How one sees the text that one writes. */
export const modesWords = {
  'command.focusSentence': { en: 'Focus on the sentence', 'zh-Hans': '专注于当前句子' },
  'command.focusParagraph': { en: 'Focus on the paragraph', 'zh-Hans': '专注于当前段落' },
  'command.typewriter': {
    en: 'Typewriter: keep the line in the middle',
    'zh-Hans': '打字机模式：当前行居中',
  },
  'command.zen': { en: 'Nothing but the text, on all of the screen', 'zh-Hans': '全屏只显示正文' },
  'command.leaveZen': { en: 'Back from all of the screen', 'zh-Hans': '退出全屏写作' },
  'command.spelling': { en: 'Check spelling: on or off', 'zh-Hans': '拼写检查：开启或关闭' },
  'command.larger': { en: 'Larger letters where I write', 'zh-Hans': '放大正文字号' },
  'command.smaller': { en: 'Smaller letters where I write', 'zh-Hans': '缩小正文字号' },
  'settings.font': { en: 'Font of the text', 'zh-Hans': '正文字体' },
  'settings.fontSans': { en: 'Sans', 'zh-Hans': '无衬线' },
  'settings.fontSerif': { en: 'Serif', 'zh-Hans': '衬线' },
  'settings.fontMono': { en: 'Monospace', 'zh-Hans': '等宽' },
  'settings.size': { en: 'Size of its letters', 'zh-Hans': '正文字号' },
  'settings.pixels': { en: '{count} px', 'zh-Hans': '{count} 像素' },
  'settings.smaller': { en: 'Smaller', 'zh-Hans': '缩小' },
  'settings.larger': { en: 'Larger', 'zh-Hans': '放大' },
  'settings.lineWidth': { en: 'Length of a line', 'zh-Hans': '行宽' },
  'settings.narrow': { en: 'Narrow', 'zh-Hans': '窄' },
  'settings.medium': { en: 'Medium', 'zh-Hans': '适中' },
  'settings.wide': { en: 'Wide', 'zh-Hans': '宽' },
  'settings.full': { en: 'Full', 'zh-Hans': '占满' },
  'settings.focus': { en: 'Focus', 'zh-Hans': '专注模式' },
  'settings.focusText': {
    en: 'Everything but the sentence or the paragraph you write in steps back.',
    'zh-Hans': '除当前句子或段落外，其余文字变淡。',
  },
  'settings.off': { en: 'Off', 'zh-Hans': '关闭' },
  'settings.sentence': { en: 'Sentence', 'zh-Hans': '句子' },
  'settings.paragraph': { en: 'Paragraph', 'zh-Hans': '段落' },
  'settings.typewriter': { en: 'Typewriter', 'zh-Hans': '打字机模式' },
  'settings.typewriterText': {
    en: 'The line you write in stays in the middle of the window.',
    'zh-Hans': '当前行始终保持在窗口中间。',
  },
  'settings.spelling': { en: 'Check spelling', 'zh-Hans': '拼写检查' },
  'settings.spellingMac': {
    en: 'By the dictionaries of the system. Chinese, code and front matter are left alone.',
    'zh-Hans': '使用系统自带的词典。不检查中文、代码和 Front Matter。',
  },
  'settings.spellingDownload': {
    en: 'Your system brings no dictionaries for this. Switched on, Chromium, which the app is made with, downloads those of your languages from Google once; nothing that you write is sent. Chinese, code and front matter are left alone.',
    'zh-Hans':
      '系统没有可用的词典。开启后，本应用所用的 Chromium 会从 Google 下载一次您所用语言的词典，不会发送您写的内容。不检查中文、代码和 Front Matter。',
  },
  'settings.goal': { en: 'Goal', 'zh-Hans': '写作目标' },
  'settings.goalPost': { en: 'For each post', 'zh-Hans': '每篇' },
  'settings.goalDay': { en: 'For each day', 'zh-Hans': '每天' },
  'settings.goalText': {
    en: 'A thin line below the text grows towards it. It is kept on this computer, never in your blog.',
    'zh-Hans': '正文下方的细线显示进度。它只保存在这台电脑上，不会写入博客。',
  },
  'settings.goalWords': { en: 'Words', 'zh-Hans': '字数' },
} as const satisfies Wordings
