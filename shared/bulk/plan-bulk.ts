import { assertNever } from '../errors.ts'
import type { BulkChange, ReplaceText } from './bulk-change.ts'
import type { BulkBlog, BulkPlan, BulkPostFacts } from './bulk-plan.ts'
import type { ImageChange } from './image-change.ts'
import { needsFixText, planFixes } from './plan-fixes.ts'
import { needsPostText, planPostChange } from './plan-post-change.ts'
import { needsRedirectText, planRedirectChange } from './plan-redirect-change.ts'
import { needsTagText, planTagChange } from './plan-tag-change.ts'
import { atOnce, type Steps } from './steps.ts'

/**
 * What is worked out from the posts alone; what a search finds is another thread's to say (plan-replace.ts), and so is
 * what becomes of pictures (shared/images/plan-image-change.ts).
 */
export type PlannedAlone = Exclude<BulkChange, ReplaceText | ImageChange>

/** What a change of many posts will do; the texts of the posts that `needsText` names must be there. */
export function planBulk(change: PlannedAlone, blog: BulkBlog): BulkPlan {
  return atOnce(bulkSteps(change, blog))
}

/** The same, post by post. */
export function* bulkSteps(change: PlannedAlone, blog: BulkBlog): Steps<BulkPlan> {
  switch (change.type) {
    case 'renameTag':
    case 'mergeTags':
    case 'splitTag':
    case 'deleteTags':
    case 'addTags':
    case 'removeTags':
    case 'moveTags':
      return yield* planTagChange(change, blog)
    case 'addRedirects':
      return planRedirectChange(change, blog)
    case 'setDraft':
    case 'setDate':
    case 'trashPosts':
      return yield* planPostChange(change, blog)
    case 'fixProblems':
      return planFixes(change, blog)
    default:
      return assertNever(change)
  }
}

/** Whether the plan of this change needs the text of a post: reading 10,000 for a hundred takes too long. */
export function needsText(change: PlannedAlone): (post: BulkPostFacts) => boolean {
  switch (change.type) {
    case 'renameTag':
    case 'mergeTags':
    case 'splitTag':
    case 'deleteTags':
    case 'addTags':
    case 'removeTags':
    case 'moveTags':
      return needsTagText(change)
    case 'addRedirects':
      return needsRedirectText(change)
    case 'setDraft':
    case 'setDate':
    case 'trashPosts':
      return needsPostText(change)
    case 'fixProblems':
      return needsFixText(change)
    default:
      return assertNever(change)
  }
}
