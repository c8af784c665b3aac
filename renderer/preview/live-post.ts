import type { BlogMarkdown, FileId, Generator } from '../../shared/blog.ts'
import { createHighlighter } from '../../shared/highlight/create-highlighter.ts'
import type { DrawMath } from '../../shared/markdown/draw-math.ts'
import { createLiveRenderer, type RenderLive } from '../../shared/markdown/live-renderer.ts'
import { runsLiquid } from '../../shared/markdown/runs-liquid.ts'
import { usesDollarMath } from '../../shared/markdown/uses-math.ts'
import { splitPost } from '../../shared/matter/split-post.ts'
import { textLanguage } from '../../shared/post/text-language.ts'
import { findNamed, plainName, postNames } from '../../shared/site/plan/post-names.ts'
import { type BlockChange, changeBetween } from '../preview-frame/block-change.ts'
import type { PreviewBlock } from '../preview-frame/protocol.ts'
import { pictureAddress } from './picture-address.ts'

export interface RenderRequest {
  readonly version: number
  /** The version that the page shows or is about to; null: none, so that it needs all blocks. */
  readonly base: number | null
  readonly text: string
  readonly post: string
  readonly blog: {
    readonly generator: Generator
    readonly assetKey: string
    readonly url: string
    readonly baseUrl: string
    readonly markdown: BlogMarkdown
  }
  /** Every post and page that a tag can name; null: those of the request before. */
  readonly named: readonly FileId[] | null
}

export interface RenderAnswer {
  readonly version: number
  readonly post: string
  /** All blocks, or what changed since version `base`. */
  readonly blocks: readonly PreviewBlock[] | null
  readonly change: BlockChange | null
  readonly base: number | null
  /** BCP 47 tag, guessed from the text. */
  readonly language: string
}

type RenderPost = (request: RenderRequest) => RenderAnswer

/** What was answered last. */
interface Answered {
  readonly version: number
  readonly post: string
  readonly blocks: readonly PreviewBlock[]
}

/**
 * Renders the whole file of a post over and over, and answers with what changed since the page was told.
 *
 * `mathNow` gives what draws formulas; null: not loaded, they stand there as they are written.
 */
export function createLivePost(mathNow: () => DrawMath | null): RenderPost {
  const renderers = createRenderers(mathNow)
  let answered: Answered | null = null
  let idByName: ReadonlyMap<string, FileId> = new Map()
  return ({ version, base, text, post, blog, named }) => {
    if (named !== null)
      idByName = new Map(named.flatMap(id => postNames(id).map(name => [name, id] as const)))
    const { bodyFrom } = splitPost(text, blog.generator)
    const head = text.slice(0, bodyFrom)
    const body = text.slice(bodyFrom)
    const firstLine = countLines(head)
    const render = renderers({ blog, post, liquid: runsLiquid(head) }, name => nameAddress(name, idByName))
    const rendered = render(body, { usesDollarMath: usesDollarMath(head, blog.markdown.dollarMath) })
    const blocks = rendered.map(({ line, html }) => ({ line: line + firstLine, html }))
    const change = answered?.version === base ? changeBetween(answered.blocks, blocks) : null
    answered = { version, post, blocks }
    const all = change === null ? blocks : null
    return { version, base, post, blocks: all, change, language: textLanguage(body) }
  }
}

interface Rendered extends Pick<RenderRequest, 'blog' | 'post'> {
  readonly liquid: boolean
}

type ResolveName = (name: string) => string | null

const highlight = createHighlighter()

/** One renderer for each post: what it remembers is that post's, whose pictures stand beside it. */
function createRenderers(mathNow: () => DrawMath | null): (of: Rendered, resolve: ResolveName) => RenderLive {
  let last: { readonly key: string; readonly render: RenderLive } | null = null
  let resolvePost: ResolveName = () => null
  return ({ blog, post, liquid }, resolve) => {
    resolvePost = resolve
    const key = JSON.stringify([blog, post, liquid, mathNow() === null])
    if (last?.key === key) return last.render
    const render = createLiveRenderer({
      generator: blog.generator,
      url: blog.url,
      baseUrl: blog.baseUrl,
      liquid,
      lines: true,
      breaks: blog.markdown.breaks,
      highlight,
      math: (tex, isDisplay) => mathNow()?.(tex, isDisplay) ?? null,
      resolveImage: address => pictureAddress(address, post, blog),
      resolveLink: address => address,
      resolvePost: name => resolvePost(name),
    })
    last = { key, render }
    return render
  }
}

/**
 * A post's file: its address on the site is not known here, and a click only asks which post is meant. Any other file,
 * which only Jekyll's `link` can name, is where it is.
 */
function nameAddress(name: string, idByName: ReadonlyMap<string, FileId>): string | null {
  const id = findNamed(idByName, name)
  if (id !== undefined) return `/${encodeURI(id)}`
  return /\.\w+$/.test(name) && !isMarkdown.test(name) ? `/${encodeURI(plainName(name))}` : null
}

const isMarkdown = /\.(?:md|markdown|mkdown|mkdn|mkd)$/i

/** Line numbers are the editor's, to which each of the three ends a line. */
function countLines(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0
}
