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
  'export.htmlUnclosed': {
    en: 'The HTML element <{tag}> is not closed, so what follows may end up inside it. Write </{tag}> where it ends.',
    'zh-Hans': 'HTML 元素 <{tag}> 没有结束，后面的内容可能会被包含进去。请在结束处写上 </{tag}>。',
  },
  'export.htmlUnknown': {
    en: '<{tag}> is taken for an HTML element, so it does not appear on the page. If it is meant as text, write it as code: `<{tag}>`',
    'zh-Hans': '<{tag}> 会被当作 HTML 元素，不会显示在页面上。如果它是正文，请写成代码：`<{tag}>`',
  },
  'export.htmlStray': {
    en: '</{tag}> closes nothing that is open there. Remove it, or write <{tag}> where the element begins.',
    'zh-Hans': '</{tag}> 在这里没有对应的开始标签。请删除它，或在元素开始处写上 <{tag}>。',
  },
  'export.repeatedId': {
    en: 'The id “{id}” is on this page twice, and links to it lead to the first. Give this one another id.',
    'zh-Hans': '此页面上有两个 id“{id}”，指向它的链接只会到第一个。请给这里换一个 id。',
  },
  'export.brokenFeed': {
    en: 'The feed {path} cannot be read by feed readers. Look for unusual characters in the newest posts; if there are none, report this.',
    'zh-Hans': '订阅源 {path} 无法被阅读器读取。请检查最新文章中是否有异常字符；如果没有，请报告这个问题。',
  },
  'bulk.redirectsAdded': {
    en: '{count} old {count|address leads|addresses lead} on to posts.',
    'zh-Hans': '{count} 个旧网址跳转到文章。',
  },
  'gone.target': { en: 'Where {address} leads on to', 'zh-Hans': '{address} 跳转到' },
  'gone.none': { en: 'Nowhere', 'zh-Hans': '不跳转' },
  'gone.lead': {
    en: 'Lead {count} {count|address|addresses} on…',
    'zh-Hans': '让 {count} 个网址跳转…',
  },
  'preview.diagramProblem': { en: 'This diagram cannot be drawn.', 'zh-Hans': '无法绘制这个图表。' },
  'export.pictureNotShrunk': {
    en: 'No smaller pictures could be made of “{image}”, so the site shows it as it is. The file may be damaged, or have more dots than any screen.',
    'zh-Hans': '无法为“{image}”生成较小的图片，站点将直接使用原图。文件可能已损坏，或像素过多。',
  },
  'cli.unknownImages': {
    en: 'There is no kind of images “{images}”. Choose one of: {choices}',
    'zh-Hans': '没有“{images}”这种图片方式。可选：{choices}',
  },
  'site.images.responsive': { en: 'Smaller pictures for small screens', 'zh-Hans': '为小屏幕准备较小的图片' },
  'site.images.text': {
    en: 'Adds WebP pictures in up to four sizes; your originals stay as they are. The first export takes longer.',
    'zh-Hans': '另外生成最多四种尺寸的 WebP 图片，原图保持不变。首次导出会慢一些。',
  },
  'cli.unknownFonts': {
    en: 'There are no fonts “{fonts}”. Choose one of: {choices}',
    'zh-Hans': '没有“{fonts}”这种字体。可选：{choices}',
  },
  'site.fonts': { en: 'Letters', 'zh-Hans': '字体' },
  'site.fontsOwn': { en: 'The theme’s own', 'zh-Hans': '主题默认' },
  'site.fontsSerif': { en: 'With serifs', 'zh-Hans': '宋体' },
  'site.fontsSans': { en: 'Without', 'zh-Hans': '黑体' },
} satisfies Wordings
