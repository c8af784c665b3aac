// The one entry of the comparison's bundle: node <bundle> FOLDER [--show N] [--sheet FILE]. It renders a Jekyll blog's posts with
// Jekyll and with us, and counts the blocks that a reader would see differently.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openBlog } from '../../main/blog/open-blog.ts'
import { createHighlighter } from '../../shared/highlight/create-highlighter.ts'
import { createRenderer } from '../../shared/markdown/create-renderer.ts'
import { loadMath } from '../../shared/markdown/load-math.ts'
import type { RenderOptions } from '../../shared/markdown/rendered-post.ts'
import { splitPost } from '../../shared/matter/split-post.ts'
import { countDiffering, type Difference, differences } from './differing-blocks.ts'
import { jekyllBodies } from './jekyll-bodies.ts'
import { normalBlocks } from './normal-blocks.ts'
import { drawSheet, type SheetRow, withFormulas } from './sheet.ts'

const postsOnSheet = 5

process.exitCode = await main(process.argv.slice(2))

/** Exit code 0: compared, whatever the figures; 1: it could not be; 2: wrong use. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { show: { type: 'string', default: '0' }, sheet: { type: 'string' } },
  })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1) {
    console.error('Use: npm run compare -- FOLDER [--show N] [--sheet FILE.png]')
    console.error(
      'FOLDER: a Jekyll blog. N: how many differences to show. FILE.png: its first posts side by side.',
    )
    return 2
  }
  const theirs = jekyllBodies(resolve(folder))
  if (theirs === null) {
    console.error(
      'Jekyll is not installed here (on Debian: apt-get install jekyll), so there is nothing to compare with.',
    )
    return 1
  }
  const render = await ourRenderer(resolve(folder), {})
  const texts = [...theirs].sort().map(([name, html]) => {
    const text = readFileSync(join(resolve(folder), '_posts', name), 'utf8')
    return { name, text, theirs: html }
  })
  const rows = texts.map(({ name, text, theirs }) => ({ name, theirs, ours: render(text) }))
  report(rows, Number(values.show))
  if (values.sheet !== undefined)
    await draw(texts.slice(0, postsOnSheet), resolve(folder), resolve(values.sheet))
  return 0
}

interface PostText {
  readonly name: string
  readonly text: string
  readonly theirs: string
}

/** With colours and formulas, as both are seen: Rouge's and ours, MathJax's and ours. */
async function draw(posts: readonly PostText[], folder: string, file: string): Promise<void> {
  const math = await loadMath()
  const render = await ourRenderer(folder, { highlight: createHighlighter(), math })
  const rows = posts.map(({ name, text, theirs }) => ({
    name,
    theirs: withFormulas(theirs, math),
    ours: render(text),
  }))
  await drawSheet(rows, { folder, file })
}

function report(rows: readonly SheetRow[], differencesToShow: number): void {
  let blocks = 0
  let differing = 0
  let kept = 0
  let same = 0
  let left = differencesToShow
  for (const { name, theirs, ours } of rows) {
    const wanted = normalBlocks(theirs)
    const found = differences(wanted, normalBlocks(ours))
    const count = countDiffering(found)
    blocks += wanted.length
    differing += count
    kept += countDiffering(found.filter(isEatenByLiquid))
    if (count === 0) same++
    else console.log(`${String(count).padStart(5)} of ${String(wanted.length).padEnd(5)} ${name}`)
    for (const difference of found.slice(0, left)) show(difference)
    left = Math.max(0, left - found.length)
  }
  const share = ((100 * differing) / Math.max(1, blocks)).toFixed(2)
  if (kept > 0) console.log(`${kept} only because Jekyll prints nothing for braces in code, which we keep`)
  console.log(
    `${differing} of ${blocks} blocks differ (${share} %); ${same} of ${rows.length} posts are the same`,
  )
}

async function ourRenderer(folder: string, looks: Partial<RenderOptions>): Promise<(text: string) => string> {
  const { config } = await openBlog(folder)
  const render = createRenderer({
    generator: 'jekyll',
    highlight: () => null,
    // What Jekyll leaves for MathJax.
    math: (tex, isDisplay) => (isDisplay ? `\\[${tex}\\]` : `\\(${tex}\\)`),
    resolveImage: address => address,
    resolveLink: address => address,
    baseUrl: config.baseUrl,
    url: config.url,
    // As jekyll-bodies.ts has Jekyll make the addresses.
    resolvePost: name => `/${name.replace(/^(\d+)-(\d+)-(\d+)-/, '$1/$2/$3/')}/`,
    ...looks,
  })
  return text => {
    const { blocks } = render(text.slice(splitPost(text, 'jekyll').bodyFrom))
    return blocks.map(block => block.html).join('\n')
  }
}

/** Whether braces in code are all that we have and Jekyll, whose Liquid runs first, does not. */
function isEatenByLiquid({ theirs, ours }: Difference): boolean {
  return (
    theirs.length === ours.length &&
    ours.every((block, at) => block.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, '') === theirs[at])
  )
}

/** The blocks on lines of their own, from a little before the first character that differs. */
function show({ theirs, ours }: Difference): void {
  const from = Math.max(0, firstDifference(theirs[0] ?? '', ours[0] ?? '') - 60)
  const line = (block: string, at: number) => JSON.stringify(block.slice(at === 0 ? from : 0).slice(0, 240))
  for (const [at, block] of theirs.entries()) console.log(`    Jekyll ${line(block, at)}`)
  for (const [at, block] of ours.entries()) console.log(`    ours   ${line(block, at)}`)
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
