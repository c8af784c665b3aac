import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it'
import { type BlockMemory, createBlockMemory } from './block-memory.ts'
import { configureMarkdown, runTemplates } from './create-renderer.ts'
import { envWith, renderState } from './render-state.ts'
import type { PostOptions, RenderedBlock, RenderOptions } from './rendered-post.ts'
import { topLevelBlocks } from './top-level-blocks.ts'

/** Renders a post over and over while it is written. Lines marked in a block count from the block's own first line. */
export type RenderLive = (body: string, post?: PostOptions) => readonly RenderedBlock[]

/**
 * Makes a renderer that answers with the blocks that createRenderer would, and does over only those that changed.
 *
 * Where blocks begin and end is found in the whole text each time, since one character can change it for all that
 * follows. What takes the time, what stands in a line and how it is written out, is remembered for every block whose
 * tokens are the same, as long as nothing that all blocks share has changed.
 */
export function createLiveRenderer(options: RenderOptions): RenderLive {
  const md = configureMarkdown(options)
  const memory = createBlockMemory()
  let fresh: ReadonlyMap<Token, FreshBlock> = new Map()
  md.core.ruler.before('inline', 'remembered_blocks', state => {
    const after = withRemembered(state, memory)
    state.tokens = after.tokens
    fresh = after.fresh
  })
  return (body, { usesDollarMath = false } = {}) => {
    const { text, rawPieces } = runTemplates(body, options)
    const env = envWith(rawPieces, usesDollarMath)
    return renderBlocks(md, { tokens: md.parse(text, env), env, fresh, memory })
  }
}

/** A block that has to be rendered. */
interface FreshBlock {
  /** Its place among the blocks of the text. */
  readonly at: number
  readonly last: Token | undefined
}

/** Puts one token in the place of each block that is remembered. */
function withRemembered(
  { tokens, env, Token: TokenOf }: StateCore,
  memory: BlockMemory,
): { readonly tokens: Token[]; readonly fresh: ReadonlyMap<Token, FreshBlock> } {
  const kept: Token[] = []
  const fresh = new Map<Token, FreshBlock>()
  const blocks = topLevelBlocks(tokens)
  const remembered = memory.recall(blocks, {
    context: contextOf(env),
    hasFootnotes: renderState(env).footnotes.size > 0,
  })
  for (const [at, { tokens: block }] of blocks.entries()) {
    const html = remembered[at] ?? null
    const [first] = block
    if (html === null || first === undefined) {
      kept.push(...block)
      if (first !== undefined) fresh.set(first, { at, last: block.at(-1) })
      continue
    }
    const stand = new TokenOf('remembered_block', '', 0)
    stand.map = first.map
    stand.content = html
    kept.push(stand)
  }
  return { tokens: kept, fresh }
}

interface Parsed {
  readonly tokens: readonly Token[]
  readonly env: Env
  readonly fresh: ReadonlyMap<Token, FreshBlock>
  readonly memory: BlockMemory
}

function renderBlocks(md: MarkdownIt, { tokens, env, fresh, memory }: Parsed): RenderedBlock[] {
  const blocks: RenderedBlock[] = []
  for (const { tokens: block } of topLevelBlocks(tokens)) {
    const [first] = block
    const line = first?.map?.[0] ?? blocks.at(-1)?.line ?? 0
    if (first?.type === 'remembered_block') {
      blocks.push({ line, html: first.content })
      continue
    }
    const html = withRelativeLines(md.renderer.render([...block], md.options, env), line)
    const place = first === undefined ? undefined : fresh.get(first)
    if (place !== undefined && place.last === block.at(-1)) memory.remember(place.at, html)
    blocks.push({ line, html })
  }
  return blocks
}

/** A block that only moved keeps its HTML, so that the preview does not touch it. */
function withRelativeLines(html: string, blockLine: number): string {
  return html.replace(/ data-line="(\d+)"/g, (_, line: string) => ` data-line="${Number(line) - blockLine}"`)
}

/** All that what stands in a line can depend on besides its own block, as one text. */
function contextOf(env: Env): string {
  const { rawPieces, usesDollarMath, attributeLists, abbreviations, footnotes } = renderState(env)
  return JSON.stringify([
    usesDollarMath,
    [...rawPieces],
    [...attributeLists],
    [...abbreviations],
    [...footnotes.keys()],
    env.references ?? null,
  ])
}
