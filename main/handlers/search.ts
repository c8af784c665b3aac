import type { Handlers } from '../../shared/calls.ts'
import type { Session } from '../session.ts'

type SearchHandlers = Pick<Handlers, 'search.query' | 'search.match' | 'search.titles'>

export function searchHandlers(session: Session): SearchHandlers {
  return {
    'search.query': async asked => session.required().search.search(asked),
    'search.match': async asked => session.required().search.match(asked),
    'search.titles': async ({ query, recent }) => {
      const { search, places } = session.required()
      const earlier = places.list().map(({ id }) => id)
      return search.titles(query, [...new Set([...recent, ...earlier])], true)
    },
  }
}
