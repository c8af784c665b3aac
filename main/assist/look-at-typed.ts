import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import { filesMeant, followLink, type LinkProblem } from '../../shared/check/follow-link.ts'
import { hiddenPosts } from '../../shared/check/rules/hidden-posts.ts'
import type { AskedLink, TypedLook, TypedText } from '../../shared/check/typed-text.ts'
import { describePost } from '../../shared/post/describe-post.ts'
import { isMeantAsPost } from '../../shared/post/misnamed.ts'
import { isPostFile } from '../../shared/post/post-file.ts'
import type { Blog } from '../blog/blog.ts'
import { readFrontMatter } from '../blog/read-front-matter.ts'
import type { KnownSite, SiteKeeper } from './site-keeper.ts'

/** What the blog says to a text that is being typed; what it seems not to have is looked for once more. */
export async function lookAtTyped(
  blog: Blog,
  keeper: SiteKeeper,
  { id, head, links, isBlogChanged }: TypedText,
  nowMs: number,
): Promise<TypedLook> {
  if (isBlogChanged) keeper.outdated()
  const known = await keeper.known()
  let found: TypedLook['links'] = withoutNew(blog.root, await follow(links, id, known), { id, links, known })
  if (found.some(problem => problem !== null)) {
    const site = await keeper.lookAgain()
    if (site !== null) found = await follow(links, id, site)
  }
  return { links: found, head: headProblems(blog, id, head, nowMs) }
}

interface Asked {
  readonly id: FileId
  readonly links: readonly AskedLink[]
  readonly known: KnownSite
}

/** A picture that came since the last look, as by a drop a moment ago, is there for all that. */
function withoutNew(root: string, problems: readonly (LinkProblem | null)[], { id, links, known }: Asked) {
  return problems.map((problem, at) => {
    const link = links[at]
    if (problem === null || link?.kind !== 'address') return problem
    if (problem.key !== 'check.missingImage' && problem.key !== 'check.missingLink') return problem
    const isThere = filesMeant(link, id, known.links).some(file => isFile(join(root, file)))
    return isThere ? null : problem
  })
}

/** On a disk without capitals another name is there too; the next look at the blog tells. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

async function follow(
  links: readonly AskedLink[],
  from: FileId,
  { links: blog, anchors }: KnownSite,
): Promise<readonly (LinkProblem | null)[]> {
  const problems: (LinkProblem | null)[] = []
  for (const link of links) {
    const { to, anchor, problem } = followLink({ ...link, from: 0, to: link.written.length }, from, blog)
    // What it leads to in the text itself is asked of that text, which is not on the disk yet.
    const isAnchorGone = anchor !== null && to !== null && to !== from && !(await anchors.has(to, anchor))
    problems.push(problem ?? (isAnchorGone ? missingAnchor(link) : null))
  }
  return problems
}

function missingAnchor({ written }: AskedLink): LinkProblem {
  return {
    kind: 'anchor',
    severity: 'warning',
    key: 'check.missingAnchor',
    params: { address: written },
    fix: null,
  }
}

/** Front matter that cannot be read is told by whoever looks at its text. */
function headProblems({ generator, config }: Blog, id: FileId, head: string, nowMs: number) {
  if (!isPostFile(id, { generator, config }) && !isMeantAsPost(id, generator)) return []
  const { data, problem } = readFrontMatter(head, generator)
  if (problem !== null) return []
  const { timeZone, raw } = config
  const newPostName = raw.new_post_name
  const meta = describePost({ id, data, generator, timeZone, newPostName, modifiedMs: nowMs })
  return hiddenPosts(head, { id, meta, problem, hidden: null }, { generator, config, nowMs })
}
