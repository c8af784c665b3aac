import type { Wordings } from './words.ts'

/** Rename, move, delete, duplicate, publish, change the date; their undo and their log. */
export const operationsWords = {
  'operation.nameEmpty': { en: 'Give it a name.', 'zh-Hans': '请输入名称。' },
  'operation.nameCharacter': {
    en: 'A name cannot have “{character}” in it: not every system allows that. Leave it out.',
    'zh-Hans': '名称中不能有“{character}”，因为并非所有系统都允许。请去掉它。',
  },
  'operation.nameEnd': {
    en: 'A name cannot begin with a space, or end with a space or a full stop. Take it away.',
    'zh-Hans': '名称不能以空格开头，也不能以空格或句点结尾。请去掉它。',
  },
  'operation.nameDevice': {
    en: 'Windows keeps the name “{name}” for itself. Choose another one.',
    'zh-Hans': '“{name}”是 Windows 的保留名称，请换一个。',
  },
  'operation.nameTooLong': {
    en: 'The name is too long for a disk. Choose a shorter one.',
    'zh-Hans': '名称太长，磁盘放不下，请换一个短一些的。',
  },
  'operation.nameTaken': {
    en: '“{file}” is there already. Choose another name.',
    'zh-Hans': '“{file}”已经存在，请换一个名称。',
  },
  'operation.nameInMatter': {
    en: 'The front matter names a picture in the post’s folder, and could not be read with this name in it. Choose another name.',
    'zh-Hans': '文章头部引用了该文章图片文件夹中的图片，换成这个名称后将无法读取。请换一个名称。',
  },
  'operation.notAPost': {
    en: '“{file}” would no longer be a post for this blog’s generator. Choose another name or folder.',
    'zh-Hans': '对这个博客的生成器来说，“{file}”将不再是文章。请换一个名称或文件夹。',
  },
  'operation.notADraft': {
    en: 'This post is published already.',
    'zh-Hans': '这篇文章已经发布。',
  },
  'operation.notADay': {
    en: '“{day}” is not a day. Write it as 2016-12-03.',
    'zh-Hans': '“{day}”不是日期，请写成 2016-12-03 的形式。',
  },
  'operation.nothing': { en: 'Nothing would change.', 'zh-Hans': '没有任何变化。' },
  'operation.bundleHasPosts': {
    en: 'The post’s folder holds another post, “{file}”, which would move too. Move that one first.',
    'zh-Hans': '这篇文章的文件夹里还有另一篇文章“{file}”，会被一起移动。请先移走那一篇。',
  },
  'operation.bundleCopy': {
    en: 'This post is a folder with its own pictures, and cannot be duplicated here. Copy the folder instead.',
    'zh-Hans': '这篇文章是一个带有图片的文件夹，不能在这里复制。请直接复制文件夹。',
  },
  'operation.imagesTaken': {
    en: 'The pictures stay in “{folder}”, since “{to}” is there already.',
    'zh-Hans': '图片仍留在“{folder}”，因为“{to}”已经存在。',
  },
  'operation.imagesShared': {
    en: 'The pictures stay in “{folder}”, since “{file}” uses them too.',
    'zh-Hans': '图片仍留在“{folder}”，因为“{file}”也在使用它们。',
  },
  'operation.addressTaken': {
    en: '“{file}” has the same address on the site, so only one of the two will be seen there.',
    'zh-Hans': '“{file}”在网站上的地址与此相同，两篇中只有一篇能被看到。',
  },
  'operation.noRedirect': {
    en: 'The old address {address} will lead nowhere: this blog has no redirects.',
    'zh-Hans': '旧地址 {address} 将失效：这个博客没有设置重定向。',
  },
  'operation.linksLost': {
    en: '{count} {count|link|links} in {files} {files|file|files} {count|leads|lead} to it and will lead nowhere.',
    'zh-Hans': '{files} 个文件中有 {count} 个链接指向它，这些链接将失效。',
  },
} as const satisfies Wordings
