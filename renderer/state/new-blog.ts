import type { Calls } from '../../shared/calls.ts'
import { ask } from '../ask.ts'
import { turnTo } from './blog-actions.ts'
import { useBlog } from './blog-store.ts'
import { notify } from './notices-store.ts'
import { showPost } from './post-actions.ts'
import { flushWriting } from './writing.ts'

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
