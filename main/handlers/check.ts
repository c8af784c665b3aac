import type { Handlers } from '../../shared/calls.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandlerParts } from '../handlers.ts'

type CheckHandlers = Pick<Handlers, 'check.run' | 'check.cancel' | 'check.linksOf'>

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
    'check.linksOf': async ({ id }) => (await checkerNow()).linksOf(id, new AbortController().signal),
  }
}
