import type { Wordings } from './words.ts'

/** The preview of a post, beside its text. */
export const previewWords = {
  'preview.bar': { en: 'Preview', 'zh-Hans': '预览' },
  'preview.views': { en: 'How the preview shows the post', 'zh-Hans': '预览方式' },
  'preview.view.article': { en: 'Article', 'zh-Hans': '文章' },
  'preview.view.page': { en: 'Page', 'zh-Hans': '页面' },
  'preview.view.phone': { en: 'Phone', 'zh-Hans': '手机' },
  'preview.dark': { en: 'Show it dark', 'zh-Hans': '深色预览' },
  'preview.light': { en: 'Show it light', 'zh-Hans': '浅色预览' },
  'preview.more': { en: 'Copy, print and more', 'zh-Hans': '复制、打印等' },
  'preview.together': { en: 'Scroll with the text', 'zh-Hans': '与正文同步滚动' },
  'preview.clicks': { en: 'Clicks lead to the text', 'zh-Hans': '点击时定位到正文' },
  'preview.remote': { en: 'Load pictures from other sites', 'zh-Hans': '加载其他网站的图片' },
  'preview.allowRemote': { en: 'Load them in this blog', 'zh-Hans': '在这个博客中加载' },
  'preview.remoteAllowed': {
    en: 'The preview of this blog loads pictures from other sites now.',
    'zh-Hans': '这个博客的预览现在会加载其他网站的图片。',
  },
  'preview.copied.rich': {
    en: 'Copied with its look. Paste it into a mail, Word or another document.',
    'zh-Hans': '已连同样式复制，可粘贴到邮件、Word 或其他文档中。',
  },
  'preview.copied.wechat': {
    en: 'Copied for WeChat. Paste it into the editor of your official account.',
    'zh-Hans': '已按公众号的要求复制，可粘贴到公众号编辑器中。',
  },
  'preview.copied.zhihu': {
    en: 'Copied for Zhihu. Paste it into Zhihu’s editor.',
    'zh-Hans': '已按知乎的要求复制，可粘贴到知乎编辑器中。',
  },
  'preview.copied.markdown': { en: 'Copied as Markdown.', 'zh-Hans': '已复制为 Markdown。' },
  'preview.copied.html': { en: 'Copied as HTML.', 'zh-Hans': '已复制为 HTML。' },
  'preview.notCopied': {
    en: 'The post could not be put on the clipboard. Click into the window and try again.',
    'zh-Hans': '无法将文章放入剪贴板。请在窗口中点击一下再试。',
  },
  'preview.noAnswer': {
    en: 'The preview did not answer, so nothing was made of it. Your text is not affected; close the preview, open it, and try again.',
    'zh-Hans': '预览没有回应，因此什么也没有生成。你的文字不受影响；请关闭预览再打开，然后重试。',
  },
  'preview.pdfSaved': { en: 'The PDF is at {file}.', 'zh-Hans': 'PDF 已保存到 {file}。' },
  'dialog.pdf': { en: 'Save the post as PDF', 'zh-Hans': '将文章存为 PDF' },
  'dialog.pdfButton': { en: 'Save', 'zh-Hans': '保存' },
  'command.previewArticle': { en: 'Preview: the article', 'zh-Hans': '预览：文章' },
  'command.previewPage': { en: 'Preview: the whole page', 'zh-Hans': '预览：完整页面' },
  'command.previewPhone': { en: 'Preview: on a phone', 'zh-Hans': '预览：手机' },
  'command.turnPreview': { en: 'Preview: the next way to show it', 'zh-Hans': '预览：切换方式' },
  'command.turnPreviewTheme': { en: 'Preview: light or dark', 'zh-Hans': '预览：切换浅色与深色' },
  'command.showInPreview': { en: 'Show this place in the preview', 'zh-Hans': '在预览中显示当前位置' },
  'command.toggleTogether': {
    en: 'Scroll text and preview together, or not',
    'zh-Hans': '开启或关闭同步滚动',
  },
  'command.toggleClicks': {
    en: 'Let clicks in the preview lead to the text, or not',
    'zh-Hans': '开启或关闭点击定位',
  },
  'command.toggleRemote': {
    en: 'Load pictures from other sites in the preview of this blog, or not',
    'zh-Hans': '开启或关闭预览中其他网站的图片',
  },
  'command.copyRich': { en: 'Copy the post with its look', 'zh-Hans': '复制文章（带样式）' },
  'command.copyWechat': { en: 'Copy the post for WeChat', 'zh-Hans': '复制文章到公众号' },
  'command.copyZhihu': { en: 'Copy the post for Zhihu', 'zh-Hans': '复制文章到知乎' },
  'command.copyMarkdown': { en: 'Copy the post as Markdown', 'zh-Hans': '复制文章的 Markdown' },
  'command.copyMarkdownWhole': {
    en: 'Copy the post as Markdown with its front matter',
    'zh-Hans': '复制文章的 Markdown（含 Front Matter）',
  },
  'command.copyHtml': { en: 'Copy the post as HTML', 'zh-Hans': '复制文章的 HTML' },
  'command.printPost': { en: 'Print the post', 'zh-Hans': '打印文章' },
  'command.savePdf': { en: 'Save the post as PDF', 'zh-Hans': '将文章存为 PDF' },
} satisfies Wordings
