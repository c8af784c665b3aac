import type { Handlers } from '../../shared/calls.ts'
import type { Session } from '../session.ts'

type PostHandlers = Pick<
  Handlers,
  | 'posts.list'
  | 'posts.open'
  | 'posts.change'
  | 'posts.save'
  | 'posts.compare'
  | 'posts.settle'
  | 'posts.convert'
>

export function postHandlers(session: Session): PostHandlers {
  const documents = () => session.required().documents
  return {
    'posts.list': async () => (await session.required().listPosts()).map(({ summary }) => summary),
    'posts.open': async ({ id }) => documents().open(id),
    'posts.change': async ({ id, seq, changes }) => documents().change(id, seq, changes),
    'posts.save': async ({ id, seq }) => documents().save(id, seq),
    'posts.compare': async ({ id }) => documents().compare(id),
    'posts.settle': async settlement => documents().settle(settlement),
    'posts.convert': async ({ id }) => documents().convert(id),
  }
}
