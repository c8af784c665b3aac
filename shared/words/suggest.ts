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
    en: 'jekyll-archives has the page of each at {address}. Jekyll warns of a conflict and keeps one page only, that of the name that came into use last: the posts of the others are on none.',
    'zh-Hans':
      'jekyll-archives 会把各自的页面都放在 {address}。Jekyll 会提示冲突，只保留最晚开始使用的那个名称的页面，其余名称的文章不会出现在任何列表页上。',
  },
  'suggest.addressNone': {
    en: 'Jekyll itself makes no page for them: {address} is a 404. With jekyll-archives both would be there, and Jekyll would keep one page only, that of the name that came into use last.',
    'zh-Hans':
      'Jekyll 本身不会为它们生成页面：{address} 会是 404。使用 jekyll-archives 时两者都在这个地址，Jekyll 只会保留最晚开始使用的那个名称的页面。',
  },
  'suggest.addressHexo': {
    en: 'Hexo writes the page of each to {address} without a warning: one overwrites the others, and which one can differ from build to build.',
    'zh-Hans':
      'Hexo 会把各自的页面都写到 {address}，不作任何提示：其中一页会覆盖其余的，而且每次生成的结果可能不同。',
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
