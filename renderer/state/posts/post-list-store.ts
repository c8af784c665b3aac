import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import { defaultListView, type ListOrder, type ListView } from '../../../shared/post-list/list-view.ts'
import { ask } from '../../ask.ts'
import { attempt } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'

interface PostListState {
  /** What the list is narrowed by, as typed. */
  readonly filter: string
  readonly view: ListView
  /** The posts whose texts have a word of the filter, as far as they are known. */
  readonly inTexts: ReadonlyMap<string, ReadonlySet<FileId>>
  /** Texts are still looked through: more posts may be found. */
  readonly isLooking: boolean
  /** The posts that something is to be done with together; none: the one that is open. */
  readonly selected: ReadonlySet<FileId>
  /** Where on the screen the menu of the selected posts is; null: it is closed. */
  readonly menuAt: { readonly x: number; readonly y: number } | null
  /** Whether the name of a filter that is to be kept is asked for. */
  readonly isNaming: boolean
}

const nobody: ReadonlySet<FileId> = new Set()

export const usePostList = create<PostListState>()(() => ({
  filter: '',
  view: defaultListView,
  inTexts: new Map(),
  isLooking: false,
  selected: nobody,
  menuAt: null,
  isNaming: false,
}))

/** Narrows the list. What is not seen any more is not selected either: nobody means what they do not see. */
export function setFilter(filter: string): void {
  usePostList.setState({ filter, selected: nobody })
}

export function selectPosts(selected: ReadonlySet<FileId>): void {
  usePostList.setState({ selected })
}

/** What is gone from the blog is not selected any more. */
export function keepSelected(isThere: (id: FileId) => boolean): void {
  const { selected } = usePostList.getState()
  const kept = [...selected].filter(isThere)
  if (kept.length < selected.size) selectPosts(new Set(kept))
}

export function clearSelection(): void {
  if (usePostList.getState().selected.size > 0) usePostList.setState({ selected: nobody })
}

export function showSelectionMenu(menuAt: PostListState['menuAt']): void {
  usePostList.setState({ menuAt })
}

/** Another blog is open: its posts are looked at as they were last time. */
export async function turnListToBlog(): Promise<void> {
  usePostList.setState({ ...usePostList.getInitialState() })
  const { blog } = useBlog.getState()
  const view = await ask('posts.view', undefined)
  if (useBlog.getState().blog === blog) usePostList.setState({ view })
}

export function orderBy(order: ListOrder): Promise<void> {
  return changeView({ order })
}

export function groupByYear(isByYear: boolean): Promise<void> {
  return changeView({ isByYear })
}

/** Keeps what is typed under a name; a filter that has the name already is replaced. */
export async function saveFilter(name: string): Promise<void> {
  const { filter, view } = usePostList.getState()
  const others = view.saved.filter(known => known.name !== name)
  usePostList.setState({ isNaming: false })
  await changeView({ saved: [...others, { name, text: filter.trim() }] })
}

export function forgetFilter(name: string): Promise<void> {
  return changeView({ saved: usePostList.getState().view.saved.filter(known => known.name !== name) })
}

export function askForName(isNaming: boolean): void {
  usePostList.setState({ isNaming })
}

/** Shown at once; what cannot be kept for the next time is told, and holds until then. */
async function changeView(change: Partial<ListView>): Promise<void> {
  const view = { ...usePostList.getState().view, ...change }
  usePostList.setState({ view })
  await attempt(() => ask('posts.keepView', { view }))
}
