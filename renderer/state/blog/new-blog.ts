import type { Calls } from '../../../shared/calls.ts'
import { ask } from '../../ask.ts'
import { goTo } from '../app/layout-store.ts'
import { notify } from '../app/notices-store.ts'
import { showPost } from '../writing/post-actions.ts'
import { flushWriting } from '../writing/writing.ts'
import { turnTo } from './blog-actions.ts'
import { useBlog } from './blog-store.ts'

/** The id of the title's field, by which the view finds it. */
export const newBlogFieldId = 'new-blog-title'

/** Shows the view that asks what a new blog is to be, ready to be typed into. */
export function openNewBlog(): void {
  goTo('newBlog')
  // Once it is drawn, and the palette that it was asked for in has given the focus back.
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(newBlogFieldId)?.focus()))
}

/** Asks for an empty folder, starts the blog there and opens its first post. Throws why it could not be started. */
export async function startBlog(wish: Calls['blog.start']['args']): Promise<void> {
  if (useBlog.getState().isOpening) return
  useBlog.setState({ isOpening: true })
  try {
    await flushWriting()
    const started = await ask('blog.start', wish)
    if (!started) return
    turnTo(started.blog)
    notify('done', { key: 'newBlog.started', params: { title: wish.title.trim() } })
    await showPost(started.firstPost)
  } finally {
    useBlog.setState({ isOpening: false })
  }
}
