import type { Handlers } from '../../shared/calls.ts'
import type { HandlerParts } from '../handlers.ts'

type ListViewHandlers = Pick<Handlers, 'posts.view' | 'posts.keepView'>

export function listViewHandlers({
  session,
  listViews,
}: Pick<HandlerParts, 'session' | 'listViews'>): ListViewHandlers {
  return {
    'posts.view': async () => listViews.read(session.required().blog.root),
    'posts.keepView': async ({ view }) => listViews.keep(session.required().blog.root, view),
  }
}
