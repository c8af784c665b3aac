import { Worker } from 'node:worker_threads'
import type { ExportResult } from '../../shared/calls/site.ts'
import { assertNever, fromWire } from '../../shared/errors.ts'
import type { ExportMessage, ExportOrder, ToExportWorker } from './export-messages.ts'

/** A thread that exports, one site at a time. It starts with the first export, and ends when none has come for a while. */
export interface ExportThread {
  export(
    order: ExportOrder,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<ExportResult>
  close(): Promise<void>
}

/** So long what it knows of the last site is kept: exports come in rows, while somebody puts the last hand to a post. */
const idleMs = 5 * 60_000

export function createExportThread(workerFile: string): ExportThread {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined

  async function end(): Promise<void> {
    clearTimeout(idle)
    const ending = worker
    worker = null
    await ending?.terminate()
  }

  function start(): Worker {
    clearTimeout(idle)
    if (worker !== null) return worker
    const started = new Worker(workerFile)
    // One that ended by itself would never answer the next export.
    started.once('exit', () => {
      if (worker === started) worker = null
    })
    worker = started
    return started
  }

  return {
    async export(order, onProgress, signal) {
      const running = start()
      try {
        const result = await exportIn(running, order, onProgress, signal)
        idle = setTimeout(() => void end(), idleMs)
        idle.unref()
        running.unref()
        return result
      } catch (error) {
        // What it knew may be half of something.
        if (worker === running) await end()
        throw error
      }
    },
    close: end,
  }
}

/** How long one who cancels waits at the most. */
const patienceMs = 50

function exportIn(
  worker: Worker,
  order: ExportOrder,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<ExportResult> {
  const tell = (message: ToExportWorker) => worker.postMessage(message)
  return new Promise<ExportResult>((resolve, reject) => {
    let late: NodeJS.Timeout | undefined
    const cancel = () => {
      tell({ kind: 'cancel' })
      // It may be at something that takes long. A file is whole or absent at any time, so it can be ended anywhere.
      late = setTimeout(() => void worker.terminate(), patienceMs)
    }
    const onMessage = (message: ExportMessage) => {
      switch (message.kind) {
        case 'progressed':
          return onProgress(message.done, message.total)
        case 'done':
          return settle(() => resolve(message.result))
        case 'cancelled':
          return settle(() => reject(signal.reason))
        case 'failed':
          return settle(() => reject(fromWire(message.error)))
        default:
          assertNever(message)
      }
    }
    const onError = (error: unknown) => settle(() => reject(error))
    const onExit = (code: number) =>
      onError(
        signal.aborted ? signal.reason : new Error(`the export's thread ended with ${code} and no answer`),
      )
    function settle(answer: () => void): void {
      clearTimeout(late)
      signal.removeEventListener('abort', cancel)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      answer()
    }
    signal.addEventListener('abort', cancel, { once: true })
    worker.ref()
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    tell({ kind: 'start', order })
  })
}
