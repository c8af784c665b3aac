import { dirname } from 'node:path'
import type { Handlers } from '../../shared/calls.ts'
import { AppError, type Message } from '../../shared/errors.ts'
import { previewPlan } from '../../shared/operations/preview-plan.ts'
import { targetFolders } from '../../shared/operations/target-folders.ts'
import { buildReport } from '../../shared/report/build-report.ts'
import type { Activity } from '../app/activity.ts'
import { collectReport } from '../app/collect-report.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { writeOutput } from '../disk/write-output.ts'
import type { HandlerParts } from '../handlers.ts'

type OperationHandlers = Pick<
  Handlers,
  | 'operations.plan'
  | 'operations.run'
  | 'operations.undo'
  | 'operations.undoLast'
  | 'operations.folders'
  | 'log.read'
  | 'report.collect'
  | 'report.save'
>

export function operationHandlers(parts: HandlerParts): OperationHandlers {
  const { session, desktop, activity } = parts
  const operations = () => session.required().operations
  const undo = async (number: number | null) => {
    const done = await noted(activity, async () => operations().undo(number))
    // It may have been a change of the blog's configuration.
    await session.refreshConfig()
    activity.note('done', undone(done.what))
    return done
  }
  return {
    'operations.plan': async ({ operation }) => previewPlan(await operations().plan(operation)),
    'operations.run': async ({ operation }) => {
      const done = await noted(activity, async () => operations().run(operation, desktop.trash))
      activity.note('done', done.what)
      return done
    },
    'operations.undo': ({ number }) => undo(number),
    'operations.undoLast': () => undo(null),
    'operations.folders': async ({ id }) => {
      const { blog, listPosts } = session.required()
      return targetFolders(
        id,
        (await listPosts()).map(post => post.id),
        blog,
      )
    },
    'log.read': async () => activity.read(),
    'report.collect': async () => ({ text: buildReport(await collectReport(parts)) }),
    'report.save': async ({ text }) => {
      const file = await desktop.chooseFile('report')
      if (file === null) return null
      await writeOutput(nodeFs, file, new TextEncoder().encode(text))
      return { file: dirname(file) }
    },
  }
}

/** A change of many posts names none of them. */
function undone({ params = {} }: Message): Message {
  return 'file' in params ? { key: 'log.undone', params } : { key: 'log.bulkUndone', params }
}

/** A failure is in the log, whoever is told of it besides. */
export async function noted<T>(activity: Activity, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) activity.note('failed', { key: error.key, params: error.params })
    throw error
  }
}
