import type { Wordings } from './words.ts'

/** What is wrong in a blog: each sentence says what, and what to do. */
export const checkWords = {
  'check.tabInMatter': {
    en: 'The front matter is indented with a tab, which YAML does not take. Use spaces.',
    'zh-Hans': 'Front Matter 用制表符缩进，而 YAML 不接受。请改用空格。',
  },
  'check.unquotedValue': {
    en: 'The value of “{field}” breaks the front matter: it has a mark that YAML reads as its own. Put it in quotes.',
    'zh-Hans': '“{field}”的值使 Front Matter 无法读取：其中有 YAML 自己的符号。请加上引号。',
  },
  'check.openQuote': {
    en: 'The quote before this value is never closed, so the fields below it cannot be read. Put one behind it.',
    'zh-Hans': '这个值前面的引号没有结束，后面的字段都无法读取。请在后面加上引号。',
  },
  'check.openBracket': {
    en: 'The list that begins with “[” is never closed, so the fields below it cannot be read. Put “]” behind its last item.',
    'zh-Hans': '以“[”开头的列表没有结束，后面的字段都无法读取。请在最后一项后面加上“]”。',
  },
  'check.behindQuote': {
    en: 'Words stand behind the closing quote, where YAML takes none. Put all of the value in quotes.',
    'zh-Hans': '引号结束后还有文字，YAML 无法读取。请把整个值放进引号。',
  },
  'check.commaTooMany': {
    en: 'A comma stands behind the last item, where JSON takes none. Remove it.',
    'zh-Hans': '最后一项后面多了逗号，JSON 无法读取。请删除。',
  },
  'check.commaMissing': {
    en: 'A comma is missing before the next item. Put one here.',
    'zh-Hans': '下一项前面缺少逗号。请在这里加上。',
  },
  'check.brokenMatter': {
    en: 'The front matter cannot be read from here on. Look for a quote, bracket, comma or colon that is missing, or for another indent than that of the lines around it.',
    'zh-Hans': 'Front Matter 从这里起无法读取。请检查是否缺少引号、括号、逗号或冒号，或缩进与前后各行不同。',
  },
  'check.matterNotFields': {
    en: 'The front matter is not made of fields. Write each as “name: value” on a line of its own.',
    'zh-Hans': 'Front Matter 不是由字段组成的。请把每个字段单独写成一行“名称: 值”。',
  },
  'check.fixClose': { en: 'Close it', 'zh-Hans': '补上结束符号' },
  'check.fixComma': { en: 'Remove the comma', 'zh-Hans': '删除逗号' },
  'check.fixMissingComma': { en: 'Put a comma there', 'zh-Hans': '补上逗号' },
  'check.repeatedKey': {
    en: 'The field “{field}” stands twice in the front matter. Remove one of them.',
    'zh-Hans': '字段“{field}”在 Front Matter 中出现了两次。请删除其中一个。',
  },
  'check.matterNotFirst': {
    en: 'Empty lines stand before the front matter, so it is published as text. It has to be the first thing in the file.',
    'zh-Hans': 'Front Matter 前面有空行，因此会被当作正文发布。它必须位于文件开头。',
  },
  'check.matterNotClosed': {
    en: 'The front matter is never closed, so it is published as text. Put a line “---” behind its last field.',
    'zh-Hans': 'Front Matter 没有结束，因此会被当作正文发布。请在最后一个字段后面加一行“---”。',
  },
  'check.matterNotOpened': {
    en: 'The front matter has no opening line, so it is published as text. Put a line “---” before its first field.',
    'zh-Hans': 'Front Matter 没有起始行，因此会被当作正文发布。请在第一个字段前面加一行“---”。',
  },
  'check.noMatter': {
    en: 'It has no front matter: no layout, no tags, and its title is made of the file’s name.',
    'zh-Hans': '它没有 Front Matter：没有布局和标签，标题取自文件名。',
  },
  'check.skippedHeading': {
    en: 'A heading of level {level} follows one of level {before}: a level between them is missing.',
    'zh-Hans': '{before} 级标题后面直接是 {level} 级标题：中间少了一级。',
  },
  'check.noAlt': {
    en: 'The image has no description. Write between the brackets what it shows.',
    'zh-Hans': '图片没有说明文字。请在方括号中写明图片内容。',
  },
  'check.insecure': {
    en: '“{address}” is loaded over http: on a page that is shown over https, browsers block it or warn. Use https, or keep the file in the blog.',
    'zh-Hans':
      '“{address}”通过 http 加载：在 https 页面上，浏览器会拦截或警告。请改用 https，或把文件放进博客。',
  },
  'check.templateInCode': {
    en: '“{code}” is run as a template before the code is shown, so readers do not see it. Put it between {open} and {close}.',
    'zh-Hans': '“{code}”会先作为模板运行，读者看不到它。请把它放在 {open} 与 {close} 之间。',
  },
  'check.unknownTag': {
    en: 'Jekyll knows no tag “{name}”, and stops there when it builds the site. Look for a slip of the key, or write it as text.',
    'zh-Hans': 'Jekyll 不认识标签“{name}”，生成站点时会在此中止。请检查拼写，或把它写成普通文本。',
  },
  'check.unknownShortcode': {
    en: 'This blog has no shortcode “{name}”, and Hugo stops there when it builds the site. Look for a slip of the key, or add it to layouts/shortcodes.',
    'zh-Hans':
      '这个博客没有名为“{name}”的 Shortcode，Hugo 生成站点时会在此中止。请检查拼写，或把它加入 layouts/shortcodes。',
  },
  'check.missingPost': {
    en: 'There is no post “{name}”: the generator stops there when it builds the site. Correct the name, or remove the link.',
    'zh-Hans': '没有名为“{name}”的文章：生成器会在此中止。请更正名称，或删除链接。',
  },
  'check.missingLink': {
    en: 'The link “{address}” leads to nothing on the site. Correct it, or remove it.',
    'zh-Hans': '链接“{address}”在站点中没有对应的页面或文件。请更正或删除。',
  },
  'check.hiddenTarget': {
    en: 'The link “{address}” leads to “{file}”, which will not appear on the site. Publish that post first, or remove the link.',
    'zh-Hans': '链接“{address}”指向“{file}”，而它不会出现在站点上。请先发布那篇文章，或删除链接。',
  },
  'check.missingImage': {
    en: 'The image “{address}” is not in the blog’s folder. Put it there, or correct the address.',
    'zh-Hans': '博客文件夹中没有图片“{address}”。请放入图片，或更正地址。',
  },
  'check.otherCase': {
    en: 'The file is called “{file}”, with other capitals than “{address}”: on most servers that is another file.',
    'zh-Hans': '文件名是“{file}”，与“{address}”的大小写不同：在多数服务器上这是另一个文件。',
  },
  'check.missingAnchor': {
    en: 'The link “{address}” leads to a part of a page that is not there. Look for a heading that was renamed.',
    'zh-Hans': '链接“{address}”指向页面中不存在的位置。请检查标题是否改过名。',
  },
  'check.largeImage': {
    en: 'The image “{file}” takes {size} MB, which readers on the road wait for. Make it smaller.',
    'zh-Hans': '图片“{file}”有 {size} MB，网络较慢的读者要等很久。请缩小它。',
  },
  'check.noTitle': {
    en: 'The post has no title. Write one in its front matter.',
    'zh-Hans': '文章没有标题。请在 Front Matter 中写上。',
  },
  'check.sameTitle': {
    en: 'It has the same title as “{other}”: readers and searches cannot tell them apart.',
    'zh-Hans': '它与“{other}”标题相同：读者和搜索引擎难以区分。',
  },
  'check.sameFile': {
    en: 'Its name differs from “{other}” only in capitals or accents: on Windows and macOS they are one file. Rename one of them.',
    'zh-Hans': '它与“{other}”的名称只有大小写或重音写法不同：在 Windows 和 macOS 上会是同一个文件。请改名。',
  },
  'check.missingKey': {
    en: 'It has no “{field}”, which nearly all posts of this blog have.',
    'zh-Hans': '它没有“{field}”，而这个博客的几乎所有文章都有。',
  },
  'check.unreadableDate': {
    en: 'The date “{date}” cannot be read. Write it as 2026-01-31, or as 2026-01-31 08:00:00.',
    'zh-Hans': '无法读取日期“{date}”。请写成 2026-01-31 或 2026-01-31 08:00:00。',
  },
  'check.otherDate': {
    en: 'The front matter says {date} and the file’s name {name}: the front matter counts. Make them the same.',
    'zh-Hans': 'Front Matter 中的日期是 {date}，文件名中的是 {name}：以前者为准。请改成一致。',
  },
  'check.tagVariant': {
    en: 'The tag “{tag}” is also written “{other}”, in more posts: each has a page of its own. Rename one of them.',
    'zh-Hans': '标签“{tag}”还有一种更常用的写法“{other}”，各自会有单独的页面。请统一。',
  },
  'check.unlisted': {
    en: 'It has a page of its own, but its front matter keeps it out of all lists.',
    'zh-Hans': '它有自己的页面，但 Front Matter 让它不出现在任何列表中。',
  },

  'check.fixTab': { en: 'Use spaces', 'zh-Hans': '改用空格' },
  'check.fixQuotes': { en: 'Put it in quotes', 'zh-Hans': '加上引号' },
  'check.fixFence': { en: 'Fix the front matter', 'zh-Hans': '修复 Front Matter' },
  'check.fixRaw': { en: 'Put it between raw and endraw', 'zh-Hans': '放进 raw 与 endraw 之间' },
  'check.fixCase': { en: 'Write the file’s own name', 'zh-Hans': '改为文件的实际名称' },
  'check.fixAlt': { en: 'Describe the image', 'zh-Hans': '填写图片说明' },
  'check.fixHeading': { en: 'Make it level {level}', 'zh-Hans': '改为 {level} 级标题' },
  'check.fixDate': { en: 'Write {date}', 'zh-Hans': '改为 {date}' },
  'check.fixMoved': { en: 'Lead it to “{address}”', 'zh-Hans': '改为指向“{address}”' },

  'check.cancelled': { en: 'The check was stopped.', 'zh-Hans': '已停止检查。' },
  'check.changedSince': {
    en: 'It has changed since it was checked, so it stays as it is. Check again.',
    'zh-Hans': '检查之后它又有了改动，因此保持不变。请重新检查。',
  },
  'check.fixed.matter': {
    en: 'Fix the front matter of {count} {count|post|posts}',
    'zh-Hans': '修复 {count} 篇文章的 Front Matter',
  },
  'check.fixed.template': {
    en: 'Protect templates in code in {count} {count|post|posts}',
    'zh-Hans': '在 {count} 篇文章中保护代码里的模板',
  },
  'check.fixed.pictureCase': {
    en: 'Write file names with their own capitals in {count} {count|post|posts}',
    'zh-Hans': '在 {count} 篇文章中更正文件名大小写',
  },
  'check.fixed.picture': {
    en: 'Lead images to where they are now in {count} {count|post|posts}',
    'zh-Hans': '在 {count} 篇文章中更正图片地址',
  },
  'check.fixed.link': {
    en: 'Lead links to where their pages are now in {count} {count|post|posts}',
    'zh-Hans': '在 {count} 篇文章中更正链接',
  },
  'check.fixed.other': {
    en: 'Fix {count} {count|post|posts}',
    'zh-Hans': '修复 {count} 篇文章',
  },

  'check.kind.configuration': { en: 'Configuration', 'zh-Hans': '配置' },
  'check.kind.matter': { en: 'Front matter', 'zh-Hans': 'Front Matter' },
  'check.kind.encoding': { en: 'Files that cannot be read', 'zh-Hans': '无法读取的文件' },
  'check.kind.names': { en: 'File names', 'zh-Hans': '文件名' },
  'check.kind.address': { en: 'Addresses', 'zh-Hans': '网址' },
  'check.kind.date': { en: 'Dates', 'zh-Hans': '日期' },
  'check.kind.title': { en: 'Titles', 'zh-Hans': '标题' },
  'check.kind.keys': { en: 'Missing fields', 'zh-Hans': '缺少的字段' },
  'check.kind.link': { en: 'Broken links', 'zh-Hans': '失效的链接' },
  'check.kind.anchor': { en: 'Links to parts of a page', 'zh-Hans': '页内链接' },
  'check.kind.picture': { en: 'Missing images', 'zh-Hans': '缺少的图片' },
  'check.kind.html': { en: 'Raw HTML', 'zh-Hans': '原始 HTML' },
  'check.kind.pictureCase': { en: 'Capitals in file names', 'zh-Hans': '文件名大小写' },
  'check.kind.pictureSize': { en: 'Large images', 'zh-Hans': '过大的图片' },
  'check.kind.alt': { en: 'Images without a description', 'zh-Hans': '没有说明的图片' },
  'check.kind.insecure': { en: 'Loaded over http', 'zh-Hans': '通过 http 加载' },
  'check.kind.template': { en: 'Templates in code', 'zh-Hans': '代码中的模板' },
  'check.kind.templateTag': { en: 'Unknown tags and shortcodes', 'zh-Hans': '未知的标签与 Shortcode' },
  'check.kind.headings': { en: 'Skipped headings', 'zh-Hans': '跳级的标题' },
  'check.kind.tags': { en: 'Tags written in several ways', 'zh-Hans': '写法不一的标签' },
  'check.kind.site': { en: 'The site', 'zh-Hans': '站点' },
  'check.kind.hidden': { en: 'Posts that won’t appear', 'zh-Hans': '不会出现的文章' },

  'check.severity.error': { en: 'Error', 'zh-Hans': '错误' },
  'check.severity.warning': { en: 'Warning', 'zh-Hans': '警告' },
  'check.severity.note': { en: 'Note', 'zh-Hans': '提示' },
} as const satisfies Wordings
