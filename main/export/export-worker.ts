import { parentPort, workerData } from 'node:worker_threads'
import { AppError, toWire } from '../../shared/errors.ts'
import { openBlog } from '../blog/open-blog.ts'
import type { ExportMessage, ExportOrder } from './export-messages.ts'
import { runExport } from './run-export.ts'

// The thread that an export of the window runs in: the main process has the window's typing to answer to.

const port = parentPort
if (port === null) throw new Error('this file is a worker')
const abort = new AbortController()
port.once('message', () => abort.abort())
const tell = (message: ExportMessage): void => port.postMessage(message)
// Only exporter.ts starts this file, and gives it an ExportOrder. What nobody expected ends the thread, and reaches
// the log with its stack.
work(workerData as ExportOrder, tell, abort.signal).finally(() => port.close())

async function work(
  order: ExportOrder,
  tell: (message: ExportMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { root, ...rest } = order
    const onProgress = (done: number, total: number) => tell({ kind: 'progressed', done, total })
    const result = await runExport({ blog: await openBlog(root), ...rest, signal, onProgress })
    tell({ kind: 'done', result })
  } catch (error) {
    if (signal.aborted) tell({ kind: 'cancelled' })
    else if (error instanceof AppError) tell({ kind: 'failed', error: toWire(error) })
    else throw error
  }
}
