import type { BlogProblem } from '../../../shared/check/blog-problem.ts'

/** Whether a problem is put right in the settings of the blog, rather than in one of its posts. */
export function isAboutSettings({ key }: Pick<BlogProblem, 'key'>): boolean {
  return key === 'export.noSiteAddress'
}
