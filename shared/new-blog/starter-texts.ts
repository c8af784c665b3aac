// What a new blog begins with, in the language that it is going to be written in.

/** The languages that a new blog can begin in, each named in itself; any other is set afterwards. */
export const starterLanguages = [
  { tag: 'en', name: 'English' },
  { tag: 'zh-CN', name: '简体中文' },
  { tag: 'zh-TW', name: '繁體中文' },
  { tag: 'ja', name: '日本語' },
] as const

export type StarterLanguage = (typeof starterLanguages)[number]['tag']

export interface StarterTexts {
  /** The comment at the top of the configuration. */
  readonly configNote: string
  readonly postTitle: string
  readonly postBody: string
  readonly aboutTitle: string
  /** `{author}` and `{title}` are the blog's. */
  readonly aboutBody: string
}

export const starterTexts: Readonly<Record<StarterLanguage, StarterTexts>> = {
  en: {
    configNote: 'What Jekyll and GitHub Pages need to know of this blog.',
    postTitle: 'The first page',
    postBody: `Every notebook has a page that nobody dares to write on. This is that page, and it is taken.

Write over these lines, or delete them. The text is Markdown: *a stress*, **a weight**, [a link](https://daringfireball.net/projects/markdown/), and a picture is dropped where it belongs.

## What to write about

- something you learnt this week
- something you had to look up twice
- something nobody asked you about

> A short post that is finished is worth more than a long one that is not.
`,
    aboutTitle: 'About',
    aboutBody:
      'This is {title}, written by {author}.\n\nA few sentences about who writes here, and why, would stand well in this place.\n',
  },
  'zh-CN': {
    configNote: 'Jekyll 和 GitHub Pages 需要知道的关于这个博客的设置。',
    postTitle: '第一页',
    postBody: `新本子的第一页总是最难落笔的。这一页已经写上字了，您可以放心往下写。

把这些文字改掉或删掉都可以。正文用 Markdown 书写：*强调*、**加重**、[链接](https://daringfireball.net/projects/markdown/)，图片直接拖到要放的地方即可。

## 可以写些什么

- 这一周学到的一件事
- 查了两遍才记住的一件事
- 没有人问起、自己却想说的一件事

> 写完的短文，胜过没写完的长文。
`,
    aboutTitle: '关于',
    aboutBody: '这里是{title}，作者{author}。\n\n在这里写几句话，说说谁在写、为什么写。\n',
  },
  'zh-TW': {
    configNote: 'Jekyll 和 GitHub Pages 需要知道的關於這個部落格的設定。',
    postTitle: '第一頁',
    postBody: `新本子的第一頁總是最難下筆的。這一頁已經寫上字了，您可以放心往下寫。

把這些文字改掉或刪掉都可以。內文用 Markdown 書寫：*強調*、**加重**、[連結](https://daringfireball.net/projects/markdown/)，圖片直接拖到要放的地方即可。

## 可以寫些什麼

- 這一週學到的一件事
- 查了兩遍才記住的一件事
- 沒有人問起、自己卻想說的一件事

> 寫完的短文，勝過沒寫完的長文。
`,
    aboutTitle: '關於',
    aboutBody: '這裡是{title}，作者{author}。\n\n在這裡寫幾句話，說說誰在寫、為什麼寫。\n',
  },
  ja: {
    configNote: 'Jekyll と GitHub Pages が使う、このブログの設定です。',
    postTitle: '最初のページ',
    postBody: `新しいノートの最初のページは、いちばん書きにくいものです。このページにはもう字が書いてありますから、安心して続きを書いてください。

この文章は書き換えても、消してもかまいません。本文は Markdown です。*強調*、**太字**、[リンク](https://daringfireball.net/projects/markdown/)、画像は置きたい場所にドロップします。

## 何を書くか

- 今週ひとつ覚えたこと
- 二度調べてやっと分かったこと
- 誰にも聞かれていないけれど話したいこと

> 書き終えた短い文章は、書きかけの長い文章にまさります。
`,
    aboutTitle: 'このブログについて',
    aboutBody:
      '{title}は{author}が書いています。\n\n誰が、なぜ書いているのかを、ここに少し書いておきましょう。\n',
  },
}
