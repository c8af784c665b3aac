import { homedir } from 'node:os'
import type { Exporter } from '../exporter-port.ts'
import { createExportThread } from './export-thread.ts'
import { createResidentSite } from './resident-site.ts'
import { createSiteServers, exportedFolder } from './serve-site.ts'

export interface ExporterOptions {
  /** The app's own folder, where manifests are kept. */
  readonly dataFolder: string
  /** The bundle of export-worker.ts; null: export in this thread. */
  readonly workerFile: string | null
  readonly homeFolder?: string
}

export interface RunningExporter extends Exporter {
  /** Ends every server that `view` started, and the thread of the exports. */
  close(): Promise<void>
}

export function createExporter({
  dataFolder,
  workerFile,
  homeFolder = homedir(),
}: ExporterOptions): RunningExporter {
  const servers = createSiteServers(dataFolder)
  const thread = workerFile === null ? null : createExportThread(workerFile)
  const site = createResidentSite()
  return {
    async start(blog, { folder, look, images }, job, onProgress, signal) {
      signal.throwIfAborted()
      const options = { withDrafts: false, withFuture: false, look, images }
      const order = { root: blog.root, folder, dataFolder, homeFolder, options, nowMs: Date.now() }
      const tell = (done: number, total: number) => onProgress({ job, done, total })
      return thread === null
        ? site.export({ ...order, signal, onProgress: tell })
        : thread.export(order, tell, signal)
    },
    view: folder => servers.view(folder),
    exported: folder => exportedFolder(dataFolder, folder),
    async close() {
      await thread?.close()
      await servers.close()
    },
  }
}
