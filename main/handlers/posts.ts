import type { Handlers } from '../../shared/calls.ts'
import type { HandlerParts } from '../handlers.ts'
import { noted } from './operations.ts'

type PostHandlers = Pick<
  Handlers,
  'posts.list' | 'posts.open' | 'posts.change' | 'posts.save' | 'posts.compare' | 'posts.settle'
>

export function postHandlers({
  session,
  activity,
}: Pick<HandlerParts, 'session' | 'activity'>): PostHandlers {
  const documents = () => session.required().documents
  return {
    'posts.list': async () => (await session.required().listPosts()).map(({ summary }) => summary),
    'posts.open': async ({ id }) => documents().open(id),
    'posts.change': async ({ id, seq, changes }) => documents().change(id, seq, changes),
    'posts.save': ({ id, seq }) => noted(activity, async () => documents().save(id, seq)),
    'posts.compare': async ({ id }) => documents().compare(id),
    'posts.settle': async settlement => documents().settle(settlement),
  }
}
