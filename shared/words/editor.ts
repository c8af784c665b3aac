import type { Wordings } from './words.ts'

export const editorWords = {
  'editor.label': { en: 'Text of the post', 'zh-Hans': '文章正文' },
  'editor.saved': { en: 'Saved', 'zh-Hans': '已保存' },
  'editor.unsaved': { en: 'Unsaved', 'zh-Hans': '未保存' },
  'editor.saving': { en: 'Saving…', 'zh-Hans': '正在保存…' },
  'editor.failed': { en: 'Could not save', 'zh-Hans': '无法保存' },
  'editor.conflict': { en: 'Changed on disk', 'zh-Hans': '磁盘上的文件已更改' },
  'editor.gone': { en: 'Gone from the disk', 'zh-Hans': '文件已不在磁盘上' },
  'editor.readOnly': { en: 'Read only', 'zh-Hans': '只读' },
  'editor.words': { en: '{count} {count|word|words}', 'zh-Hans': '{count} 字' },
  'editor.selected': {
    en: '{count} {count|word|words}, {characters} {characters|character|characters} selected',
    'zh-Hans': '已选 {count} 字（{characters} 个字符）',
  },
  'editor.characters': {
    en: '{count} {count|character|characters}',
    'zh-Hans': '{count} 个字符',
  },
  'editor.minutes': { en: '{count} min to read', 'zh-Hans': '约 {count} 分钟读完' },
  'goal.label': { en: 'Goal', 'zh-Hans': '写作目标' },
  'goal.today': { en: '{written} of {words} today', 'zh-Hans': '今天 {written} / {words} 字' },
  'goal.post': { en: '{written} of {words}', 'zh-Hans': '{written} / {words} 字' },
  'editor.save': { en: 'Save', 'zh-Hans': '保存' },
  'editor.tryAgain': { en: 'Try again', 'zh-Hans': '重试' },
  'editor.preview': { en: 'Preview', 'zh-Hans': '预览' },
  'editor.previewPost': { en: 'The post as it will look', 'zh-Hans': '文章的预览' },
  'editor.showPreview': { en: 'Show the preview', 'zh-Hans': '显示预览' },
  'editor.hidePreview': { en: 'Hide the preview', 'zh-Hans': '隐藏预览' },
  'editor.matterLine': {
    en: 'Front matter · {count} {count|field|fields}',
    'zh-Hans': 'Front Matter · {count} 个字段',
  },
  'editor.properties': { en: 'Properties', 'zh-Hans': '文章属性' },
  'editor.conflictText': {
    en: 'Another program changed “{file}” on the disk while you were writing. Nothing has been overwritten. Whichever you do not keep stays in the history for 30 days.',
    'zh-Hans':
      '您写作时，另一个程序更改了磁盘上的“{file}”。没有任何内容被覆盖；未保留的版本会在历史记录中保存 30 天。',
  },
  'editor.goneText': {
    en: '“{file}” is not on the disk any more. Your text is still here; you can write it back.',
    'zh-Hans': '“{file}”已不在磁盘上。您的文字仍在这里，可以重新写入。',
  },
  'editor.followed': {
    en: 'Another program renamed “{from}” to “{to}”. You go on writing in it under its new name.',
    'zh-Hans': '另一个程序把“{from}”改名为“{to}”。您可以在新的名称下继续写作。',
  },
  'editor.compare': { en: 'Compare and merge', 'zh-Hans': '比较并合并' },
  'editor.convert': { en: 'Convert to UTF-8', 'zh-Hans': '转换为 UTF-8' },
  'editor.convertHint': {
    en: 'Check that it reads right. The file as it is now stays in the history.',
    'zh-Hans': '请确认文字显示正确。文件现在的版本会保存在历史记录中。',
  },
  'editor.converted': { en: '“{file}” is in UTF-8 now.', 'zh-Hans': '“{file}”现在是 UTF-8 编码。' },
  'editor.halfCharacter': {
    en: 'What was put in had half of a character, which no file can hold. It is shown as � now.',
    'zh-Hans': '插入的内容中有半个字符，无法写入文件，现在显示为 �。',
  },
  'editor.keepMine': { en: 'Keep mine', 'zh-Hans': '保留我的版本' },
  'editor.keepDisk': { en: 'Take the one on the disk', 'zh-Hans': '采用磁盘上的版本' },
  'editor.keepBoth': { en: 'Keep both', 'zh-Hans': '两个都保留' },
  'editor.writeBack': { en: 'Write it back', 'zh-Hans': '重新写入' },
  'editor.title': { en: 'Title', 'zh-Hans': '标题' },
  'editor.tags': { en: 'Tags', 'zh-Hans': '标签' },
  'editor.addTag': { en: 'Add a tag', 'zh-Hans': '添加标签' },
  'editor.removeTag': { en: 'Remove the tag {tag}', 'zh-Hans': '移除标签“{tag}”' },
  'editor.categories': { en: 'Categories', 'zh-Hans': '分类' },
  'editor.addCategory': { en: 'Add a category', 'zh-Hans': '添加分类' },
  'editor.removeCategory': { en: 'Remove the category {tag}', 'zh-Hans': '移除分类“{tag}”' },
  'editor.draft': { en: 'Draft', 'zh-Hans': '草稿' },
  'editor.date': { en: 'Date', 'zh-Hans': '日期' },
  'editor.dateFromName': { en: 'from the file name', 'zh-Hans': '来自文件名' },
  'editor.dateFromField': { en: 'from the front matter', 'zh-Hans': '来自 Front Matter' },
  'editor.dateFromFolder': { en: 'from its folder’s page', 'zh-Hans': '来自所在文件夹的页面' },
  'editor.dateFromModified': { en: 'from the file’s last change', 'zh-Hans': '来自文件的修改时间' },
  'editor.noDate': { en: 'none', 'zh-Hans': '无' },
  'editor.addingImage': { en: 'adding {name}…', 'zh-Hans': '正在添加 {name}…' },
  'editor.previewGivenUp': {
    en: 'The preview of this post took too long or failed, so it was stopped. Your text is not affected; the preview tries again when you change it.',
    'zh-Hans': '这篇文章的预览耗时过长或出错，已经停止。您的文字不受影响；修改后会再次尝试预览。',
  },
  'editor.imageWithoutLink': {
    en: '“{name}” was added to the blog, but its post is no longer open, so the link was not put in: {markdown}',
    'zh-Hans': '“{name}”已添加到博客，但文章已不再打开，因此没有插入链接：{markdown}',
  },
  'editor.remotePicture': {
    en: 'Picture from another site, not loaded',
    'zh-Hans': '来自其他网站的图片，未加载',
  },
  'editor.embed': { en: 'Embedded page, opens in the browser', 'zh-Hans': '嵌入的网页，在浏览器中打开' },
  'editor.missingPicture': { en: 'This picture is not in the blog', 'zh-Hans': '博客中没有这张图片' },
  'editor.noPostAtLink': {
    en: 'No post of this blog is at “{address}”.',
    'zh-Hans': '这个博客里没有地址为“{address}”的文章。',
  },
  'field.broken': {
    en: 'The front matter has a mistake near line {line}. Put it right in the text first.',
    'zh-Hans': 'Front Matter 第 {line} 行附近有错误，请先在正文编辑区中改正。',
  },
  'field.notAMap': {
    en: 'The front matter is not written as lines of “name: value”. Change it in the text.',
    'zh-Hans': 'Front Matter 不是“名称: 值”的形式，请在正文编辑区中修改。',
  },
  'field.tooLong': {
    en: 'The front matter is too long for this form. Change it in the text.',
    'zh-Hans': 'Front Matter 太长，请在正文编辑区中修改。',
  },
  'field.tooDeep': {
    en: 'The front matter is nested too deeply for this form. Change it in the text.',
    'zh-Hans': 'Front Matter 嵌套过深，请在正文编辑区中修改。',
  },
  'field.duplicate': {
    en: 'The front matter has “{field}” more than once. Remove the ones too many in the text.',
    'zh-Hans': 'Front Matter 有多个“{field}”，请先在正文编辑区中删去多余的。',
  },
  'field.alias': {
    en: '“{field}” shares its value with another field (& or *). Change it in the text.',
    'zh-Hans': '“{field}”与其他字段共用一个值（& 或 *），请在正文编辑区中修改。',
  },
  'field.severalLines': {
    en: '“{field}” is written over several lines. Change it in the text.',
    'zh-Hans': '“{field}”写成了多行，请在正文编辑区中修改。',
  },
  'field.nested': {
    en: '“{field}” holds more than plain text. Change it in the text.',
    'zh-Hans': '“{field}”中不只是普通文字，请在正文编辑区中修改。',
  },
  'field.comment': {
    en: 'A comment stands between the values of “{field}”. Change it in the text.',
    'zh-Hans': '“{field}”的各个值之间有注释，请在正文编辑区中修改。',
  },
  'field.notADate': {
    en: '“{value}” is not a date. Write it like 2024-05-31 or 2024-05-31 08:30:00 +0800.',
    'zh-Hans': '“{value}”不是日期。请写成 2024-05-31 或 2024-05-31 08:30:00 +0800 这样的形式。',
  },
  'field.notAFlag': {
    en: '“{field}” is neither true nor false. Change it in the text.',
    'zh-Hans': '“{field}”既不是 true 也不是 false，请在正文编辑区中修改。',
  },
  'field.halfCharacter': {
    en: 'This has half of a character, which no file can hold. Type it again.',
    'zh-Hans': '其中有半个字符，无法写入文件。请重新输入。',
  },
  'field.flagNeeded': {
    en: 'This can only be true or false.',
    'zh-Hans': '这里只能是 true 或 false。',
  },
  'field.listNeeded': {
    en: '“{field}” is a list. Write it as JSON: \'["one", "two"]\'.',
    'zh-Hans': '“{field}”是一个列表，请写成 JSON：\'["一", "二"]\'。',
  },
  'field.notText': {
    en: '“{field}” holds a number, a date or true or false, not text. Change it in the text.',
    'zh-Hans': '“{field}”的值是数字、日期或 true/false，不是文字，请在正文中修改。',
  },
  'field.badName': {
    en: '“{field}” cannot be the name of a field: use letters, digits, “-” and “_”.',
    'zh-Hans': '“{field}”不能用作字段名，请只用字母、数字、“-”和“_”。',
  },
  'field.noRedirects': {
    en: 'This blog’s generator has no field for a post’s former addresses.',
    'zh-Hans': '这个博客的生成器没有用来记录文章旧网址的字段。',
  },
  'field.unsafe': {
    en: '“{field}” could not be changed without changing something else too. Change it in the text.',
    'zh-Hans': '无法只改动“{field}”而不影响其他内容，请在正文编辑区中修改。',
  },
} as const satisfies Wordings
