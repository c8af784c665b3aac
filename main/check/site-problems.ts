import type { SiteProblem } from '../../shared/calls/site.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { fromSite } from '../../shared/check/site-problems.ts'
import type { SitePlan } from '../../shared/site/plan/plan-site.ts'
import type { Blog } from '../blog/blog.ts'

/** What the plan of the site says, as problems of the blog; `withLines` finds where an address is written. */
export async function siteProblems(
  blog: Blog,
  plan: SitePlan,
  withLines: (problems: readonly SiteProblem[]) => Promise<readonly SiteProblem[]>,
): Promise<readonly BlogProblem[]> {
  // What a post is like by itself is told by the list and by its text.
  const own = plan.problems.filter(({ key }) => key !== 'export.conflictCopy' && !key.startsWith('post.'))
  const problems = (await withLines(own)).map(problem => fromSite(problem, 'warning'))
  return [...configuration(blog), ...problems, ...plan.notes.map(note => fromSite(note, 'note'))]
}

function configuration({ configProblem }: Blog): BlogProblem[] {
  if (configProblem === null) return []
  return [fromSite({ ...configProblem, file: String(configProblem.params?.file ?? ''), line: null }, 'error')]
}
