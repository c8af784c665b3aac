// What a user does with the posts that are selected. Each of these is a plan first, which is shown before it is done.
import type { FileId } from '../../../shared/blog.ts'
import type { TagField } from '../../../shared/bulk/bulk-change.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { ask } from '../../ask.ts'
import { notify } from '../app/notices-store.ts'
import { openBulkPlan } from '../operations/bulk-store.ts'
import { today } from '../operations/operation-actions.ts'
import { flushWriting } from '../writing/writing.ts'
import { clearSelection, usePostList } from './post-list-store.ts'

/** The selected posts that have a file. */
export function selectedPosts(): readonly FileId[] {
  return [...usePostList.getState().selected].filter(id => !isUntitled(id))
}

export function addToSelected(field: TagField): void {
  openBulkPlan({ type: 'addTags', field, names: [], posts: selectedPosts() })
}

export function removeFromSelected(field: TagField): void {
  openBulkPlan({ type: 'removeTags', field, names: [], posts: selectedPosts() })
}

export function markSelected(isDraft: boolean): void {
  openBulkPlan({ type: 'setDraft', isDraft, posts: selectedPosts() })
}

/** The day is chosen in the dialog; today until then. */
export function dateSelected(): void {
  openBulkPlan({ type: 'setDate', posts: selectedPosts(), to: { kind: 'day', day: today() } }, clearSelection)
}

/** Markdown and pictures as they are, for another blog or another person; the site as a whole has its own place. */
export async function copySelected(): Promise<void> {
  await flushWriting()
  const copied = await ask('posts.copyOut', { posts: selectedPosts() })
  if (copied) notify('done', { key: 'list.copied', params: { ...copied } })
}

export function trashSelected(): void {
  openBulkPlan({ type: 'trashPosts', posts: selectedPosts() }, clearSelection)
}
