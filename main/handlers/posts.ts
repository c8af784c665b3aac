import type { FileId, PostSummary } from '../../shared/blog.ts'
import type { Calls, Handlers } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import type { PostFile } from '../blog/blog.ts'
import type { NameFor } from '../documents/untitled-posts.ts'
import type { HandlerParts } from '../handlers.ts'
import { listPages } from '../listing/list-pages.ts'
import { listTemplates } from '../listing/list-templates.ts'
import { beginPost, nameForText } from '../new-post/new-post.ts'
import { noted } from './operations.ts'

type PostHandlers = Pick<
  Handlers,
  | 'posts.list'
  | 'posts.first'
  | 'posts.rest'
  | 'posts.open'
  | 'posts.look'
  | 'posts.keepUndo'
  | 'posts.create'
  | 'posts.templates'
  | 'posts.place'
  | 'pages.list'
  | 'posts.file'
  | 'posts.discard'
  | 'posts.restore'
  | 'posts.change'
  | 'posts.save'
  | 'posts.compare'
  | 'posts.settle'
  | 'posts.conflict'
  | 'posts.merge'
  | 'posts.convert'
>

export function postHandlers({
  session,
  activity,
}: Pick<HandlerParts, 'session' | 'activity'>): PostHandlers {
  const documents = () => session.required().documents
  // What a post without a file is to be called, where its writer does not leave that to its title.
  const slugs = new Map<FileId, string>()
  const nameFor: NameFor = (text, id) =>
    nameForText(session.required().blog, id, { text, slug: slugs.get(id) ?? null }, Date.now())
  return {
    'posts.list': async () => (await session.required().listPosts()).map(({ summary }) => summary),
    'posts.first': async () => newestFirst(await session.required().firstPosts()),
    'posts.rest': async () =>
      session
        .required()
        .knownPosts()
        .map(({ summary }) => summary),
    'posts.open': async ({ id }) => {
      const { undo, documents } = session.required()
      const opened = await documents.open(id)
      return { ...opened, undo: await undo.read(id, opened.text) }
    },
    'posts.look': async place => session.required().places.look(place),
    'posts.keepUndo': async ({ id, seq, history }) => {
      const { undo, documents } = session.required()
      // Of a text that main has not, or not any more, it would be another's.
      if (documents.seqOf(id) === seq) undo.keep(id, documents.tip(id) ?? '', history)
    },
    'posts.create': async ({ model }) => {
      const text = await beginPost(session.required().blog, Date.now(), model)
      return documents().create(text, model.kind === 'page' ? 'page' : 'post')
    },
    'posts.templates': async () => listTemplates(session.required().blog),
    'posts.place': async ({ id, slug }) => {
      const text = documents().tip(id)
      if (text === null) throw new AppError('missing', 'post.missing', { file: id })
      if (slug === '') slugs.delete(id)
      else slugs.set(id, slug)
      return session.required().newPlaces.placeOf(id, { text, slug: slugs.get(id) ?? null })
    },
    'pages.list': async () => {
      const { blog, search } = session.required()
      const pages = await listPages(blog)
      search.pagesListed(pages)
      return pages
    },
    'posts.file': async ({ id, seq }) => documents().file(id, seq, nameFor),
    'posts.discard': async ({ id }) => documents().discard(id, nameFor),
    'posts.restore': async ({ id }) => documents().restore(id),
    'posts.change': async ({ id, seq, changes }) => documents().change(id, seq, changes),
    'posts.save': ({ id, seq }) => noted(activity, async () => documents().save(id, seq)),
    'posts.compare': async ({ id }) => documents().compare(id),
    'posts.settle': async settlement => documents().settle(settlement),
    'posts.conflict': async ({ id }) => documents().conflict(id),
    'posts.merge': async merge => documents().merge(merge),
    'posts.convert': async ({ id }) => documents().convert(id),
  }
}

/** Several screens full: more would only be waited for. */
const firstCount = 200

function newestFirst(files: readonly PostFile[]): Calls['posts.first']['result'] {
  const timeOf = ({ date }: PostSummary) => date?.timeMs ?? -Infinity
  const all = files.map(({ summary }) => summary)
  const isAll = all.length <= firstCount
  const posts = isAll ? all : all.sort((one, other) => timeOf(other) - timeOf(one)).slice(0, firstCount)
  return { posts, isAll }
}
