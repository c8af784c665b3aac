import MarkdownItConstructor, { type Env } from 'markdown-it'
import { renderState } from '../render-state.ts'
import type { RenderedBlock, RenderOptions } from '../rendered-post.ts'
import { pageAddresses } from '../rules/addresses.ts'
import { blockWriter } from './block-html.ts'
import { readBlocks } from './quick-blocks.ts'
import { LineReader } from './quick-line.ts'
import { quickProfile } from './quick-profile.ts'

/** The blocks of a text, what they note being noted in `env`; null: the text has something that is not ordinary. */
export type RenderQuickly = (text: string, env: Env) => RenderedBlock[] | null

/**
 * Makes a renderer for posts of which every block is an ordinary one: from Markdown to HTML in one pass, without tokens.
 *
 * What it writes is what markdown-it writes with the rules of the options' generator, character for character. Whatever
 * it is not sure of it leaves to those.
 */
export function createQuickRenderer(options: RenderOptions): RenderQuickly {
  const profile = quickProfile(options)
  const lines = new LineReader(profile, pageAddresses(new MarkdownItConstructor(), options))
  const blockHtml = blockWriter(options)
  return (text, env) => {
    const notes = renderState(env)
    if (options.lines === true || text.includes('\0')) return null
    lines.begin(notes, notes.usesDollarMath)
    const blocks = readBlocks(text, 0, { profile, lines, blockHtml, notes })
    return blocks?.map(({ found }) => ({ line: found.line, html: blockHtml(found) })) ?? null
  }
}
