import type { Handlers } from '../../shared/calls.ts'
import type { Session } from '../session.ts'

type SearchHandlers = Pick<Handlers, 'search.query' | 'search.match' | 'search.titles'>

export function searchHandlers(session: Session): SearchHandlers {
  return {
    'search.query': async asked => session.required().search.search(asked),
    'search.match': async asked => session.required().search.match(asked),
    'search.titles': async ({ query }) => {
      const { search, places } = session.required()
      return search.titles(
        query,
        places.list().map(({ id }) => id),
        true,
      )
    },
  }
}
