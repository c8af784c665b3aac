import type { Wordings } from './words.ts'

/** Why a post will not appear on the site: one sentence, with what to do. */
export const hiddenWords = {
  'hidden.title': { en: 'Why this post won’t appear', 'zh-Hans': '这篇文章为什么不会出现' },
  'hidden.willAppear': {
    en: 'Nothing keeps this post from appearing on the site.',
    'zh-Hans': '这篇文章会出现在站点上。',
  },
  'hidden.conflictCopy': {
    en: 'It is a second version of “{original}” that a sync tool made; only the original appears. Merge the two, then delete this one.',
    'zh-Hans':
      '它是同步工具为“{original}”生成的另一个版本，只有原来的文件会出现。请合并两者，然后删除这一份。',
  },
  'hidden.draftsFolder': {
    en: 'It is a draft: it lies in the folder “{folder}”. Publish it to make it appear.',
    'zh-Hans': '它是草稿：位于文件夹“{folder}”中。发布之后才会出现。',
  },
  'hidden.draftMark': {
    en: 'It is a draft: its front matter says “draft: true”. Publish it to make it appear.',
    'zh-Hans': '它是草稿：Front Matter 中写着“draft: true”。发布之后才会出现。',
  },
  'hidden.draftByDefault': {
    en: 'It is a draft: the blog’s configuration, or the page of a folder above it, says “draft: true” for it (under “defaults” or “cascade”). Write “draft: false” in its own front matter to make it appear.',
    'zh-Hans':
      '它是草稿：博客的配置或上级文件夹的页面（在“defaults”或“cascade”下）为它写了“draft: true”。在它自己的 Front Matter 中写“draft: false”之后才会出现。',
  },
  'hidden.folderDraft': {
    en: 'Its folder is a draft: {file} says “draft: true”, and Hugo then shows nothing of what is in that folder. Take it out there to make the folder appear.',
    'zh-Hans':
      '它所在的文件夹是草稿：{file} 中写着“draft: true”，Hugo 因此不会显示其中的任何内容。在那里删去之后才会出现。',
  },
  'hidden.folderFuture': {
    en: 'The date of its folder is still to come: Hugo shows nothing of it before {when} ({zone}), as {file} says.',
    'zh-Hans': '它所在文件夹的日期还没有到：按 {file} 所写，Hugo 在 {when}（{zone}）之前不会显示其中的内容。',
  },
  'hidden.folderExpired': {
    en: 'The time of its folder is over: it was to be shown until {when} ({zone}), as {file} says. Change or remove “expiryDate” there to make it appear again.',
    'zh-Hans':
      '它所在文件夹的展示时间已经过去：按 {file} 所写，它只展示到 {when}（{zone}）。修改或删除那里的“expiryDate”之后才会再次出现。',
  },
  'hidden.unpublished': {
    en: 'Its front matter, or the blog’s defaults for it, says “published: false”. Set it to true, or publish the post, to make it appear.',
    'zh-Hans':
      'Front Matter（或博客为它设的默认值）中写着“published: false”。改为 true 或发布文章之后才会出现。',
  },
  'hidden.future': {
    en: 'Its date is still to come: it will appear when the site is made after {when} ({zone}).',
    'zh-Hans': '日期还没有到：在 {when}（{zone}）之后生成站点时才会出现。',
  },
  'hidden.publishDate': {
    en: 'Its “publishDate” is still to come: it will appear when the site is made after {when} ({zone}).',
    'zh-Hans': '“publishDate”还没有到：在 {when}（{zone}）之后生成站点时才会出现。',
  },
  'hidden.expired': {
    en: 'Its “expiryDate” is over: it was to be shown until {when} ({zone}). Change or remove that date to make it appear again.',
    'zh-Hans': '“expiryDate”已经过去：它只展示到 {when}（{zone}）。修改或删除这个日期之后才会再次出现。',
  },
  'hidden.name': {
    en: 'Jekyll takes no file of this name for a post: rename it to “{example}”, with the day in front.',
    'zh-Hans': 'Jekyll 不会把这个文件名当作文章：请改名为“{example}”这样以日期开头的名称。',
  },
  'hidden.special': {
    en: '{generator} leaves out what has a name like “{part}”: rename it so that it does not begin with “{sign}”.',
    'zh-Hans': '{generator} 会略过“{part}”这样的名称：请改名，不要以“{sign}”开头。',
  },
  'hidden.backup': {
    en: '{generator} leaves out what has a name like “{part}”: rename it so that it does not end with “{sign}”.',
    'zh-Hans': '{generator} 会略过“{part}”这样的名称：请改名，不要以“{sign}”结尾。',
  },
  'hidden.excluded': {
    en: 'The blog’s configuration leaves it out: “{pattern}” stands under “{key}”.',
    'zh-Hans': '博客的配置把它排除在外：“{key}”下写着“{pattern}”。',
  },
  'hidden.resource': {
    en: 'It belongs to {owner}: Hugo makes no page of what else is in that post’s own folder. Move it out of the folder to make it appear.',
    'zh-Hans':
      '它属于 {owner}：Hugo 不会为该文章自己的文件夹中的其他文件生成页面。移出这个文件夹之后才会出现。',
  },
  'hidden.headless': {
    en: 'Its front matter says “headless: true”: Hugo makes no page of it.',
    'zh-Hans': 'Front Matter 中写着“headless: true”：Hugo 不会为它生成页面。',
  },
  'hidden.notRendered': {
    en: 'Its front matter says under “build” that it is not rendered: Hugo makes no page of it.',
    'zh-Hans': 'Front Matter 的“build”中写着不渲染：Hugo 不会为它生成页面。',
  },
  'hidden.noAddress': {
    en: 'Its front matter says “permalink: false”: Eleventy makes no page of it.',
    'zh-Hans': 'Front Matter 中写着“permalink: false”：Eleventy 不会为它生成页面。',
  },
} as const satisfies Wordings
