import type { Wordings } from './words.ts'

export const sitePreviewWords = {
  'serve.portTaken': {
    en: 'The port {port} is taken by another program, or may not be used. Choose another with --port, or end that program.',
    'zh-Hans': '端口 {port} 已被其他程序占用，或不允许使用。请用 --port 换一个端口，或结束那个程序。',
  },
  'serve.portUnclear': {
    en: '“{port}” is no port. Give a number from 1 to 65535 after --port.',
    'zh-Hans': '“{port}”不是端口号。请在 --port 后写 1 到 65535 之间的数字。',
  },
  'serve.running': {
    en: 'The site is at {address} and follows what changes in the blog. Ctrl+C ends it.',
    'zh-Hans': '站点位于 {address}，会随博客的改动更新。按 Ctrl+C 结束。',
  },
  'command.previewSite': { en: 'Preview the site in the browser', 'zh-Hans': '在浏览器中预览站点' },
  'preview.title': { en: 'Preview', 'zh-Hans': '预览' },
  'preview.text': {
    en: 'The whole site in your browser, as it would be exported now. It follows what you type.',
    'zh-Hans': '在浏览器中查看整个站点，与现在导出的一致，并随输入实时更新。',
  },
  'preview.open': { en: 'Preview in browser', 'zh-Hans': '在浏览器中预览' },
  'preview.drafts': {
    en: 'With drafts, and posts dated later',
    'zh-Hans': '包括草稿和日期在将来的文章',
  },
  'cli.useServe': { en: 'inkstone serve <blog>', 'zh-Hans': 'inkstone serve <博客>' },
} satisfies Wordings
