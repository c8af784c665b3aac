import { homedir } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ExportResult } from '../../shared/calls.ts'
import { assertNever, fromWire } from '../../shared/errors.ts'
import type { Exporter } from '../exporter-port.ts'
import type { ExportMessage, ExportOrder } from './export-messages.ts'
import { runExport } from './run-export.ts'
import { createSiteServers } from './serve-site.ts'

export interface ExporterOptions {
  /** The app's own folder, where manifests are kept. */
  readonly dataFolder: string
  /** The bundle of export-worker.ts; null: export in this thread. */
  readonly workerFile: string | null
  readonly homeFolder?: string
}

export interface RunningExporter extends Exporter {
  /** Ends every server that `view` started. */
  close(): Promise<void>
}

export function createExporter({
  dataFolder,
  workerFile,
  homeFolder = homedir(),
}: ExporterOptions): RunningExporter {
  const servers = createSiteServers(dataFolder)
  return {
    async start(blog, { folder, look, images }, job, onProgress, signal) {
      signal.throwIfAborted()
      const options = { withDrafts: false, withFuture: false, look, images }
      const order = { folder, dataFolder, homeFolder, options, nowMs: Date.now() }
      const tell = (done: number, total: number) => onProgress({ job, done, total })
      if (workerFile === null) return runExport({ blog, ...order, signal, onProgress: tell })
      return runInWorker(workerFile, { ...order, root: blog.root }, tell, signal)
    },
    view: folder => servers.view(folder),
    close: () => servers.close(),
  }
}

function runInWorker(
  workerFile: string,
  order: ExportOrder,
  tell: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<ExportResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: order })
    const cancel = () => worker.postMessage('cancel')
    signal.addEventListener('abort', cancel, { once: true })
    worker.on('message', (message: ExportMessage) => {
      switch (message.kind) {
        case 'progressed':
          tell(message.done, message.total)
          break
        case 'done':
          resolve(message.result)
          break
        case 'cancelled':
          reject(signal.reason)
          break
        case 'failed':
          reject(fromWire(message.error))
          break
        default:
          assertNever(message)
      }
    })
    worker.once('error', reject)
    worker.once('exit', code => {
      signal.removeEventListener('abort', cancel)
      reject(new Error(`the export's thread ended with ${code} and no answer`))
    })
  })
}
