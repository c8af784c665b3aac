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
  readonly ended: Promise<void>
  close(): void
}

interface Asker {
  tell(address: string): void
  fail(error: Error): void
}

/** One preview at a time, in a thread of its own; another blog or other options replace it. */
export function createSitePreview(parts: SitePreviewParts): SitePreview {
  let running: Running | null = null
  const close = () => {
    running?.close()
    running = null
  }
  return {
    async open(order, id) {
      const { root, options, language } = order
      const key = JSON.stringify([root, options, language])
      if (running?.key !== key) {
        close()
        const started = start(parts, order, key)
        running = started
        // A thread that ended by itself has no server any more: the next one who asks starts another.
        void started.ended.then(() => {
          if (running === started) running = null
        })
      }
      const mine = running
      try {
        const address = await mine.address
        return id === null ? address : await mine.find(id)
      } catch (error) {
        if (running === mine) close()
        throw error
      }
    },
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
  const waiting = new Map<FileId, readonly Asker[]>()
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
      for (const asker of [...waiting.values()].flat()) asker.fail(error)
      waiting.clear()
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
