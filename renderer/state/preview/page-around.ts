import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import { isUntitled } from '../../../shared/post/untitled.ts'
import { ask } from '../../ask.ts'
import { knownLook } from '../blog/site-look-store.ts'
import { flushSessions } from '../writing/post-sessions.ts'

interface PageAroundState {
  readonly post: FileId | null
  /** The exported page of that post; null: it has none, or it is not known yet. */
  readonly html: string | null
}

/** What stands around the post on its page, for the preview. */
export const usePageAround = create<PageAroundState>()(() => ({ post: null, html: null }))

let newest = 0

/** Has the page of a post made anew, with what is typed; one that is asked for later wins. */
export async function readPageAround(post: FileId): Promise<void> {
  const mine = ++newest
  if (usePageAround.getState().post !== post) usePageAround.setState({ post, html: null })
  // A post without a file has no page.
  if (isUntitled(post)) return
  // Main has what is typed then.
  await flushSessions()
  const { look } = await knownLook()
  const { html } = await ask('preview.page', { post, look })
  if (mine === newest && usePageAround.getState().html !== html) usePageAround.setState({ post, html })
}
