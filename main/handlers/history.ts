import type { Handlers } from '../../shared/calls.ts'
import { listGonePosts, listVersions, readVersion, writeVersionBack } from '../documents/post-history.ts'
import type { Session } from '../session.ts'

type HistoryHandlers = Pick<
  Handlers,
  'history.list' | 'history.read' | 'history.listGone' | 'history.writeBack'
>

export function historyHandlers(session: Session): HistoryHandlers {
  return {
    'history.list': async ({ id }) => listVersions(session.required().history, id),
    'history.read': async ({ id, sha }) => ({ text: await readVersion(session.required().history, id, sha) }),
    'history.listGone': async () => {
      const { blog, history } = session.required()
      return listGonePosts(history, blog)
    },
    'history.writeBack': async ({ id, sha }) => {
      const { blog, history, fs } = session.required()
      await writeVersionBack({ fs, root: blog.root, history }, id, sha)
    },
  }
}
