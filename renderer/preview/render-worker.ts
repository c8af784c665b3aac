// Renders a post off the window's thread. One request is answered at a time, the newest; the caller drops what is late.
import type { BlogMarkdown, FileId, Generator } from '../../shared/blog.ts'
import type { DrawMath } from '../../shared/markdown/draw-math.ts'
import { createLiveRenderer, type RenderLive } from '../../shared/markdown/live-renderer.ts'
import { loadMath } from '../../shared/markdown/load-math.ts'
import { runsLiquid } from '../../shared/markdown/runs-liquid.ts'
import { mayHaveMath, usesDollarMath } from '../../shared/markdown/uses-math.ts'
import { splitPost } from '../../shared/matter/split-post.ts'
import { textLanguage } from '../../shared/post/text-language.ts'
import { findNamed, plainName, postNames } from '../../shared/site/plan/post-names.ts'
import { type BlockChange, changeBetween } from '../preview-frame/block-change.ts'
import type { PreviewBlock } from '../preview-frame/protocol.ts'
import { highlight } from './highlight.ts'
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

let renderer: { readonly key: string; readonly render: RenderLive } | null = null
/** What was answered last. */
let answered: {
  readonly version: number
  readonly post: string
  readonly blocks: readonly PreviewBlock[]
} | null = null
let idByName: ReadonlyMap<string, FileId> = new Map()
let drawMath: DrawMath | null = null

self.onmessage = (event: MessageEvent<RenderRequest>) => {
  const { text, blog } = event.data
  const { bodyFrom } = splitPost(text, blog.generator)
  const dollars = usesDollarMath(text.slice(0, bodyFrom), blog.markdown.dollarMath)
  if (drawMath !== null || !mayHaveMath(text, dollars)) answer(event.data)
  else void withMath(() => answer(event.data))
}

/** Loads what draws formulas; should that fail, the post is still shown, with the formulas as they are written. */
async function withMath(then: () => void): Promise<void> {
  drawMath = await loadMath().catch(() => null)
  try {
    then()
  } catch (error) {
    // As an error of this worker, which gives the post up, not as a promise that nobody waits for.
    reportError(error)
  }
}

function answer({ version, base, text, post, blog, named }: RenderRequest): void {
  if (named !== null) idByName = new Map(named.flatMap(id => postNames(id).map(name => [name, id] as const)))
  const { bodyFrom } = splitPost(text, blog.generator)
  const body = text.slice(bodyFrom)
  const firstLine = countLines(text, bodyFrom)
  const dollars = usesDollarMath(text.slice(0, bodyFrom), blog.markdown.dollarMath)
  const liquid = runsLiquid(text.slice(0, bodyFrom))
  const rendered = rendererFor({ blog, post, liquid })(body, { usesDollarMath: dollars })
  const blocks = rendered.map(({ line, html }) => ({ line: line + firstLine, html }))
  const change = answered?.version === base ? changeBetween(answered.blocks, blocks) : null
  answered = { version, post, blocks }
  const all = change === null ? blocks : null
  const message: RenderAnswer = {
    version,
    base,
    post,
    blocks: all,
    change,
    language: textLanguage(body),
  }
  self.postMessage(message)
}

interface Rendered extends Pick<RenderRequest, 'blog' | 'post'> {
  readonly liquid: boolean
}

/** One for each post: what it remembers is that post's, whose pictures stand beside it. */
function rendererFor({ blog, post, liquid }: Rendered): RenderLive {
  const key = JSON.stringify([blog, post, liquid, drawMath === null])
  if (renderer?.key !== key) {
    renderer = {
      key,
      render: createLiveRenderer({
        generator: blog.generator,
        url: blog.url,
        baseUrl: blog.baseUrl,
        liquid,
        lines: true,
        breaks: blog.markdown.breaks,
        highlight,
        math: (tex, isDisplay) => drawMath?.(tex, isDisplay) ?? null,
        resolveImage: address => pictureAddress(address, post, blog),
        resolveLink: address => address,
        resolvePost: nameAddress,
      }),
    }
  }
  return renderer.render
}

/**
 * A post's file: its address on the site is not known here, and a click only asks which post is meant. Any other file,
 * which only Jekyll's `link` can name, is where it is.
 */
function nameAddress(name: string): string | null {
  const id = findNamed(idByName, name)
  if (id !== undefined) return `/${encodeURI(id)}`
  return /\.\w+$/.test(name) && !isMarkdown.test(name) ? `/${encodeURI(plainName(name))}` : null
}

const isMarkdown = /\.(?:md|markdown|mkdown|mkdn|mkd)$/i

function countLines(text: string, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
