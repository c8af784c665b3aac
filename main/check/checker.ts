import { Worker } from 'node:worker_threads'
import type { FileId } from '../../shared/blog.ts'
import type { BlogCheck, LinksOf } from '../../shared/check/blog-check.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { fromWire } from '../../shared/errors.ts'
import { type AssistCalls, type AssistName, answerAssist, createAssist } from '../assist/assist.ts'
import type { Blog } from '../blog/blog.ts'
import type { AssistOrder, CheckMessage, CheckOrder } from './check-messages.ts'
import { type CheckRunner, createCheckRunner } from './check-runner.ts'

/** Told at most this often how far a check is. */
const tellEveryMs = 300
/** What a thread has learnt of a large blog takes memory: it goes when nobody has asked for a while. */
const idleMs = 120_000

export interface Checker extends CheckRunner {
  /** Answers a question of whoever writes in this blog. */
  assist<N extends AssistName>(name: N, args: AssistCalls[N]['args']): Promise<AssistCalls[N]['result']>
  /** Ends the thread, if there is one. */
  close(): void
}

/** `workerFile` is the bundle of check-worker.ts; null: check in this thread. */
export function createChecker(blog: Blog, workerFile: string | null): Checker {
  const runner: Checker = workerFile === null ? checkHere(blog) : createThread(workerFile, blog.root)
  return {
    check: (listener, signal) => runner.check(inHandfuls(listener), signal),
    linksOf: (id, signal) => runner.linksOf(id, signal),
    assist: (name, args) => runner.assist(name, args),
    close: () => runner.close(),
  }
}

function checkHere(blog: Blog): Checker {
  const assist = createAssist(blog)
  return {
    ...createCheckRunner(blog),
    assist: (name, args) => answerAssist(assist, { name, args }),
    close: () => undefined,
  }
}

type Listener = Parameters<CheckRunner['check']>[0]

/** One message a post would keep the window busy with nothing else. */
function inHandfuls({ onProgress, onFound }: Listener): Listener {
  let told = 0
  let waiting: BlogProblem[] = []
  return {
    onProgress(done, total) {
      if (done < total && performance.now() - told < tellEveryMs) return
      told = performance.now()
      if (waiting.length > 0) onFound(waiting)
      waiting = []
      onProgress(done, total)
    },
    onFound: problems => waiting.push(...problems),
  }
}

type Answer = BlogCheck | LinksOf | AssistCalls[AssistName]['result']

interface Request {
  readonly listener: Listener | null
  readonly resolve: (result: Answer) => void
  readonly reject: (error: unknown) => void
  readonly signal: AbortSignal
}

function createThread(workerFile: string, root: string): Checker {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last = 0
  const requests = new Map<number, Request>()

  const end = (error: unknown) => {
    clearTimeout(idle)
    const ended = worker
    worker = null
    for (const { reject } of requests.values()) reject(error)
    requests.clear()
    void ended?.terminate()
  }
  const start = (): Worker => {
    const started = new Worker(workerFile, { workerData: root })
    started.unref()
    started.on('message', (message: CheckMessage) => take(requests, message))
    started.once('error', error => worker === started && end(error))
    return started
  }
  /** The answer is of the kind that the order asks for. */
  const ask = <T extends Answer>(
    order: (request: number) => CheckOrder,
    listener: Listener | null,
    signal: AbortSignal,
  ): Promise<T> => {
    signal.throwIfAborted()
    worker ??= start()
    const asked = worker
    const request = ++last
    clearTimeout(idle)
    const cancel = () => asked.postMessage({ kind: 'cancel', request } satisfies CheckOrder)
    signal.addEventListener('abort', cancel, { once: true })
    const answered = new Promise<T>((resolve, reject) => {
      // See above: `resolve` gets what the order asked for.
      requests.set(request, { listener, resolve: result => resolve(result as T), reject, signal })
      asked.postMessage(order(request))
    })
    return answered.finally(() => {
      signal.removeEventListener('abort', cancel)
      if (requests.size > 0) return
      idle = setTimeout(() => end(new Error('idle')), idleMs)
      idle.unref()
    })
  }
  return {
    check: (listener, signal) => ask(request => ({ kind: 'check', request }), listener, signal),
    linksOf: (id: FileId, signal) => ask(request => ({ kind: 'linksOf', request, id }), null, signal),
    assist: <N extends AssistName>(name: N, args: AssistCalls[N]['args']) =>
      ask<AssistCalls[N]['result']>(
        // The compiler does not follow that a name and its own arguments are one of the orders.
        request => ({ kind: 'assist', request, name, args }) as AssistOrder,
        null,
        new AbortController().signal,
      ),
    close: () => end(new Error('the blog was closed while it was checked')),
  }
}

function take(requests: Map<number, Request>, message: CheckMessage): void {
  const request = requests.get(message.request)
  if (request === undefined) return
  if (message.kind === 'progressed') request.listener?.onProgress(message.done, message.total)
  if (message.kind === 'found') request.listener?.onFound(message.problems)
  if (message.kind === 'progressed' || message.kind === 'found') return
  requests.delete(message.request)
  if (message.kind === 'cancelled') request.reject(request.signal.reason)
  else if (message.kind === 'failed') request.reject(fromWire(message.error))
  else request.resolve(message.result)
}
