// What a user does with the tags that are chosen. Each of these is a plan first, which is shown before it is done.
import type { FileId } from '../../../shared/blog.ts'
import type { BulkChange, TagField } from '../../../shared/bulk/bulk-change.ts'
import { quoted } from '../../../shared/post-filter/complete-filter.ts'
import { chooseOnly } from '../../ui/choose-rows.ts'
import { splitNames } from '../../ui/split-names.ts'
import { openBulkPlan } from '../operations/bulk-store.ts'
import { showPostsWith } from '../posts/post-list-actions.ts'
import { type CarriedTags, chooseTags, chosenTags, useTags } from './tags-store.ts'

/** Lets the name of the one chosen tag be typed over. */
export function beginRename(): void {
  const [tag, another] = chosenTags()
  if (tag && !another) useTags.setState({ renaming: tag.name, menuAt: null })
}

/** A name was typed over: the plan says what that does. The same name, or none, is no change. */
export function endRename(from: string, typed: string): void {
  useTags.setState({ renaming: null })
  const to = typed.trim()
  if (to !== '' && to !== from)
    openBulkPlan({ type: 'renameTag', field: useTags.getState().field, from, to }, chooseResult)
}

/** Makes one of all chosen tags; the most used name is proposed. */
export function mergeChosen(): void {
  const names = chosenNames()
  const [to] = names
  if (to !== undefined && names.length > 1) mergeInto(names, to)
}

function mergeInto(from: readonly string[], to: string): void {
  openBulkPlan({ type: 'mergeTags', field: useTags.getState().field, from, to }, chooseResult)
}

/** Makes several of the one chosen tag. The names are typed; `ink, water` written as one tag is two already. */
export function splitChosen(): void {
  const [from, another] = chosenNames()
  if (from === undefined || another !== undefined) return
  openBulkPlan({ type: 'splitTag', field: useTags.getState().field, from, into: splitNames(from) })
}

export function deleteChosen(): void {
  const names = chosenNames()
  if (names.length > 0) openBulkPlan({ type: 'deleteTags', field: useTags.getState().field, names })
}

/** Makes categories of tags, or tags of categories. */
export function moveChosen(): void {
  const names = chosenNames()
  const { field } = useTags.getState()
  if (names.length > 0) openBulkPlan({ type: 'moveTags', from: field, names, to: otherField(field) })
}

function otherField(field: TagField): TagField {
  return field === 'tags' ? 'categories' : 'tags'
}

/** Takes the chosen tags from the chosen posts. */
export function removeFromChosenPosts(): void {
  const posts = [...useTags.getState().chosenPosts.keys]
  const names = chosenNames()
  if (posts.length > 0 && names.length > 0)
    openBulkPlan({ type: 'removeTags', field: useTags.getState().field, names, posts })
}

/** Gives the chosen posts tags that are asked for. */
export function addToChosenPosts(): void {
  const posts = [...useTags.getState().chosenPosts.keys]
  if (posts.length > 0) openBulkPlan({ type: 'addTags', field: useTags.getState().field, names: [], posts })
}

/** Tags were dropped onto another one: all of them become that one. */
export function dropOnTag({ names }: CarriedTags, target: string): void {
  mergeInto([...names.filter(name => name !== target), target], target)
}

/** Tags were dropped onto a post: it gets them, and so do the others that are chosen with it. */
export function dropOnPost({ field, names }: CarriedTags, id: FileId): void {
  const { keys } = useTags.getState().chosenPosts
  openBulkPlan({ type: 'addTags', field, names, posts: keys.has(id) ? [...keys] : [id] })
}

/** Shows the posts of the one chosen tag in the list beside the text. */
export function showInPosts(tag: string): void {
  showPostsWith(`${useTags.getState().field === 'tags' ? 'tag' : 'category'}:${quoted(tag)}`)
}

function chosenNames(): readonly string[] {
  return chosenTags().map(({ name }) => name)
}

/** What came of it is chosen, where it can be seen. */
function chooseResult(change: BulkChange): void {
  if (change.type === 'renameTag' || change.type === 'mergeTags') chooseTags(chooseOnly(change.to))
}
