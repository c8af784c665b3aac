import { parentPort } from 'node:worker_threads'
import { AppError, assertNever, toWire } from '../../shared/errors.ts'
import type { ExportMessage, ExportOrder, ToExportWorker } from './export-messages.ts'
import { createResidentSite } from './resident-site.ts'

// The thread that exports of the window run in: the main process has the window's typing to answer to. It stays for a
// while, and so does what it knows of the site. Only exporter.ts starts this file.

const port = parentPort
if (port === null) throw new Error('this file is a worker')
const tell = (message: ExportMessage): void => port.postMessage(message)

const site = createResidentSite()
let running = new AbortController()
port.on('message', (message: ToExportWorker) => {
  switch (message.kind) {
    case 'start':
      running = new AbortController()
      // What nobody expected ends the thread, and reaches the log with its stack.
      void work(message.order, running.signal)
      return
    case 'cancel':
      running.abort()
      return
    default:
      assertNever(message)
  }
})

async function work(order: ExportOrder, signal: AbortSignal): Promise<void> {
  try {
    const onProgress = (done: number, total: number) => tell({ kind: 'progressed', done, total })
    tell({ kind: 'done', result: await site.export({ ...order, signal, onProgress }) })
  } catch (error) {
    if (signal.aborted) tell({ kind: 'cancelled' })
    else if (error instanceof AppError) tell({ kind: 'failed', error: toWire(error) })
    else throw error
  }
}
