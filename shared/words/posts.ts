import type { Wordings } from './words.ts'

export const postsWords = {
  'post.restored': {
    en: '“{file}” was being saved when Inkstone was ended, and was half written. It is again what it was before; what was to be saved is in its history.',
    'zh-Hans':
      '“{file}”正在保存时 Inkstone 意外退出，文件只写入了一半。现已恢复为保存前的内容；当时要保存的内容在它的历史版本中。',
  },
  'post.notRestored': {
    en: '“{file}” was being saved when Inkstone was ended, is half written, and could not be put back. Check that the file may be written, then open the blog again.',
    'zh-Hans':
      '“{file}”正在保存时 Inkstone 意外退出，文件只写入了一半，且未能恢复。请检查该文件是否可写，然后重新打开博客。',
  },
  'post.missing': {
    en: 'The post “{file}” is no longer there. It may have been moved, renamed or deleted.',
    'zh-Hans': '文章“{file}”已经不在了，可能被移动、改名或删除。',
  },
  'post.brokenFrontMatter': {
    en: 'The front matter cannot be read: it has a mistake near line {line}.',
    'zh-Hans': '无法读取 Front Matter：第 {line} 行附近有错误。',
  },
  'post.frontMatterNotFields': {
    en: 'The front matter is not a list of fields such as “title: Hello”.',
    'zh-Hans': 'Front Matter 不是由“title: Hello”这样的字段组成的。',
  },
  'post.frontMatterTooDeep': {
    en: 'The front matter is nested too deeply to be read.',
    'zh-Hans': 'Front Matter 嵌套层数过多，无法读取。',
  },
  'post.frontMatterTooLong': {
    en: 'The front matter is too long to be read: more than 64 KB, or hundreds of blanks in a row. The text itself can be edited.',
    'zh-Hans': 'Front Matter 太长，无法读取：超过 64 KB，或有数百个连续的空白。正文可以照常编辑。',
  },
  'post.frontMatterForeign': {
    en: 'The front matter is written in {format}, which {generator} does not read: it would be published as text. Write it as lines of “title: Hello” between “---” and “---”.',
    'zh-Hans':
      'Front Matter 使用 {format} 编写，{generator} 不认识这种格式，会把它当作正文发布。请改写成两行“---”之间的“title: Hello”形式。',
  },
  'post.frontMatterCode': {
    en: 'The front matter is a program, and Inkstone runs nothing of a blog: title, date and tags are not known here. The text itself can be edited.',
    'zh-Hans':
      'Front Matter 是一段程序，而 Inkstone 不会运行博客里的任何代码，因此这里不知道标题、日期和标签。正文可以照常编辑。',
  },
  'post.notUtf8': {
    en: 'This file is not in UTF-8; it looks like {encoding}. It can be read but not edited until it is converted.',
    'zh-Hans': '这个文件不是 UTF-8 编码，看起来是 {encoding}。转换编码之前只能阅读，不能编辑。',
  },
  'post.notConvertible': {
    en: '“{file}” was not converted: some of it cannot be told for certain in the encoding that it looks like. Convert it with the program that it was written with.',
    'zh-Hans': '没有转换“{file}”：按照判断出的编码，其中有些内容无法确定。请用原来编写它的程序转换编码。',
  },
  'post.halfCharacter': {
    en: '“{file}” was not saved: it has half of a character, which no file can hold. It is shown as an empty box or as �; delete it, then save again.',
    'zh-Hans': '“{file}”没有保存：其中有半个字符，无法写入文件。它显示为方框或 �，请删除后再保存。',
  },
  'post.unknownEncoding': {
    en: 'This file is not in UTF-8, and its encoding is not known. It can be read in part but not edited.',
    'zh-Hans': '这个文件不是 UTF-8 编码，也无法判断是哪种编码。只能部分阅读，不能编辑。',
  },
  'post.binary': {
    en: 'This file is named like a post but is not text, so it is not shown and will not be changed.',
    'zh-Hans': '这个文件的名称像文章，但内容不是文本，因此不予显示，也不会改动。',
  },
  'post.tooLarge': {
    en: '“{file}” is larger than {limit} MB, too large to edit.',
    'zh-Hans': '“{file}”超过 {limit} MB，太大，无法编辑。',
  },
  'post.noPermission': {
    en: 'You have no permission to read this file.',
    'zh-Hans': '您没有读取这个文件的权限。',
  },
  'post.notWritable': {
    en: 'You have no permission to change this file, so it can only be read.',
    'zh-Hans': '您没有修改这个文件的权限，因此只能阅读。',
  },
  'post.unreadable': {
    en: 'This file cannot be read ({code}).',
    'zh-Hans': '无法读取这个文件（{code}）。',
  },
  'post.outside': {
    en: 'This is a link to a place outside the blog’s folder, so it is not followed.',
    'zh-Hans': '这是一个指向博客文件夹之外的链接，因此不会打开。',
  },
  'post.badName': {
    en: 'The file’s name is not valid UTF-8, so it can be neither opened nor changed here.',
    'zh-Hans': '文件名不是有效的 UTF-8，因此在这里不能打开或改动。',
  },
  'post.outOfStep': {
    en: 'The window and the file “{file}” are out of step. Copy what you typed last, then open the post again.',
    'zh-Hans': '窗口与文件“{file}”的内容不同步。请复制最近输入的内容，然后重新打开这篇文章。',
  },
  'post.readOnly': {
    en: '“{file}” can only be read, so nothing in it was changed.',
    'zh-Hans': '“{file}”只能阅读，因此没有改动其中的任何内容。',
  },
  'posts.list': { en: 'Posts', 'zh-Hans': '文章列表' },
  'posts.loading': { en: 'Reading the posts…', 'zh-Hans': '正在读取文章…' },
  'posts.search': { en: 'Search titles', 'zh-Hans': '搜索标题' },
  'posts.clearSearch': { en: 'Clear the search', 'zh-Hans': '清除搜索' },
  'posts.count': { en: '{count} {count|post|posts}', 'zh-Hans': '{count} 篇文章' },
  'posts.countFiltered': {
    en: '{shown} of {count} {count|post|posts}',
    'zh-Hans': '{shown} / {count} 篇文章',
  },
  'posts.looking': { en: 'looking…', 'zh-Hans': '还在查找……' },
  'posts.countProblems': { en: '{count} {count|needs|need} a look', 'zh-Hans': '{count} 篇需要检查' },
  'posts.untitled': { en: 'New post', 'zh-Hans': '新文章' },
  'posts.recovered': { en: 'Recovered', 'zh-Hans': '已恢复' },
  'posts.recoveredNotice': {
    en: 'Inkstone ended without saving last time. What you had typed is back, in {count} {count|post|posts}, not saved yet.',
    'zh-Hans': 'Inkstone 上次意外退出，没有保存。您输入的文字已在 {count} 篇文章中恢复，尚未保存。',
  },
  'posts.discarded': {
    en: 'The new post is given up; what was in it is in the history.',
    'zh-Hans': '已放弃这篇新文章，其内容保留在历史记录中。',
  },
  'posts.draft': { en: 'Draft', 'zh-Hans': '草稿' },
  'posts.scheduled': { en: 'Scheduled', 'zh-Hans': '定时发布' },
  'posts.hidden': { en: 'Won’t appear', 'zh-Hans': '不会出现' },
  'posts.copy': { en: 'Conflict copy', 'zh-Hans': '冲突副本' },
  'posts.copyOf': { en: 'Conflict copy · {whose}', 'zh-Hans': '冲突副本 · {whose}' },
  'posts.noDate': { en: 'No date', 'zh-Hans': '无日期' },
  'posts.problem': { en: 'Needs a look: {reason}', 'zh-Hans': '需要检查：{reason}' },
  'posts.filterByTag': { en: 'Filter by tag', 'zh-Hans': '按标签筛选' },
  'posts.clearTag': { en: 'Stop filtering by “{tag}”', 'zh-Hans': '取消按“{tag}”筛选' },
  'posts.emptyTitle': { en: 'No posts in this folder yet', 'zh-Hans': '这个文件夹里还没有文章' },
  'posts.emptyText': {
    en: 'A Markdown file that you add to {folder} appears here by itself.',
    'zh-Hans': '把 Markdown 文件放进 {folder}，它就会自动出现在这里。',
  },
  'posts.noMatchTitle': { en: 'No post matches', 'zh-Hans': '没有符合条件的文章' },
  'posts.showAll': { en: 'Show all posts', 'zh-Hans': '显示全部文章' },
  'posts.failedTitle': { en: 'The posts could not be read', 'zh-Hans': '无法读取文章' },
  'posts.pickTitle': { en: 'Choose a post to write in', 'zh-Hans': '选择一篇文章开始写作' },
  'posts.pickText': {
    en: '{keys} opens any post by its title.',
    'zh-Hans': '按 {keys} 可以按标题打开任意文章。',
  },
  'posts.hideList': { en: 'Hide the list', 'zh-Hans': '隐藏列表' },
  'posts.showList': { en: 'Show the list', 'zh-Hans': '显示列表' },
  'posts.resizeList': { en: 'Width of the list', 'zh-Hans': '列表宽度' },
} as const satisfies Wordings
