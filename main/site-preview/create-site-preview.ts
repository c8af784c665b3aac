import { homedir } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { FileId } from '../../shared/blog.ts'
import { assertNever, fromWire } from '../../shared/errors.ts'
import type { Log } from '../answer.ts'
import type { SitePreview, SitePreviewOrder } from '../site-preview-port.ts'
import type { FromPreview, PreviewOrder, ToPreview } from './preview-messages.ts'

export interface SitePreviewParts {
  /** The bundle of preview-worker.ts. */
  readonly workerFile: string
  readonly log: Log
  /** The app's own, where what is known of the blog is kept. */
  readonly dataFolder: string
  readonly homeFolder?: string
}

interface Running {
  /** What it was started for: anything else is another preview. */
  readonly key: string
  readonly worker: Worker
  readonly address: Promise<string>
  /** Rejects when its thread ends before it has answered. */
  find(id: FileId): Promise<string>
  page(id: FileId): Promise<string | null>
  readonly ended: Promise<void>
  close(): void
}

interface Asker<T> {
  tell(answer: T): void
  fail(error: Error): void
}

/** One preview at a time, in a thread of its own; another blog or other options replace it. */
export function createSitePreview(parts: SitePreviewParts): SitePreview {
  let running: Running | null = null
  const close = () => {
    running?.close()
    running = null
  }
  const runningFor = (order: SitePreviewOrder): Running => {
    const { root, options, language } = order
    const key = JSON.stringify([root, options, language])
    if (running?.key === key) return running
    close()
    const started = start(parts, order, key)
    running = started
    // A thread that ended by itself has no server any more: the next one who asks starts another.
    void started.ended.then(() => {
      if (running === started) running = null
    })
    return started
  }
  const asked = async <T>(
    order: SitePreviewOrder,
    question: (mine: Running, address: string) => Promise<T>,
  ) => {
    const mine = runningFor(order)
    try {
      return await question(mine, await mine.address)
    } catch (error) {
      if (running === mine) close()
      throw error
    }
  }
  return {
    open: (order, id) => asked(order, async (mine, address) => (id === null ? address : mine.find(id))),
    page: (order, id) => asked(order, mine => mine.page(id)),
    close,
  }
}

/** What is typed is looked at this often; nothing is sent while it stays the same. */
const lookMs = 150

function start(
  { workerFile, log, dataFolder, homeFolder = homedir() }: SitePreviewParts,
  order: SitePreviewOrder,
  key: string,
) {
  const { root, options, language, typed } = order
  const data: PreviewOrder = { root, options, language, homeFolder, dataFolder }
  const worker = new Worker(workerFile, { workerData: data })
  const tell = (message: ToPreview) => worker.postMessage(message)
  const waiting = new Map<FileId, readonly Asker<string>[]>()
  const waitingForPage = new Map<FileId, readonly Asker<string | null>[]>()
  let last: ReadonlyMap<FileId, string> = new Map()
  const clock = setInterval(() => {
    const texts = typed()
    if (isSame(texts, last)) return
    last = texts
    tell({ kind: 'typed', texts })
  }, lookMs)
  clock.unref()
  const address = new Promise<string>((resolve, reject) => {
    worker.on('message', (message: FromPreview) => {
      switch (message.kind) {
        case 'listening':
          return resolve(message.address)
        case 'found':
          for (const asker of waiting.get(message.id) ?? []) asker.tell(message.address)
          waiting.delete(message.id)
          return
        case 'page':
          for (const asker of waitingForPage.get(message.id) ?? []) asker.tell(message.html)
          waitingForPage.delete(message.id)
          return
        case 'failed':
          return reject(fromWire(message.error))
        case 'wrong':
          return log(new Error(message.stack), 'site preview')
        default:
          return assertNever(message)
      }
    })
    worker.once('error', error => {
      log(error, 'site preview')
      reject(error)
    })
    worker.once('exit', code => {
      const error = new Error(`the preview's thread ended with ${code}`)
      reject(error)
      for (const asker of [...waiting.values(), ...waitingForPage.values()].flat()) asker.fail(error)
      waiting.clear()
      waitingForPage.clear()
    })
  })
  const ended = new Promise<void>(resolve => {
    worker.once('exit', () => {
      clearInterval(clock)
      resolve()
    })
  })
  const running: Running = {
    key,
    worker,
    address,
    find: id =>
      new Promise((resolve, reject) => {
        waiting.set(id, [...(waiting.get(id) ?? []), { tell: resolve, fail: reject }])
        tell({ kind: 'find', id })
      }),
    page: id =>
      new Promise((resolve, reject) => {
        waitingForPage.set(id, [...(waitingForPage.get(id) ?? []), { tell: resolve, fail: reject }])
        tell({ kind: 'page', id })
      }),
    ended,
    close() {
      clearInterval(clock)
      void worker.terminate()
    },
  }
  return running
}

function isSame(a: ReadonlyMap<FileId, string>, b: ReadonlyMap<FileId, string>): boolean {
  return a.size === b.size && [...a].every(([id, text]) => b.get(id) === text)
}
