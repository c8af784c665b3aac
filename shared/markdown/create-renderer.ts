import MarkdownItConstructor, { type Env, type MarkdownIt, type Token } from 'markdown-it'
import { type Profile, profiles } from './profile.ts'
import { createQuickRenderer } from './quick/quick-renderer.ts'
import { envWith, renderState } from './render-state.ts'
import type { RenderedBlock, RenderedPost, RenderOptions, RenderPost } from './rendered-post.ts'
import { abbreviations } from './rules/abbreviations.ts'
import { addresses } from './rules/addresses.ts'
import { attributeLists } from './rules/attribute-lists.ts'
import { callouts } from './rules/callouts.ts'
import { contentsList } from './rules/contents-list.ts'
import { dashes, goldmarkDashes } from './rules/dashes.ts'
import { definitionLists } from './rules/definition-lists.ts'
import { fencedCode } from './rules/fenced-code.ts'
import { footnotes } from './rules/footnotes.ts'
import { headingIds } from './rules/heading-ids.ts'
import { htmlNesting } from './rules/html-nesting.ts'
import { kramdownBlocks } from './rules/kramdown-blocks.ts'
import { kramdownCode } from './rules/kramdown-code.ts'
import { kramdownHtml } from './rules/kramdown-html.ts'
import { kramdownLists } from './rules/kramdown-lists.ts'
import { kramdownQuotes } from './rules/kramdown-quotes.ts'
import { kramdownTables } from './rules/kramdown-tables.ts'
import { kramdownTypography } from './rules/kramdown-typography.ts'
import { linksInLinks } from './rules/links-in-links.ts'
import { looseEmphasis } from './rules/loose-emphasis.ts'
import { math } from './rules/math.ts'
import { smartypants } from './rules/smartypants.ts'
import { sourceLines } from './rules/source-lines.ts'
import { spacedAddresses } from './rules/spaced-addresses.ts'
import { spanAttributes } from './rules/span-attributes.ts'
import { strikethrough } from './rules/strikethrough.ts'
import { taskLists } from './rules/task-lists.ts'
import { templateChips } from './rules/template-chips.ts'
import { templatedAddresses } from './rules/templated-addresses.ts'
import { wwwLinks } from './rules/www-links.ts'
import { rulesByMark } from './rules-by-mark.ts'
import { type AfterLiquid, runLiquid } from './run-liquid.ts'
import { runShortcodes } from './run-shortcodes.ts'
import { topLevelBlocks } from './top-level-blocks.ts'

/**
 * Makes the one renderer that preview and export share.
 *
 * The result takes a post's body (without front matter) and answers with its top-level blocks; what it notes of
 * pictures, links and headings comes from the same walk, so the three can never disagree. The HTML keeps the writer's
 * raw HTML and is for pages that run no script. An ordinary post goes a quicker way, to the same.
 */
export function createRenderer(options: RenderOptions): RenderPost {
  const render = createTextRenderer(options)
  const renderQuickly = createQuickRenderer(options, render)
  return (body, { usesDollarMath = false } = {}) => {
    const { text, rawPieces } = runTemplates(body, options)
    const quickEnv = envWith(rawPieces, usesDollarMath)
    const quick = renderQuickly(text, quickEnv)
    if (quick !== null) return postOf(quick, quickEnv)
    const env = envWith(rawPieces, usesDollarMath)
    return postOf(render(text, env), env)
  }
}

/** Markdown that has been through the templates, always by way of markdown-it's tokens; notes what it notes in `env`. */
export function createTextRenderer(
  options: RenderOptions,
): (text: string, env: Env) => readonly RenderedBlock[] {
  const md = configureMarkdown(options)
  return (text, env) => {
    renderState(env).mayHaveOtherIds = true
    return renderBlocks(md, md.parse(text, env), env)
  }
}

/** A post of these blocks, with what was noted of them. */
export function postOf(blocks: readonly RenderedBlock[], env: Env): RenderedPost {
  const { headings, headingIds, images, links, htmlFaults, mayHaveOtherIds } = renderState(env)
  return { blocks, headings, images, links, htmlFaults, ids: mayHaveOtherIds ? null : headingIds.taken }
}

/** What Markdown gets of a post's body: what the blog's template language says is filled in. */
export function runTemplates(body: string, options: RenderOptions): AfterLiquid {
  const templates = options.liquid === false ? 'none' : profiles[options.generator].templates
  return templateRunners[templates](normalizeBreaks(body), options)
}

const templateRunners: Readonly<
  Record<Profile['templates'], (body: string, options: RenderOptions) => AfterLiquid>
> = {
  none: text => ({ text, rawPieces: new Set() }),
  liquid: runLiquid,
  shortcodes: runShortcodes,
}

/** markdown-it with the rules of the options' generator, each asked only where it can have something to say. */
export function configureMarkdown(options: RenderOptions): MarkdownIt {
  const md = markdownWithAllRules(options)
  rulesByMark(md)
  return md
}

/** The same, with each rule asked everywhere. */
export function markdownWithAllRules(options: RenderOptions): MarkdownIt {
  const profile = profiles[options.generator]
  const md = new MarkdownItConstructor({
    html: true,
    breaks: options.breaks ?? profile.breaks,
    linkify: profile.linkify !== null,
    typographer: profile.typography !== 'none',
  })
  if (!profile.indentedCode) md.disable('code')
  if (profile.linkify !== null) wwwLinks(md, profile.linkify)
  if (profile.typography === 'goldmark') dashes(md, goldmarkDashes)
  if (profile.typography === 'marked') smartypants(md)
  if (profile.looseEmphasis) looseEmphasis(md)
  if (profile.kramdown) {
    kramdownBlocks(md)
    kramdownQuotes(md)
    kramdownTables(md)
    kramdownHtml(md)
    kramdownTypography(md)
    kramdownCode(md)
    spacedAddresses(md)
    attributeLists(md)
    // Runs before it: lists with a line of attributes between them are two.
    kramdownLists(md)
    spanAttributes(md)
  }
  if (profile.templates !== 'none' && options.liquid !== false) {
    templateChips(md)
    templatedAddresses(md)
  }
  if (profile.definitionLists) definitionLists(md)
  if (profile.abbreviations) abbreviations(md)
  callouts(md)
  math(md, profile.kramdown, options.math)
  fencedCode(md, options)
  if (profile.strikes !== null) strikethrough(md, profile.strikes)
  taskLists(md)
  // From here the order is that of running: notes move to the end before headings are counted, and so on.
  if (profile.footnotes !== null) footnotes(md, profile.footnotes, profile.kramdown)
  linksInLinks(md)
  headingIds(md, profile)
  if (profile.kramdown) contentsList(md)
  htmlNesting(md)
  addresses(md, options)
  if (options.lines === true) sourceLines(md)
  return md
}

/** Line numbers are the editor's: CRLF and CR end a line there too. */
function normalizeBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function renderBlocks(md: MarkdownIt, tokens: readonly Token[], env: Env): RenderedBlock[] {
  const blocks: RenderedBlock[] = []
  for (const { tokens: block } of topLevelBlocks(tokens)) {
    const html = md.renderer.render([...block], md.options, env)
    blocks.push({ line: block[0]?.map?.[0] ?? blocks.at(-1)?.line ?? 0, html })
  }
  return blocks
}
