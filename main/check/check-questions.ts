import type { FileId } from '../../shared/blog.ts'
import type { BlogCheck, LinksOf } from '../../shared/check/blog-check.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import type { AssistCalls, AssistName } from '../assist/assist.ts'

/** What the thread of a check is asked; those of whoever writes do not wait for a check that is under way. */
export type CheckQuestions = {
  readonly check: { readonly args: undefined; readonly result: BlogCheck }
  readonly linksOf: { readonly args: FileId; readonly result: LinksOf }
} & { readonly [N in AssistName]: AssistCalls[N] }

/** What it tells while it checks. */
export type CheckFact =
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly problems: readonly BlogProblem[] }
