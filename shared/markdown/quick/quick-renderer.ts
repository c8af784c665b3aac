import MarkdownItConstructor, { type Env } from 'markdown-it'
import { countBreaks } from '../count-breaks.ts'
import { type RenderState, renderState } from '../render-state.ts'
import type { RenderedBlock, RenderOptions } from '../rendered-post.ts'
import { pageAddresses } from '../rules/addresses.ts'
import { endOfBlockApart } from './block-apart.ts'
import { type BlockHtml, blockWriter } from './block-html.ts'
import type { FoundBlock } from './found-block.ts'
import { type BlockStart, type BlockTools, nextStart, readBlock } from './quick-blocks.ts'
import { LineReader } from './quick-line.ts'
import { quickProfile } from './quick-profile.ts'

/** The blocks of a text, what they note being noted in `env`; null: the text is not ordinary enough. */
export type RenderText = (text: string, env: Env) => readonly RenderedBlock[] | null

/**
 * Makes a renderer for ordinary posts: from Markdown to HTML in one pass, without tokens.
 *
 * What it writes is what markdown-it writes with the rules of the options' generator, character for character. Blocks
 * that it is not sure of it has rendered `thoroughly`, where they have to do with no others; else it gives up the post.
 */
export function createQuickRenderer(
  options: RenderOptions,
  thoroughly: (text: string, env: Env) => readonly RenderedBlock[],
): RenderText {
  const profile = quickProfile(options)
  const lines = new LineReader(profile, pageAddresses(new MarkdownItConstructor(), options))
  const blockHtml = blockWriter(options)
  return (text, env) => {
    const notes = renderState(env)
    if (options.lines === true) return null
    lines.begin(text, notes, notes.usesDollarMath)
    const blocks = readPost(text, { profile, lines, blockHtml, notes }, apart => thoroughly(apart, env))
    // Code is coloured last, when it is sure that the post comes out of here.
    return blocks && written(blocks, blockHtml)
  }
}

function written(blocks: readonly FoundBlock[], blockHtml: BlockHtml): readonly RenderedBlock[] {
  const all: RenderedBlock[] = []
  for (const block of blocks) all.push({ line: block.line, html: blockHtml(block) })
  return all
}

/** More of them, and the post is better read as a whole. */
const mostApart = 8

/** All blocks of a post; null: not sure. */
function readPost(
  text: string,
  tools: BlockTools,
  render: (text: string) => readonly RenderedBlock[],
): readonly FoundBlock[] | null {
  const blocks: FoundBlock[] = []
  let left = mostApart
  let start = nextStart(text, 0, 0, true)
  while (start !== null) {
    const noted = notesOf(tools.notes)
    const found = readBlock(text, start, tools, 0)
    if (found !== null) {
      blocks.push(found)
      start = nextStart(text, found.to, found.nextLine, false)
      continue
    }
    const end = isBySelf(start, tools, noted)
      ? endOfBlockApart(text, start.lineFrom, tools.profile.kramdown)
      : -1
    if (end < 0 || left-- === 0) return null
    const apart = text.slice(start.lineFrom, end)
    // Behind as many empty lines as there are lines before it, its own have the numbers that they have in the post.
    for (const block of render('\n'.repeat(start.line) + apart)) blocks.push(otherBlock(block))
    start = nextStart(text, end, start.line + countBreaks(apart), true)
  }
  return blocks
}

interface Noted {
  readonly headings: number
  readonly images: number
  readonly links: number
}

function notesOf({ headings, images, links }: RenderState): Noted {
  return { headings: headings.length, images: images.length, links: links.length }
}

/** Whether a block begins where nothing is above it, and what was noted of it in vain could be taken back. */
function isBySelf(start: BlockStart, { notes }: BlockTools, before: Noted): boolean {
  notes.images.length = before.images
  notes.links.length = before.links
  return start.isAfterBlank && notes.headings.length === before.headings
}

function otherBlock({ line, html }: RenderedBlock): FoundBlock {
  return { kind: 'other', html, language: '', line, to: 0, nextLine: 0 }
}
