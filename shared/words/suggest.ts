import type { Wordings } from './words.ts'

/** Suggestions for the tags of a blog: why, and what their pages do to each other on the site. */
export const suggestWords = {
  'suggest.width': {
    en: '“{name}” is used most ({count}). Only the width of the letters differs in {others}.',
    'zh-Hans': '“{name}”用得最多（{count} 篇）。仅全角半角不同：{others}。',
  },
  'suggest.case': {
    en: '“{name}” is used most ({count}). Only capitals differ in {others}.',
    'zh-Hans': '“{name}”用得最多（{count} 篇）。仅大小写不同：{others}。',
  },
  'suggest.chinese': {
    en: '“{name}” is used most ({count}). Simplified and traditional characters differ in {others}.',
    'zh-Hans': '“{name}”用得最多（{count} 篇）。仅简繁体不同：{others}。',
  },
  'suggest.separator': {
    en: '“{name}” is used most ({count}). Only a hyphen, a space or the like differs in {others}.',
    'zh-Hans': '“{name}”用得最多（{count} 篇）。仅连字符或空格等不同：{others}。',
  },
  'suggest.plural': {
    en: '“{name}” is used most ({count}). One is singular, one plural: {others}.',
    'zh-Hans': '“{name}”用得最多（{count} 篇）。仅单复数不同：{others}。',
  },
  'suggest.spelling': {
    en: '“{name}” is used most ({count}). Perhaps a slip: {others}.',
    'zh-Hans': '“{name}”用得最多（{count} 篇）。可能是笔误：{others}。',
  },
  'suggest.address': {
    en: '{names} get in each other’s way on the site.',
    'zh-Hans': '{names} 在网站上的地址相互冲突。',
  },
  'suggest.once': {
    en: '{count} {count|is|are} used in one post only.',
    'zh-Hans': '有 {count} 个只在一篇文章中使用。',
  },
  'suggest.none': { en: 'There is nothing to put in order.', 'zh-Hans': '没有需要整理的内容。' },
  'suggest.addressJekyll': {
    en: 'The page of each is {address}: with jekyll-archives one page overwrites the other.',
    'zh-Hans': '各自的页面都是 {address}：使用 jekyll-archives 时，其中一页会覆盖另一页。',
  },
  'suggest.addressHexo': {
    en: 'Hexo writes the page of each to {address}: one page overwrites the other.',
    'zh-Hans': 'Hexo 把各自的页面都写到 {address}，其中一页会覆盖另一页。',
  },
  'suggest.addressCase': {
    en: 'Their pages differ from {address} in capitals only: on a disk that ignores capitals one overwrites the other, and its links lead to a 404 elsewhere.',
    'zh-Hans':
      '它们的页面与 {address} 仅大小写不同：在不区分大小写的磁盘上，其中一页会覆盖另一页，发布到别处后其链接会出现 404。',
  },
  'suggest.addressHugo': {
    en: 'Hugo takes them for one: both are on {address}, under one of the names.',
    'zh-Hans': 'Hugo 会把它们当作同一个：都在 {address} 上，只显示其中一个名称。',
  },
  'suggest.addressEleventy': {
    en: 'The page of each would be {address}: Eleventy stops there, since two pages have one address.',
    'zh-Hans': '各自的页面都会是 {address}：两页地址相同，Eleventy 会在此停止。',
  },
  'suggest.addressOurs': {
    en: 'Both would be found at {address}, so “{name}” is found at {other}.',
    'zh-Hans': '两者的地址都应是 {address}，因此“{name}”的地址改为 {other}。',
  },
} as const satisfies Wordings
