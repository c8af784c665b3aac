import type { FileId } from '../../shared/blog.ts'
import type { BlogCheck, LinksOf } from '../../shared/check/blog-check.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import type { WireError } from '../../shared/errors.ts'
import type { AssistCalls, AssistName } from '../assist/assist.ts'

/** What the thread of a check is asked; `request` names the answer. */
export type CheckOrder =
  | { readonly kind: 'check'; readonly request: number }
  | { readonly kind: 'linksOf'; readonly request: number; readonly id: FileId }
  | { readonly kind: 'cancel'; readonly request: number }
  | AssistOrder

/** A question of whoever writes; it does not wait for a check that is under way. */
export type AssistOrder = {
  readonly [N in AssistName]: {
    readonly kind: 'assist'
    readonly request: number
    readonly name: N
    readonly args: AssistCalls[N]['args']
  }
}[AssistName]

export type CheckMessage =
  | { readonly kind: 'progressed'; readonly request: number; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly request: number; readonly problems: readonly BlogProblem[] }
  | { readonly kind: 'checked'; readonly request: number; readonly result: BlogCheck }
  | { readonly kind: 'links'; readonly request: number; readonly result: LinksOf }
  | { readonly kind: 'cancelled'; readonly request: number }
  | { readonly kind: 'failed'; readonly request: number; readonly error: WireError }
  | {
      readonly kind: 'assisted'
      readonly request: number
      readonly result: AssistCalls[AssistName]['result']
    }
