import type { Handlers } from '../../shared/calls.ts'
import type { Session } from '../session.ts'

type SearchHandlers = Pick<Handlers, 'search.query' | 'search.match'>

export function searchHandlers(session: Session): SearchHandlers {
  return {
    'search.query': async asked => session.required().search.search({ ...asked, only: null }),
    'search.match': async asked => session.required().search.match({ ...asked, only: null }),
  }
}
