// The pages beside the posts: `about.md` and the like.
import { create } from 'zustand'
import type { PageSummary } from '../../../shared/blog.ts'
import type { Message } from '../../../shared/errors.ts'
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
}

export const usePages = create<PagesState>()(() => ({ isListed: false, pages: { kind: 'loading' } }))

const noPages: readonly PageSummary[] = []

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
  try {
    const pages = await ask('pages.list', undefined)
    if (mine === newestLoad) usePages.setState({ pages: { kind: 'ready', pages } })
  } catch (error) {
    if (mine === newestLoad) usePages.setState({ pages: { kind: 'failed', message: explain(error) } })
  }
}

/** They are few: they are read again whenever something may have happened to them. */
export function listenForPages(target: Window): () => void {
  const look = () => {
    if (usePages.getState().isListed) void loadPages()
  }
  target.addEventListener('focus', look)
  const stops = [
    listen('blog.changed', look),
    listen('pages.changed', look),
    listen('blog.configured', look),
    listen('posts.saved', look),
    useBlog.subscribe(({ blog }, before) => {
      if (blog?.folder !== before.blog?.folder)
        usePages.setState({ isListed: false, pages: { kind: 'loading' } })
    }),
    // A page that was just filed or saved, or another one is looked at.
    useWriting.subscribe(({ postId, save }, before) => {
      const isSaved = save.kind === 'saved' && before.save.kind !== 'saved'
      if (postId !== before.postId || isSaved) look()
    }),
    () => target.removeEventListener('focus', look),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
