import type { BlogProblem } from '../../shared/check/blog-problem.ts'

export type Counts = Record<BlogProblem['severity'], number>

export function countBySeverity(problems: readonly BlogProblem[]): Counts {
  const counts: Counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of problems) counts[severity]++
  return counts
}
