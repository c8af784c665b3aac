import type { Handlers } from '../../shared/calls.ts'
import { AppError, fromWire } from '../../shared/errors.ts'
import type { HandlerParts } from '../handlers.ts'

type ExportHandlers = Pick<Handlers, 'export.chooseFolder' | 'export.start' | 'export.cancel' | 'export.view'>

/** The folder may be typed, too; what must never be written into is the exporter's to refuse. */
export function exportHandlers({ session, desktop, exporter, emit }: HandlerParts): ExportHandlers {
  const running = new Map<string, AbortController>()
  return {
    'export.chooseFolder': async () => {
      const folder = await desktop.chooseFolder('export')
      return folder === null ? null : { folder }
    },
    'export.start': async ({ job, folder }) => {
      const { blog, documents } = session.required()
      if (running.size > 0) throw new AppError('conflict', 'error.exportRunning')
      const stop = new AbortController()
      running.set(job, stop)
      try {
        // What is exported is what is written: nothing that only the window has may be left out.
        const [unsaved] = (await documents.flushAll()).failed
        if (unsaved !== undefined) throw fromWire(unsaved.error)
        return await exporter.start(
          blog,
          folder,
          job,
          progress => emit('export.progressed', progress),
          stop.signal,
        )
      } catch (error) {
        if (stop.signal.aborted && !(error instanceof AppError)) {
          throw new AppError('conflict', 'error.exportCancelled', {}, error)
        }
        throw error
      } finally {
        running.delete(job)
      }
    },
    'export.cancel': async ({ job }) => running.get(job)?.abort(),
    'export.view': async ({ folder }) => {
      const { address } = await exporter.view(folder)
      await desktop.openAddress(address)
      return { address }
    },
  }
}
