import type { Handlers } from '../../shared/calls.ts'
import { resolveId } from '../disk/resolve-id.ts'
import type { HandlerParts } from '../handlers.ts'
import { copyPosts } from '../operations/copy-posts.ts'
import { throwFirst } from '../session.ts'
import { noted } from './operations.ts'

type ListHandlers = Pick<Handlers, 'posts.view' | 'posts.keepView' | 'posts.copyOut' | 'posts.showInFolder'>

export function listHandlers({
  session,
  listViews,
  desktop,
  activity,
}: Pick<HandlerParts, 'session' | 'listViews' | 'desktop' | 'activity'>): ListHandlers {
  return {
    'posts.view': async () => listViews.read(session.required().blog.root),
    'posts.keepView': async ({ view }) => listViews.keep(session.required().blog.root, view),
    'posts.copyOut': async ({ posts }) => {
      const { blog, fs } = session.required()
      const folder = await desktop.chooseFolder('copies')
      if (folder === null) return null
      // What is copied is what is on the disk: what only the window has is saved first.
      throwFirst(await session.flushAll())
      return noted(activity, () => copyPosts(fs, blog, posts, folder))
    },
    'posts.showInFolder': async ({ id }) =>
      desktop.showInFolder(await resolveId(session.required().blog.root, id)),
  }
}
