import { dotPng } from './sample-blog.ts'

/** A blog with a post of every kind that the theme knows, in Chinese and English; for tests of what is exported. */
export const wholeBlog: Readonly<Record<string, string | Uint8Array>> = {
  '_config.yml': `title: 墨 & <Ink>
description: Notes on paper, "stones" & <brushes>
author: 林墨
url: https://ink.example
baseurl: /blog
permalink: /:year/:month/:day/:title/
lang: zh-CN
paginate: 2
defaults:
  - scope: { path: '', type: posts }
    values: { author: 林 & 墨 }
`,
  'index.md': '---\ntitle: Home\n---\n欢迎。This is a *notebook*.\n',
  'about.md':
    '---\ntitle: 关于我\nredirect_from: [/me/, /old/about.html]\n---\nI write here. See [the first](/2021/03/04/雨中登山/#山路).\n',
  'links.html': '---\ntitle: Links\n---\n<ul><li><a href="{{ site.baseurl }}/about/">About</a></li></ul>\n',
  'tags.html': '---\ntitle: T\n---\n{% for tag in site.tags %}{{ tag }}{% endfor %}\n',
  'blogroll.html': '---\ntitle: R\n---\n{% include list.html %}\n',
  'files/words.txt': 'words\n',
  CNAME: 'ink.example\n',
  '_posts/2021-03-04-雨中登山.md': `---
title: 雨中登山 <一>
tags: [山, Walks]
categories: 游记
lang: zh-CN
translationKey: rain
last_modified_at: 2022-02-03 04:05:06 +0800
---

## 山路

山路很滑，${'雨一直下，云在脚下走。'.repeat(12)}

![雨](/img/rain.png)

### 半山亭

| 时辰 | 天 |
|------|----|
| 晨   | 雨 |

## 山顶

风很大。[回到山路](#山路)
`,
  '_posts/2021-03-05-in-the-rain.md': `---
title: In the rain
tags: [Walks]
lang: en
translationKey: rain
header-img: /img/rain.png
description: A walk with "quotes" & <angles>
aliases: [/rain/]
---

The path was slippery. ${'It rained and rained, and the clouds went by below. '.repeat(6)}

\`\`\`js
const a = "<x>" && 1
\`\`\`

- [x] done
- [ ] not done

A note.[^1]

[^1]: Below.
`,
  '_posts/2021-04-06-纸.md':
    '---\ntitle: 纸\ntags: [Paper]\n---\n\n宣纸要存放几年。See [in the rain](/blog/2021/03/05/in-the-rain/).\n',
  '_posts/2021-05-07-gone.md':
    '---\ntitle: "Gone: ]]> & more"\ntags: [Walks, Paper]\n---\n\n<p>Raw <b>HTML</b> stays.</p>\n',
  'img/rain.png': dotPng,
}
