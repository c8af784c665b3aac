import type { SiteProblem } from '../../shared/calls.ts'
import {
  type BlogProblem,
  fileProblem,
  type ProblemKind,
  type Severity,
} from '../../shared/check/blog-problem.ts'
import type { SitePlan } from '../../shared/site/plan/plan-site.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import type { Blog } from '../blog/blog.ts'

const kinds = new Map<MessageKey, readonly [ProblemKind, Severity]>([
  ['export.sameAddress', ['address', 'error']],
  ['export.addressOfSite', ['address', 'error']],
  ['export.unknownPlaceholder', ['address', 'error']],
  ['export.nameTooLong', ['names', 'error']],
])

/** What the plan of the site says, as problems of the blog; `withLines` finds where an address is written. */
export async function siteProblems(
  blog: Blog,
  plan: SitePlan,
  withLines: (problems: readonly SiteProblem[]) => Promise<readonly SiteProblem[]>,
): Promise<readonly BlogProblem[]> {
  // What a post is like by itself is told by the list and by its text.
  const own = plan.problems.filter(({ key }) => key !== 'export.conflictCopy' && !key.startsWith('post.'))
  const problems = (await withLines(own)).map(problem => {
    const [kind, severity] = kinds.get(problem.key) ?? (['site', 'warning'] as const)
    const { key, params, file, line } = problem
    const found = fileProblem(file, kind, severity, params === undefined ? { key } : { key, params })
    return { ...found, line, column: line === null ? null : 1 }
  })
  return [...configuration(blog), ...problems, ...plan.notes.map(note)]
}

function configuration({ configProblem }: Blog): BlogProblem[] {
  if (configProblem === null) return []
  return [fileProblem(String(configProblem.params?.file ?? ''), 'configuration', 'error', configProblem)]
}

function note({ file, key, params }: SiteProblem): BlogProblem {
  return fileProblem(file, 'site', 'note', params === undefined ? { key } : { key, params })
}
