import type { Generator } from '../blog.ts'

/** In which ways a generator's Markdown differs from CommonMark with GFM's tables and strikethrough. */
export interface Profile {
  /** A line break in a paragraph is one on the page. */
  readonly breaks: boolean
  /** A bare `https://…` or `www.…` in the text becomes a link, the latter with this scheme; null: it stays text. */
  readonly linkify: 'http' | 'https' | null
  /** Curly quotes, dashes, ellipses. */
  readonly typography: 'none' | 'kramdown' | 'goldmark' | 'marked'
  /** `**注意：**这` is strong: CommonMark refuses a closing mark between punctuation and a letter. */
  readonly looseEmphasis: boolean
  /** kramdown's `{: .class}`, `{:toc}`, `{::comment}`, spaces in link addresses, lists from 1, tables after a blank line. */
  readonly kramdown: boolean
  /** `{#id}` and `{#id .class}` after a heading. */
  readonly headingAttributes: boolean
  readonly headingIds: 'gfm' | 'hexo' | 'goldmark'
  /** `{{ … }}` and `{% … %}` are a template language's: one that we can run a part of, or shortcodes. */
  readonly templates: 'none' | 'liquid' | 'shortcodes'
  /** `[^name]`, with ids by name as kramdown has them, or by number; null: it stays text. */
  readonly footnotes: 'kramdown' | 'goldmark' | null
  /** `: what the line above means`. */
  readonly definitionLists: boolean
  /** `*[HTML]: Hyper Text Markup Language`. */
  readonly abbreviations: boolean
  /** `~~x~~` is `<del>`, with one tilde too or with two only; null: markdown-it's `<s>`. */
  readonly strikes: 'one' | 'two' | null
  /** Four spaces make a code block. */
  readonly indentedCode: boolean
}

const plain: Profile = {
  breaks: false,
  linkify: 'http',
  typography: 'none',
  looseEmphasis: true,
  kramdown: false,
  headingAttributes: false,
  headingIds: 'gfm',
  templates: 'none',
  footnotes: 'kramdown',
  definitionLists: true,
  strikes: 'two',
  abbreviations: true,
  indentedCode: true,
}

/** The generators' defaults: kramdown with its GFM parser, hexo-renderer-marked, goldmark, markdown-it. */
export const profiles: Readonly<Record<Generator, Profile>> = {
  jekyll: {
    ...plain,
    linkify: null,
    typography: 'kramdown',
    kramdown: true,
    headingAttributes: true,
    templates: 'liquid',
  },
  hexo: {
    ...plain,
    footnotes: null,
    abbreviations: false,
    breaks: true,
    strikes: 'one',
    typography: 'marked',
    looseEmphasis: false,
    headingIds: 'hexo',
    templates: 'liquid',
  },
  hugo: {
    ...plain,
    abbreviations: false,
    typography: 'goldmark',
    linkify: 'https',
    looseEmphasis: false,
    footnotes: 'goldmark',
    headingAttributes: true,
    headingIds: 'goldmark',
    templates: 'shortcodes',
  },
  eleventy: {
    ...plain,
    footnotes: null,
    definitionLists: false,
    strikes: null,
    abbreviations: false,
    linkify: null,
    looseEmphasis: false,
    templates: 'liquid',
    indentedCode: false,
  },
  plain,
}
