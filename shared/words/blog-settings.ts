import type { Wordings } from './words.ts'

/** A new blog, and what is said of one in its configuration file. */
export const blogSettingsWords = {
  'config.broken': {
    en: 'The blog’s configuration cannot be read: line {line} is not valid. Put that line right, then look again.',
    'zh-Hans': '无法读取博客的配置文件：第 {line} 行有误。请先改正这一行，再重新检查。',
  },
  'config.notAMap': {
    en: 'The blog’s configuration is not a list of lines such as “title: Hello”, so its settings can only be changed in the file itself.',
    'zh-Hans': '博客的配置文件不是由“title: Hello”这样的行组成的，因此只能直接修改文件本身。',
  },
  'config.notText': {
    en: '“{key}” holds more than a line of text, so it can only be changed in the file itself.',
    'zh-Hans': '“{key}”不只是一行文字，因此只能直接修改文件本身。',
  },
  'config.unsafe': {
    en: '“{key}” was not changed: written that way, something else in the file would change its meaning. Change it in the file itself.',
    'zh-Hans': '没有修改“{key}”：这样写入会改变文件中其他内容的含义。请直接修改文件本身。',
  },
  'config.badCharacter': {
    en: 'There is a character in it that cannot be shown. Delete it and type it anew.',
    'zh-Hans': '其中有无法显示的字符，请删除后重新输入。',
  },
  'config.titleNeeded': { en: 'A blog needs a title.', 'zh-Hans': '博客需要一个标题。' },
  'config.badAddress': {
    en: '“{value}” is not a web address. It looks like https://example.org or https://name.github.io/blog.',
    'zh-Hans': '“{value}”不是网址。网址形如 https://example.org 或 https://name.github.io/blog。',
  },
  'config.badLanguage': {
    en: '“{value}” is not a language tag. It looks like en, zh-CN or ja.',
    'zh-Hans': '“{value}”不是语言代码。语言代码形如 en、zh-CN 或 ja。',
  },
  'config.badTimeZone': {
    en: '“{value}” is not a time zone. It looks like Asia/Shanghai or Europe/Paris.',
    'zh-Hans': '“{value}”不是时区名称。时区名称形如 Asia/Shanghai 或 Europe/Paris。',
  },
  'config.none': {
    en: 'There is no configuration file here that a form could change. Jekyll, Hexo and Hugo have one; Eleventy’s is a program, and a folder of plain Markdown files needs none.',
    'zh-Hans':
      '这里没有可以用表单修改的配置文件。Jekyll、Hexo 和 Hugo 有这样的文件；Eleventy 的配置是程序，普通的 Markdown 文件夹则不需要配置。',
  },
  'config.json': {
    en: '“{file}” is JSON, which this form does not change. Change it in the file itself.',
    'zh-Hans': '“{file}”是 JSON 格式，这个表单不能修改。请直接修改文件本身。',
  },
  'config.changedMeanwhile': {
    en: '“{file}” has been changed by another program since it was shown here. Nothing was written. Look again, then change it.',
    'zh-Hans': '“{file}”在显示之后被其他程序修改过，因此没有写入任何内容。请重新读取后再修改。',
  },
  'config.changed': {
    en: 'The blog’s settings are changed in {file}.',
    'zh-Hans': '已修改 {file} 中的博客设置。',
  },

  'blogSettings.title': { en: 'Blog settings', 'zh-Hans': '博客设置' },
  'blogSettings.intro': {
    en: 'What {file} says of this blog. Saving changes only these values in it; comments and everything else stay as they are.',
    'zh-Hans': '{file} 中关于这个博客的设置。保存时只改动这些值，注释和其他内容保持原样。',
  },
  'blogSettings.name': { en: 'Title', 'zh-Hans': '标题' },
  'blogSettings.author': { en: 'Author', 'zh-Hans': '作者' },
  'blogSettings.description': { en: 'Description', 'zh-Hans': '描述' },
  'blogSettings.descriptionText': {
    en: 'A sentence for search engines and feed readers.',
    'zh-Hans': '给搜索引擎和订阅阅读器看的一句话。',
  },
  'blogSettings.address': { en: 'Address', 'zh-Hans': '网址' },
  'blogSettings.addressText': {
    en: 'Where the site will be found. On GitHub Pages: https://name.github.io, or https://name.github.io/repository.',
    'zh-Hans':
      '站点发布后的网址。在 GitHub Pages 上是 https://用户名.github.io，或 https://用户名.github.io/仓库名。',
  },
  'blogSettings.addressExample': {
    en: 'A post will be found at {address}',
    'zh-Hans': '文章的网址将是 {address}',
  },
  'blogSettings.addressLater': {
    en: 'It can be left empty and filled in later.',
    'zh-Hans': '可以先留空，以后再填。',
  },
  'blogSettings.language': { en: 'Language', 'zh-Hans': '语言' },
  'blogSettings.timeZone': { en: 'Time zone', 'zh-Hans': '时区' },
  'blogSettings.timeZoneText': {
    en: 'Decides on which day a post is dated. Without one it is that of the machine that builds the site.',
    'zh-Hans': '决定文章的日期是哪一天。不填则使用生成站点的机器所在的时区。',
  },
  'blogSettings.save': { en: 'Save changes', 'zh-Hans': '保存更改' },
  'blogSettings.saving': { en: 'Saving…', 'zh-Hans': '正在保存…' },
  'blogSettings.revert': { en: 'Discard changes', 'zh-Hans': '放弃更改' },
  'blogSettings.lookAgain': { en: 'Read the file again', 'zh-Hans': '重新读取文件' },
  'blogSettings.loading': { en: 'Reading the configuration…', 'zh-Hans': '正在读取配置文件…' },
  'blogSettings.unchanged': { en: 'Nothing is changed.', 'zh-Hans': '没有更改。' },
  'command.blogSettings': { en: 'Blog settings', 'zh-Hans': '博客设置' },

  'newBlog.title': { en: 'Start a new blog', 'zh-Hans': '新建博客' },
  'newBlog.intro': {
    en: 'A folder of plain files that Jekyll and GitHub Pages understand: settings, a first post, a page about you. It is yours; Inkstone adds nothing of its own to it.',
    'zh-Hans':
      '一个由普通文件组成的文件夹，Jekyll 和 GitHub Pages 都能直接使用：包括设置、第一篇文章和一个“关于”页面。它完全属于您，Inkstone 不会在里面放任何自己的东西。',
  },
  'newBlog.create': { en: 'Choose a folder and start…', 'zh-Hans': '选择文件夹并创建…' },
  'newBlog.creating': { en: 'Starting…', 'zh-Hans': '正在创建…' },
  'newBlog.folderText': {
    en: 'The system asks for the folder next; choose an empty one, or make one there.',
    'zh-Hans': '接下来系统会询问文件夹，请选择一个空文件夹，或在那里新建一个。',
  },
  'newBlog.notEmpty': {
    en: '{folder} is not empty (it has “{name}” in it), and nothing was written. Choose an empty folder, or make one in the dialog.',
    'zh-Hans':
      '{folder} 不是空文件夹（其中有“{name}”），因此没有写入任何内容。请选择空文件夹，或在对话框中新建一个。',
  },
  'newBlog.started': {
    en: '“{title}” is started. Its first post is open.',
    'zh-Hans': '已创建“{title}”，并打开了第一篇文章。',
  },
  'newBlog.what': { en: 'The new blog “{title}” was started.', 'zh-Hans': '新建了博客“{title}”。' },
  'newBlog.back': { en: 'Back', 'zh-Hans': '返回' },
  'command.newBlog': { en: 'Start a new blog…', 'zh-Hans': '新建博客…' },
  'welcome.newBlog': { en: 'Start a new blog…', 'zh-Hans': '新建博客…' },
  'dialog.newBlog': { en: 'Choose an empty folder for the new blog', 'zh-Hans': '为新博客选择一个空文件夹' },
  'dialog.newBlogButton': { en: 'Start the blog here', 'zh-Hans': '在此创建博客' },
} as const satisfies Wordings
