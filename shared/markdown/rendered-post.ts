import type { Generator } from '../blog.ts'
import type { DrawMath } from './draw-math.ts'
import type { HtmlFault } from './html-faults.ts'

export interface RenderOptions {
  readonly generator: Generator
  /** Colours code: gets the code and its language, answers with safe HTML; null: not known, show it plain. */
  readonly highlight: (code: string, language: string) => string | null
  /** Draws a formula in TeX; null: it cannot be drawn, show it as it is written. Without it none is drawn. */
  readonly math?: DrawMath
  /** Where a picture's address leads on the page being made. */
  readonly resolveImage: (address: string) => string
  /** Where a link leads on the page being made. */
  readonly resolveLink: (address: string) => string
  /** A line break in a paragraph is one on the page; null, or not said: as the generator has it. */
  readonly breaks?: boolean | null
  /** Mark elements with the line they come from, `data-line="12"`: the preview wants it, a published page does not. */
  readonly lines?: boolean
  /** The path the site lives under (`/blog` or empty), for `{{ site.baseurl }}` and `relative_url`. */
  readonly baseUrl?: string
  /** Scheme and host of the site, for `{{ site.url }}` and `absolute_url`. */
  readonly url?: string
  /** False where the front matter says `render_with_liquid: false`: braces are then plain text. */
  readonly liquid?: boolean
  /** Where `{% post_url 2016-12-03-name %}` and `{% link _posts/x.md %}` lead; null: there is no such file. */
  readonly resolvePost?: (name: string) => string | null
}

/** What is known of one post only. */
export interface PostOptions {
  /** `$x$` is a formula (usesDollarMath in uses-math.ts). */
  readonly usesDollarMath?: boolean
}

export type RenderPost = (body: string, post?: PostOptions) => RenderedPost

/** One top-level block of a post, HTML that can stand alone: elements it opens it closes. */
export interface RenderedBlock {
  /** Zero-based line of the rendered text where the block begins. */
  readonly line: number
  readonly html: string
}

export interface RenderedHeading {
  readonly level: number
  readonly id: string
  readonly text: string
  readonly line: number
}

export interface RenderedAddress {
  readonly address: string
  readonly line: number
}

export interface RenderedPost {
  readonly blocks: readonly RenderedBlock[]
  readonly headings: readonly RenderedHeading[]
  /**
   * Addresses as written in the post, Markdown and raw HTML, in order, each with its zero-based line.
   *
   * As written after Liquid and without Markdown's escapes: `{{ site.baseurl }}/x` has become `/blog/x`.
   */
  readonly images: readonly RenderedAddress[]
  readonly links: readonly RenderedAddress[]
  /** What is wrong with the raw HTML. */
  readonly htmlFaults: readonly HtmlFault[]
  /**
   * Every id in the HTML, none of them twice; null: there may be raw HTML in it, so it takes a look at each tag.
   *
   * Where they are known all tags are the renderer's own: each value stands in double quotes, and no other text does.
   */
  readonly ids: ReadonlySet<string> | null
}
