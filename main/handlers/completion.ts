import type { FileId } from '../../shared/blog.ts'
import type { Handlers } from '../../shared/calls.ts'
import { isUntitled } from '../../shared/post/untitled.ts'
import type { HandlerParts } from '../handlers.ts'
import type { Session } from '../session.ts'

type CompletionHandlers = Pick<
  Handlers,
  | 'preview.follow'
  | 'preview.addresses'
  | 'check.typed'
  | 'completion.learn'
  | 'completion.links'
  | 'completion.pictures'
  | 'completion.headings'
>

/** What helps while one writes, asked of a thread that knows the blog; titles are found by the one that searches. */
export function completionHandlers({
  session,
  checkers,
}: Pick<HandlerParts, 'session' | 'checkers'>): CompletionHandlers {
  const thread = () => checkers.of(session.required().blog)
  const fileOf = (id: FileId) => fileToBe(session, id)
  return {
    'check.typed': async typed => thread().assist('typed', { ...typed, id: await fileOf(typed.id) }),
    'completion.learn': () => thread().assist('learn', undefined),
    'completion.links': async ({ id, query, name }) => {
      const { search, places } = session.required()
      const recent = places.list().map(place => place.id)
      const posts = (await search.titles(query, recent)).slice(0, mostLinks)
      return thread().assist('links', { from: await fileOf(id), posts, query, name })
    },
    'completion.pictures': async ({ id, query }) =>
      thread().assist('pictures', { from: await fileOf(id), query }),
    'completion.headings': async ({ id, written }) =>
      thread().assist('headings', { from: await fileOf(id), written }),
    'preview.follow': async ({ id, address }) => ({
      to: await thread().assist('follow', { from: await fileOf(id), address }),
    }),
    'preview.addresses': async ({ id, ...asked }) => ({
      addresses: await thread().assist('published', { from: await fileOf(id), ...asked }),
    }),
  }
}

/** Who does not find it among so many types one more letter: each of them is written as a link at each key. */
const mostLinks = 24

/** The file of a post, or the one that it will have. */
async function fileToBe(session: Session, id: FileId): Promise<FileId> {
  const { documents, newPlaces } = session.required()
  const text = isUntitled(id) ? documents.tip(id) : null
  return text === null ? id : (await newPlaces.placeOf(id, { text, slug: null })).file
}
