import { previewBulk } from '../../shared/bulk/preview-bulk.ts'
import type { Handlers } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandlerParts } from '../handlers.ts'
import { inSlices } from '../operations/in-slices.ts'
import { suggestTags } from '../operations/suggest-tags.ts'
import { noted } from './operations.ts'

type BulkHandlers = Pick<Handlers, 'bulk.plan' | 'bulk.run' | 'bulk.cancel' | 'tags.suggest'>

/** A hundred steps are as smooth as a bar can be. */
function isTold(done: number, total: number): boolean {
  return done === total || done % Math.ceil(total / 100) === 0
}

export function bulkHandlers({ session, desktop, activity, emit }: HandlerParts): BulkHandlers {
  const running = new Map<string, AbortController>()
  const planning = new Map<string, AbortController>()
  return {
    'bulk.plan': async ({ job, change }) => {
      const { bulk } = session.required()
      const stop = new AbortController()
      planning.set(job, stop)
      try {
        return await inSlices(previewBulk(change, await bulk.plan(change, stop.signal)), stop.signal)
      } finally {
        planning.delete(job)
      }
    },
    'bulk.run': async ({ job, change, leaveOut }) => {
      const { bulk } = session.required()
      if (running.size > 0) throw new AppError('conflict', 'bulk.running')
      const stop = new AbortController()
      running.set(job, stop)
      try {
        const order = {
          change,
          leaveOut,
          trash: desktop.trash,
          signal: stop.signal,
          progressed: (done: number, total: number) => {
            if (isTold(done, total)) emit('bulk.progressed', { job, done, total })
          },
        }
        const done = await noted(activity, () => bulk.run(order))
        activity.note('done', done.what)
        return done
      } finally {
        running.delete(job)
      }
    },
    'tags.suggest': ({ field }) => {
      const { blog } = session.required()
      return suggestTags(blog, field)
    },
    'bulk.cancel': async ({ job }) => {
      planning.get(job)?.abort()
      running.get(job)?.abort()
    },
  }
}
