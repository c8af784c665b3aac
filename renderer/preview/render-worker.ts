// Renders a post off the window's thread. One request is answered at a time, the newest; the caller drops what is late.
import type { Generator } from '../../shared/blog.ts'
import { createRenderer } from '../../shared/markdown/create-renderer.ts'
import { countWords } from '../../shared/post/count-words.ts'
import { splitPost } from '../../shared/post/split-post.ts'
import { textLanguage } from '../../shared/post/text-language.ts'
import { assetOrigin } from '../../shared/schemes.ts'
import type { PreviewBlock } from '../preview-frame/protocol.ts'
import { highlight } from './highlight.ts'

export interface RenderRequest {
  readonly version: number
  readonly text: string
  readonly post: string
  readonly blog: { readonly generator: Generator; readonly assetKey: string; readonly baseUrl: string }
}

export interface RenderAnswer {
  readonly version: number
  readonly post: string
  readonly blocks: readonly PreviewBlock[]
  readonly words: number
  /** BCP 47 tag, guessed from the text. */
  readonly language: string
}

let renderer: { readonly key: string; readonly render: ReturnType<typeof createRenderer> } | null = null
let folder = ''

self.onmessage = (event: MessageEvent<RenderRequest>) => {
  const { version, text, post, blog } = event.data
  folder = post.slice(0, post.lastIndexOf('/') + 1)
  const { bodyFrom } = splitPost(text, blog.generator)
  const body = text.slice(bodyFrom)
  const firstLine = countLines(text, bodyFrom)
  const blocks = rendererFor(blog)(body).blocks.map(({ line, html }) => ({
    line: line + firstLine,
    html: withRelativeLines(html, line),
  }))
  const answer: RenderAnswer = {
    version,
    post,
    blocks,
    words: countWords(body),
    language: textLanguage(body),
  }
  self.postMessage(answer)
}

function rendererFor(blog: RenderRequest['blog']) {
  const key = JSON.stringify(blog)
  if (renderer?.key !== key) {
    renderer = {
      key,
      render: createRenderer({
        generator: blog.generator,
        baseUrl: blog.baseUrl,
        lines: true,
        highlight,
        resolveImage: address => assetAddress(address, blog),
        resolveLink: address => address,
      }),
    }
  }
  return renderer.render
}

/** A picture of the blog comes through our own scheme, wherever the post is; another site's address stays. */
function assetAddress(address: string, blog: RenderRequest['blog']): string {
  if (/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return address
  const path = address.startsWith('/') ? withoutBase(address, blog.baseUrl).slice(1) : folder + address
  return `${assetOrigin}/${blog.assetKey}/${normalise(path)}`
}

function withoutBase(address: string, baseUrl: string): string {
  return baseUrl !== '' && address.startsWith(`${baseUrl}/`) ? address.slice(baseUrl.length) : address
}

/** Takes `..` out here: an address parser would take out the key with it. */
function normalise(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** A block that only moved keeps its HTML, so that the preview does not touch it. */
function withRelativeLines(html: string, blockLine: number): string {
  return html.replace(/ data-line="(\d+)"/g, (_, line: string) => ` data-line="${Number(line) - blockLine}"`)
}

function countLines(text: string, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
