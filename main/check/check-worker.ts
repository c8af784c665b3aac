import { parentPort, workerData } from 'node:worker_threads'
import { AppError, toWire } from '../../shared/errors.ts'
import { type Assist, answerAssist, createAssist } from '../assist/assist.ts'
import { openBlog } from '../blog/open-blog.ts'
import type { CheckMessage, CheckOrder } from './check-messages.ts'
import { type CheckRunner, createCheckRunner } from './check-runner.ts'

// The thread that a blog is checked in: the main process has the window's typing to answer to.

const port = parentPort
if (port === null) throw new Error('this file is a worker')
const tell = (message: CheckMessage): void => port.postMessage(message)
const running = new Map<number, AbortController>()
// Only checker.ts starts this file, and gives it the blog's real path.
const opened = openBlog(workerData as string).then(blog => ({
  checks: createCheckRunner(blog),
  assist: createAssist(blog),
}))
// Who asks is told; until somebody does, a blog that cannot be opened is nobody's failure.
opened.catch(() => undefined)
let turn: Promise<void> = Promise.resolve()

// What nobody expected ends the thread, and reaches the log with its stack.
port.on('message', (order: CheckOrder) => {
  if (order.kind === 'cancel') running.get(order.request)?.abort()
  else if (order.kind === 'assist') void answer(order)
  else turn = turn.then(() => answer(order))
})

async function answer(order: Exclude<CheckOrder, { kind: 'cancel' }>): Promise<void> {
  const { request } = order
  const stop = new AbortController()
  running.set(request, stop)
  try {
    tell(await work(await opened, order, stop.signal))
  } catch (error) {
    if (stop.signal.aborted) tell({ kind: 'cancelled', request })
    else if (error instanceof AppError) tell({ kind: 'failed', request, error: toWire(error) })
    else throw error
  } finally {
    running.delete(request)
  }
}

async function work(
  { checks, assist }: { readonly checks: CheckRunner; readonly assist: Assist },
  order: Exclude<CheckOrder, { kind: 'cancel' }>,
  signal: AbortSignal,
): Promise<CheckMessage> {
  const { request } = order
  if (order.kind === 'assist') return { kind: 'assisted', request, result: await answerAssist(assist, order) }
  if (order.kind === 'linksOf')
    return { kind: 'links', request, result: await checks.linksOf(order.id, signal) }
  const result = await checks.check(
    {
      onProgress: (done, total) => tell({ kind: 'progressed', request, done, total }),
      onFound: problems => tell({ kind: 'found', request, problems }),
    },
    signal,
  )
  return { kind: 'checked', request, result }
}
