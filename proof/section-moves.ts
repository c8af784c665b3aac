import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postText } from '../bench/post-text.ts'
import { createRandom } from '../bench/random.ts'
import { openBlog } from '../main/blog/open-blog.ts'
import type { Generator as BlogGenerator } from '../shared/blog.ts'
import { splitPost } from '../shared/matter/split-post.ts'
import { type Outline, readOutline } from '../shared/outline/find-sections.ts'
import { changed, moveSection } from '../shared/outline/move-section.ts'
import { writeOwnBlogs } from './matter/own-blogs.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

/** So many moves are tried in one post, spread over it. */
const movesAPost = 40
const generated = { short: 60, long: 2000 }

/**
 * Sections of posts are moved before each other: those of copies of real blogs, or of our own where none are given,
 * and of generated ones. Every line and every heading is there afterwards, and nothing more but an empty line.
 */
export async function run({ isShort, blogs }: ProofOptions): Promise<ProofResult> {
  const texts = [...(await postsOf(blogs)), ...generatedPosts(isShort ? generated.short : generated.long)]
  const violations: string[] = []
  let cases = 0
  let torn = 0
  for (const { name, text, generator } of texts) {
    const outline = readOutline(text, splitPost(text, generator).bodyFrom)
    for (const { index, before } of movesIn(outline)) {
      const move = moveSection(outline, index, before)
      if (move === null) continue
      cases++
      const problem = problemOf(outline, changed(text, move.changes))
      if (problem !== null) violations.push(`${name}, section ${index} before ${before}: ${problem}`)
      if (problemOf(outline, cutAndPasted(outline, index, before)) !== null) torn++
    }
  }
  const control = `cut and pasted as they stand, ${torn} of ${cases} lose a heading or tear a line`
  return { name: 'a section that is moved loses nothing', cases, violations, control }
}

/** Null: all is there that was there. */
function problemOf(before: Outline, text: string): string | null {
  const lines = (of: string) =>
    of
      .split('\n')
      .filter(line => line.trim() !== '')
      .sort()
  if (JSON.stringify(lines(text)) !== JSON.stringify(lines(before.text))) return 'not the same lines'
  const added = text.length - before.text.length
  if (added < 0 || added > 1) return `${added} characters more`
  const names = ({ sections }: Outline) => sections.map(({ level, title }) => `${level} ${title}`).sort()
  const after = readOutline(text, before.bodyFrom)
  return JSON.stringify(names(after)) === JSON.stringify(names(before)) ? null : 'not the same headings'
}

/** As one would do it by hand without a look at what is between. */
function cutAndPasted({ text, sections }: Outline, index: number, before: number | null): string {
  const { from = 0, to = 0 } = sections[index] ?? {}
  const target = before === null ? text.length : (sections[before]?.from ?? 0)
  const cut = text.slice(from, to)
  return target < from
    ? text.slice(0, target) + cut + text.slice(target, from) + text.slice(to)
    : text.slice(0, from) + text.slice(to, target) + cut + text.slice(target)
}

function* movesIn({ sections }: Outline): Generator<{ index: number; before: number | null }> {
  const count = sections.length
  const step = Math.max(1, Math.floor((count * (count + 1)) / movesAPost))
  for (let at = 0; at < count * (count + 1); at += step) {
    const before = Math.floor(at / count)
    yield { index: at % count, before: before < count ? before : null }
  }
}

interface NamedText {
  readonly name: string
  readonly text: string
  readonly generator: BlogGenerator
}

/** With `\n` alone, as the editor has them. */
async function postsOf(blogs: string | null): Promise<readonly NamedText[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inkstone-proof-sections-')))
  try {
    const copies = join(folder, 'blogs')
    if (blogs === null) writeOwnBlogs(copies)
    else cpSync(blogs, copies, { recursive: true })
    const texts: NamedText[] = []
    for (const name of readdirSync(copies).sort()) {
      const root = join(copies, name)
      if (!statSync(root).isDirectory()) continue
      const blog = await openBlog(root)
      for (const { id } of await blog.listPosts()) {
        const text = readFileSync(join(blog.root, id), 'utf8').replace(/\r\n?/g, '\n')
        texts.push({ name: `${blog.name}, ${id}`, text, generator: blog.generator })
      }
    }
    return texts
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Some end without a line break, and some have no empty line before a heading. */
function generatedPosts(count: number): readonly NamedText[] {
  const random = createRandom(7)
  return Array.from({ length: count }, (_none, at) => {
    const spec = { title: `Post ${at}`, tags: ['Ink'], pictures: [], bytes: 4000 }
    const text = postText({ ...spec, isChinese: at % 2 === 0 }, random)
    const tight = at % 3 === 0 ? text.replace(/\n\n(?=## )/g, '\n') : text
    const ended = at % 2 === 0 ? tight.trimEnd() : tight
    return { name: `generated post ${at}`, text: ended, generator: 'jekyll' }
  })
}
