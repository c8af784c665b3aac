// The pages beside the posts: `about.md` and the like.
import { create } from 'zustand'
import type { FileId, PageSummary } from '../../../shared/blog.ts'
import type { Message } from '../../../shared/errors.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { ask, listen } from '../../ask.ts'
import { showList } from '../app/layout-store.ts'
import { explain } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { useWriting } from '../writing/writing-store.ts'

export type Pages =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly pages: readonly PageSummary[] }
  | { readonly kind: 'failed'; readonly message: Message }

interface PagesState {
  /** Whether the list shows them, instead of the posts. */
  readonly isListed: boolean
  readonly pages: Pages
  /** Whether something may have happened to them since they were read. */
  readonly mayDiffer: boolean
}

export const usePages = create<PagesState>()(() => ({
  isListed: false,
  pages: { kind: 'loading' },
  mayDiffer: true,
}))

const noPages: readonly PageSummary[] = []

let lastById: { readonly pages: readonly PageSummary[]; readonly byId: ReadonlyMap<FileId, PageSummary> } = {
  pages: noPages,
  byId: new Map(),
}

/** The pages by their ids; the same map while they are the same. */
export function pagesById(all: Pages): ReadonlyMap<FileId, PageSummary> {
  const pages = pagesOf(all)
  if (lastById.pages !== pages) lastById = { pages, byId: new Map(pages.map(page => [page.id, page])) }
  return lastById.byId
}

export function pagesOf(pages: Pages): readonly PageSummary[] {
  return pages.kind === 'ready' ? pages.pages : noPages
}

/** Turns the list to the pages, or back to the posts, whether or not it can be seen. */
export function turnList(isListed: boolean): void {
  usePages.setState({ isListed })
  if (isListed) void loadPages()
}

/** The same, and makes sure that it can be seen. */
export function listPages(isListed: boolean): void {
  showList()
  turnList(isListed)
}

let newestLoad = 0

/** Reads the pages. What is shown stays shown until there is something new; a late answer is dropped. */
export async function loadPages(): Promise<void> {
  const mine = ++newestLoad
  usePages.setState({ mayDiffer: false })
  try {
    const pages = await ask('pages.list', undefined)
    if (mine === newestLoad) usePages.setState({ pages: { kind: 'ready', pages } })
  } catch (error) {
    if (mine === newestLoad)
      usePages.setState({ pages: { kind: 'failed', message: explain(error) }, mayDiffer: true })
  }
}

/** Reads the pages if something may have happened to them; true: it did. */
export async function refreshPages(): Promise<boolean> {
  if (!usePages.getState().mayDiffer) return false
  await loadPages()
  return true
}

/** They are few: they are read again whenever something may have happened to them. */
export function listenForPages(target: Window): () => void {
  const lookIfListed = () => {
    if (usePages.getState().isListed) void loadPages()
  }
  const look = () => {
    usePages.setState({ mayDiffer: true })
    lookIfListed()
  }
  target.addEventListener('focus', look)
  const stops = [
    listen('blog.changed', look),
    listen('pages.changed', look),
    listen('blog.configured', look),
    listen('posts.saved', look),
    useBlog.subscribe(({ blog }, before) => {
      if (blog?.folder !== before.blog?.folder)
        usePages.setState({ isListed: false, pages: { kind: 'loading' }, mayDiffer: true })
    }),
    // A page that was just filed or saved, or another one is looked at.
    useWriting.subscribe(({ postId, save }, before) => {
      const isSaved = save.kind === 'saved' && before.save.kind !== 'saved'
      const isFiled = before.postId !== null && isUntitled(before.postId)
      if (isSaved || (isFiled && postId !== before.postId)) look()
      else if (postId !== before.postId) lookIfListed()
    }),
    () => target.removeEventListener('focus', look),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
