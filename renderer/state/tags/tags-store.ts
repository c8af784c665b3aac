import { create } from 'zustand'
import type { TagField } from '../../../shared/bulk/bulk-change.ts'
import { currentLanguage } from '../../say.ts'
import { type Chosen, noneChosen } from '../../ui/choose-rows.ts'
import { entriesOf, useBlog } from '../blog/blog-store.ts'
import { nextSort, sortTags, type TagColumn, type TagSort } from './sort-tags.ts'
import { type TagUse, tagUses } from './tag-uses.ts'

/** Tags that are carried by the pointer, to be dropped onto another tag or a post. */
export interface CarriedTags {
  readonly field: TagField
  readonly names: readonly string[]
}

interface TagsState {
  readonly field: TagField
  readonly text: string
  readonly sort: TagSort
  readonly chosen: Chosen
  /** The posts that are chosen beside the tags. */
  readonly chosenPosts: Chosen
  /** The tag whose name is being typed over in its row. */
  readonly renaming: string | null
  /** Where the menu of the chosen tags is shown; null: it is not. */
  readonly menuAt: { readonly x: number; readonly y: number } | null
  readonly carried: CarriedTags | null
}

export const useTags = create<TagsState>()(() => ({
  field: 'tags',
  text: '',
  sort: { column: 'count', isDescending: true },
  chosen: noneChosen,
  chosenPosts: noneChosen,
  renaming: null,
  menuAt: null,
  carried: null,
}))

/** Another blog has other tags. */
export function forgetTags(): void {
  useTags.setState(useTags.getInitialState(), true)
}

export function showField(field: TagField): void {
  useTags.setState({ field, text: '', chosen: noneChosen, chosenPosts: noneChosen, renaming: null })
}

export function chooseTags(chosen: Chosen): void {
  const before = useTags.getState().chosen
  const isSame = before.keys.size === chosen.keys.size && [...chosen.keys].every(key => before.keys.has(key))
  // Other tags have other posts.
  useTags.setState(isSame ? { chosen } : { chosen, chosenPosts: noneChosen, renaming: null })
}

export function sortBy(column: TagColumn): void {
  useTags.setState(({ sort }) => ({ sort: nextSort(sort, column) }))
}

/** The tags that are chosen and still there, the most used first. */
export function chosenTags(): readonly TagUse[] {
  const { field, chosen } = useTags.getState()
  const { all } = tagUses(entriesOf(useBlog.getState().posts), field, currentLanguage())
  const found = all.filter(({ name }) => chosen.keys.has(name))
  return sortTags(found, '', { column: 'count', isDescending: true })
}
