import type { Wordings } from './words.ts'

/** A post or page that has no file yet: what it is made after, and where it will be. */
export const newPostWords = {
  'newPost.addressTaken': {
    en: '“{file}” is at {address} already: on the site, one of the two would take the other’s place. Change the name, or the title.',
    'zh-Hans': '“{file}”已经使用网址 {address}：在站点上两者会互相覆盖。请修改名称或标题。',
  },
  'newPost.nameTaken': {
    en: 'There is a “{file}” already, so this one will be “{newName}”.',
    'zh-Hans': '已经有“{file}”了，因此这一篇将命名为“{newName}”。',
  },
  'newPost.region': { en: 'Where this will be', 'zh-Hans': '将要存放的位置' },
  'newPost.address': { en: 'Address', 'zh-Hans': '网址' },
  'newPost.noAddress': {
    en: 'Only the generator knows the address.',
    'zh-Hans': '网址只有站点生成器知道。',
  },
  'newPost.file': { en: 'File', 'zh-Hans': '文件' },
  'newPost.change': { en: 'Change the name…', 'zh-Hans': '修改名称…' },
  'newPost.slug': { en: 'Name in the address', 'zh-Hans': '网址中的名称' },
  'newPost.byTitle': { en: 'By the title', 'zh-Hans': '按标题生成' },
  'newPost.templates': { en: 'New post from a template', 'zh-Hans': '从模板新建文章' },
  'newPost.noTemplates': {
    en: 'This blog has no templates yet. A Markdown file in the folder “{folder}” is one.',
    'zh-Hans': '这个博客还没有模板。放在文件夹“{folder}”中的 Markdown 文件就是模板。',
  },
  'newPost.templatesText': {
    en: 'The post gets all that is in the file, with the date of now and a title that you give it.',
    'zh-Hans': '新文章会包含文件中的全部内容，日期为现在，标题由您填写。',
  },
  'cli.useNew': { en: 'inkstone new <blog> <title>', 'zh-Hans': 'inkstone new <博客> <标题>' },
  'cli.noTemplate': {
    en: 'This blog has no template “{name}”. It has: {names}.',
    'zh-Hans': '这个博客没有模板“{name}”。现有：{names}。',
  },
  'cli.noTemplates': {
    en: 'This blog has no template “{name}”, nor any other. Leave --template out, and the post is made like the latest one.',
    'zh-Hans': '这个博客没有模板“{name}”，也没有其他模板。去掉 --template，新文章就会仿照最新的一篇。',
  },
  'command.newPostFrom': { en: 'New post like this one', 'zh-Hans': '以这篇文章为样式新建文章' },
  'command.newFromTemplate': { en: 'New post from a template…', 'zh-Hans': '从模板新建文章…' },
  'command.newPage': { en: 'New page', 'zh-Hans': '新页面' },
  'command.changeSlug': { en: 'Change the name of this new post…', 'zh-Hans': '修改新文章的名称…' },
} as const satisfies Wordings
