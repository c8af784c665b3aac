import type { FileId } from '../../shared/blog.ts'
import type { Handlers } from '../../shared/calls.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { AppError } from '../../shared/errors.ts'
import { isUntitled } from '../../shared/post/untitled.ts'
import type { HandlerParts } from '../handlers.ts'
import type { Session } from '../session.ts'

type CheckHandlers = Pick<Handlers, 'check.run' | 'check.cancel' | 'check.linksOf' | 'check.typed'>

/** What is checked is what is on the disk: what only the window has is saved first, if it is saved by itself. */
export function checkHandlers({ session, settings, checkers, emit }: HandlerParts): CheckHandlers {
  const running = new Map<string, AbortController>()
  const checkerNow = async () => {
    const { blog } = session.required()
    // One that cannot be saved is told where it is written.
    if (settings.current().autosave) await session.flushAll()
    return checkers.of(blog)
  }
  return {
    'check.run': async ({ job }) => {
      const stop = new AbortController()
      running.set(job, stop)
      let found: readonly BlogProblem[] = []
      try {
        const checker = await checkerNow()
        return await checker.check(
          {
            onFound: problems => {
              found = [...found, ...problems]
            },
            onProgress: (done, total) => {
              emit('check.progressed', { job, done, total, found })
              found = []
            },
          },
          stop.signal,
        )
      } catch (error) {
        if (stop.signal.aborted && !(error instanceof AppError))
          throw new AppError('conflict', 'check.cancelled', {}, error)
        throw error
      } finally {
        running.delete(job)
      }
    },
    'check.cancel': async ({ job }) => running.get(job)?.abort(),
    'check.typed': async typed =>
      checkers.of(session.required().blog).assist('typed', { ...typed, id: await fileOf(session, typed.id) }),
    'check.linksOf': async ({ id }) => (await checkerNow()).linksOf(id, new AbortController().signal),
  }
}

/** The file of a post, or the one that it will have. */
async function fileOf(session: Session, id: FileId): Promise<FileId> {
  const { documents, newPlaces } = session.required()
  const text = isUntitled(id) ? documents.tip(id) : null
  return text === null ? id : (await newPlaces.placeOf(id, { text, slug: null })).file
}
