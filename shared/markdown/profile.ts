import type { Generator } from '../blog.ts'

/** In which ways a generator's Markdown differs from CommonMark with GFM's tables and strikethrough. */
export interface Profile {
  /** A line break in a paragraph is one on the page. */
  readonly breaks: boolean
  /** A bare `https://…` in the text becomes a link. */
  readonly linkify: boolean
  /** Curly quotes, dashes, ellipses. */
  readonly typography: 'none' | 'kramdown' | 'smartypants'
  /** `**注意：**这` is strong: CommonMark refuses a closing mark between punctuation and a letter. */
  readonly looseEmphasis: boolean
  /** kramdown's `{: .class}`, `{:toc}`, `{::comment}`, spaces in link addresses, lists from 1, tables after a blank line. */
  readonly kramdown: boolean
  /** `{#id}` and `{#id .class}` after a heading. */
  readonly headingAttributes: boolean
  readonly headingIds: 'gfm' | 'hexo' | 'goldmark'
  /** `{{ … }}` and `{% … %}` are a template language's: one that we can run a part of, or shortcodes. */
  readonly templates: 'none' | 'liquid' | 'shortcodes'
  /** `[^name]`. */
  readonly footnotes: boolean
  /** `: what the line above means`. */
  readonly definitionLists: boolean
  /** `*[HTML]: Hyper Text Markup Language`. */
  readonly abbreviations: boolean
  /** `~~x~~` is `<del>`, not markdown-it's `<s>`. */
  readonly strikesWithDel: boolean
  /** Four spaces make a code block. */
  readonly indentedCode: boolean
}

const plain: Profile = {
  breaks: false,
  linkify: true,
  typography: 'none',
  looseEmphasis: true,
  kramdown: false,
  headingAttributes: false,
  headingIds: 'gfm',
  templates: 'none',
  footnotes: true,
  definitionLists: true,
  strikesWithDel: true,
  abbreviations: true,
  indentedCode: true,
}

/** The generators' defaults: kramdown with its GFM parser, hexo-renderer-marked, goldmark, markdown-it. */
export const profiles: Readonly<Record<Generator, Profile>> = {
  jekyll: {
    ...plain,
    linkify: false,
    typography: 'kramdown',
    kramdown: true,
    headingAttributes: true,
    templates: 'liquid',
  },
  hexo: {
    ...plain,
    footnotes: false,
    abbreviations: false,
    breaks: true,
    typography: 'smartypants',
    looseEmphasis: false,
    headingIds: 'hexo',
    templates: 'liquid',
  },
  hugo: {
    ...plain,
    abbreviations: false,
    typography: 'smartypants',
    looseEmphasis: false,
    headingAttributes: true,
    headingIds: 'goldmark',
    templates: 'shortcodes',
  },
  eleventy: {
    ...plain,
    footnotes: false,
    definitionLists: false,
    strikesWithDel: false,
    abbreviations: false,
    linkify: false,
    looseEmphasis: false,
    templates: 'liquid',
    indentedCode: false,
  },
  plain,
}
