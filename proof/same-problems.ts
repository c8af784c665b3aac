import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAssist } from '../main/assist/assist.ts'
import type { Blog } from '../main/blog/blog.ts'
import { openBlog } from '../main/blog/open-blog.ts'
import { createCheckRunner } from '../main/check/check-runner.ts'
import { lookAtText } from '../renderer/state/diagnostics/look-at-text.ts'
import type { FileId } from '../shared/blog.ts'
import type { BlogProblem, ProblemKind, TextProblem } from '../shared/check/blog-problem.ts'
import { askedLink, problemAt } from '../shared/check/typed-text.ts'
import { writeOwnBlogs } from './matter/own-blogs.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

/** What the check of a blog and the look at a typed text both tell, at a place of the text. */
const told: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'link',
  'anchor',
  'picture',
  'pictureCase',
  'alt',
  'insecure',
  'template',
  'templateTag',
  'headings',
])

/**
 * Copies of real blogs, or our own with faults put into each post: what is underlined while one types is what the check
 * of the blog says of the saved file, the same sentence at the same place, and nothing else.
 */
export async function run({ isShort, blogs }: ProofOptions): Promise<ProofResult> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inkstone-proof-problems-')))
  try {
    const copies = join(folder, 'blogs')
    if (blogs === null) writeOwnBlogs(copies)
    else cpSync(blogs, copies, { recursive: true })
    const count: Count = { posts: 0, problems: 0, withoutBlog: 0 }
    const violations: string[] = []
    for (const name of readdirSync(copies).sort()) {
      const root = join(copies, name)
      if (!statSync(root).isDirectory()) continue
      const blog = await openBlog(root)
      if (blogs === null) await spoil(blog)
      violations.push(...(await compare(blog, isShort ? 40 : Number.POSITIVE_INFINITY, count)))
    }
    if (count.problems === 0) violations.push('nothing was wrong anywhere: this proof is broken')
    return {
      name: 'problems are the same while one types',
      cases: count.posts,
      violations,
      control: `${count.problems} problems; without asking the blog ${count.withoutBlog} of them are not found`,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Count {
  posts: number
  problems: number
  /** Problems that the text alone does not tell. */
  withoutBlog: number
}

const faults = `

## Two

#### Four

![](gone.png) and ![a](/img/gone.png), [x](/nowhere/), [y](#nowhere), [z](#two), [here](./), <img src="b.png">.

{% post_url 1999-01-01-none %} {{< ref "none.md" >}} \`{{ site.title }}\`

\`\`\`
{% include a.html %}
\`\`\`

![b](http://example.org/a.png)
`

/** Puts one of each fault behind every post that can be read. */
async function spoil(blog: Blog): Promise<void> {
  for (const { id, summary } of await blog.listPosts()) {
    const path = join(blog.root, id)
    if (summary.problem === null) writeFileSync(path, readFileSync(path, 'utf8') + faults)
  }
}

async function compare(blog: Blog, most: number, count: Count): Promise<readonly string[]> {
  const quiet = { onProgress: () => undefined, onFound: () => undefined }
  const { problems } = await createCheckRunner(blog).check(quiet, new AbortController().signal)
  const assist = createAssist(blog)
  const { ownTags } = await assist.learn(undefined)
  const violations: string[] = []
  const readable = (await blog.listPosts()).filter(({ summary }) => summary.problem === null)
  for (const { id } of readable.slice(0, most)) {
    const text = readFileSync(join(blog.root, id), 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
    const { generator, config, markdown } = blog
    const rules = { generator, url: config.url, baseUrl: config.baseUrl, markdown, ownTags }
    const look = lookAtText({ version: 1, kind: 'check', post: id, text, rules })
    if (look.kind !== 'check') throw new Error('another answer than was asked for')
    const { head, links } = look
    const said = await assist.typed({ id, head, links: links.map(askedLink), isBlogChanged: false })
    const ofLinks = links.flatMap((link, at) => {
      const problem = said.links[at]
      return problem ? [problemAt(link, problem)] : []
    })
    const typed = [...look.problems, ...ofLinks].filter(({ kind }) => told.has(kind))
    const saved = problems.filter(({ file, kind }) => file === id && told.has(kind))
    count.posts++
    count.problems += saved.length
    count.withoutBlog += ofLinks.length
    violations.push(
      ...difference(
        id,
        saved.map(asLine),
        typed.map(problem => asTyped(problem, text)),
      ),
    )
  }
  return violations.map(sentence => `${blog.name}: ${sentence}`)
}

function asLine({ line, column, key, params }: BlogProblem): string {
  return `${line}:${column} ${key} ${JSON.stringify(params ?? {})}`
}

function asTyped({ from, key, params }: TextProblem, text: string): string {
  const before = text.slice(0, from).split('\n')
  return `${before.length}:${(before.at(-1) ?? '').length + 1} ${key} ${JSON.stringify(params ?? {})}`
}

function difference(id: FileId, saved: readonly string[], typed: readonly string[]): readonly string[] {
  const missing = saved.filter(line => !typed.includes(line)).map(line => `${id} not while typed: ${line}`)
  const more = typed.filter(line => !saved.includes(line)).map(line => `${id} only while typed: ${line}`)
  return [...missing, ...more]
}
