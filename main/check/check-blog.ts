import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { fileProblem } from '../../shared/check/blog-problem.ts'
import { checkPosts } from '../../shared/check/check-posts.ts'
import { type Followed, followLink } from '../../shared/check/follow-link.ts'
import { linkBlog } from '../../shared/check/link-blog.ts'
import { withoutTwice } from '../../shared/check/site-problems.ts'
import { tagProblems } from '../../shared/check/tag-problems.ts'
import type { PlacedLink, TextFacts } from '../../shared/check/text-facts.ts'
import { planSite } from '../../shared/site/plan/plan-site.ts'
import type { Blog, PostFile } from '../blog/blog.ts'
import { systemCode } from '../disk/disk-error.ts'
import { withLines } from '../export/read/problem-lines.ts'
import { readSite } from '../export/read/site-source.ts'
import { suggestTags } from '../operations/suggest-tags.ts'
import { createAnchors } from './anchors.ts'
import type { FactsCache } from './facts-cache.ts'
import { ownTags } from './own-tags.ts'
import { siteProblems } from './site-problems.ts'

/** A link of one post or page, and where it leads. */
export interface LedLink {
  readonly from: FileId
  readonly link: PlacedLink
  readonly followed: Followed
}

/** All that a look at every text of a blog tells. */
export interface CheckedBlogFacts {
  readonly problems: readonly BlogProblem[]
  readonly posts: readonly PostFile[]
  /** By post. */
  readonly words: ReadonlyMap<FileId, number>
  /** Links between posts and pages, and those that lead nowhere. */
  readonly links: readonly LedLink[]
}

export interface CheckRun {
  readonly blog: Blog
  readonly cache: FactsCache
  readonly nowMs: number
  /** Awaited often; may throw to stop. */
  readonly pause: () => Promise<void>
  readonly onProgress: (done: number, total: number) => void
  /** Problems as they are found, some at a time; all of them together are the result's. */
  readonly onFound: (problems: readonly BlogProblem[]) => void
}

/** Looks at every post and page of a blog; nothing is touched. */
export async function checkBlog(run: CheckRun): Promise<CheckedBlogFacts> {
  const { blog, cache, pause } = run
  const site = await readSite(blog, { withDrafts: false, withFuture: false }, run.nowMs, pause)
  const plan = planSite(site.source)
  await pause()
  const posts = await blog.listPosts()
  const found = collector(run.onFound)
  const about = { generator: blog.generator, config: blog.config }
  found.add(await siteProblems(blog, plan, problems => withLines(problems, site)))
  const checked = posts.map(({ meta, summary }) => ({ meta, ...summary }))
  found.add(checkPosts({ ...about, posts: checked }))
  found.add(tagProblems(checked, await suggestTags(blog, 'tags')))

  const links = linkBlog(site.source, plan.index)
  cache.begin({ generator: blog.generator, ownTags: ownTags(blog, site.source.files), url: blog.config.url })
  const anchors = createAnchors(site, links, blog.markdown)
  const sizes = createSizes(blog.root)
  const words = new Map<FileId, number>()
  const led: LedLink[] = []
  const isPost = new Map(posts.map(post => [post.id, post]))
  const ids = [...isPost.keys(), ...site.source.pages.map(({ id }) => id)]
  for (const [at, id] of ids.entries()) {
    await pause()
    run.onProgress(at, ids.length)
    const post = isPost.get(id) ?? null
    const facts = isReadable(post) ? cache.factsOf(blog.root, id, post) : null
    if (facts === null) continue
    words.set(id, facts.words)
    const mine = facts.links.map(link => ({ from: id, link, followed: followLink(link, id, links) }))
    for (const one of mine) if (one.followed.to !== null || one.followed.problem !== null) led.push(one)
    found.add([
      ...facts.problems.map(problem => ({ ...problem, file: id })),
      ...withoutMatter(id, facts, blog, isPost.has(id)),
      ...mine.flatMap(one => [...linkProblem(one), ...sizes.problems(one)]),
      ...(await anchors.problems(id, mine, pause)),
    ])
  }
  cache.keep(new Set(ids))
  run.onProgress(ids.length, ids.length)
  return { problems: found.all(), posts, words, links: led }
}

/** Tells problems in handfuls: one message each would be as many as there are posts. */
function collector(onFound: CheckRun['onFound']) {
  const all: BlogProblem[] = []
  return {
    add(problems: readonly BlogProblem[]): void {
      if (problems.length === 0) return
      // Broken front matter is told once, by whoever knows how it is mended.
      const told = withoutTwice(problems)
      all.push(...told)
      onFound(told)
    },
    all: () => withoutTwice(all),
  }
}

/** Broken front matter is a text all the same; what leads out of the blog, or is no text, is told by the list. */
function isReadable(post: PostFile | null): boolean {
  const key = post?.summary.problem?.key ?? ''
  return key === '' || key === 'post.brokenFrontMatter' || key.startsWith('post.frontMatter')
}

function withoutMatter(id: FileId, facts: TextFacts, blog: Blog, isPost: boolean): BlogProblem[] {
  if (blog.generator !== 'jekyll' || !isPost || facts.hasMatter) return []
  if (facts.problems.some(({ kind }) => kind === 'matter')) return []
  return [fileProblem(id, 'matter', 'warning', { key: 'check.noMatter' })]
}

function linkProblem({ from, link, followed }: LedLink): BlogProblem[] {
  const { problem } = followed
  return problem === null ? [] : [{ ...problem, file: from, line: link.line, column: link.column }]
}

const largeBytes = 1_000_000

/** Large pictures, each told where it is shown first. */
function createSizes(root: string) {
  const seen = new Set<FileId>()
  return {
    problems({ from, link, followed: { file } }: LedLink): BlogProblem[] {
      if (file === null || !link.isImage || seen.has(file)) return []
      seen.add(file)
      const bytes = sizeOf(join(root, file))
      if (bytes <= largeBytes) return []
      const params = { file: file.slice(file.lastIndexOf('/') + 1), size: (bytes / 1_000_000).toFixed(1) }
      const { line, column } = link
      return [
        { ...fileProblem(from, 'pictureSize', 'warning', { key: 'check.largeImage', params }), line, column },
      ]
    },
  }
}

/** A file that has just gone is told by the next look. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch (error) {
    if (systemCode(error) === null) throw error
    return 0
  }
}
