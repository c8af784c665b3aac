import type { FileId } from '../../shared/blog.ts'
import type { ExportProgress, ExportResult } from '../../shared/calls/site.ts'
import type { Handlers } from '../../shared/calls.ts'
import { toReport } from '../../shared/check/site-problems.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandlerParts } from '../handlers.ts'
import { throwFirst } from '../session.ts'

type ExportHandlers = Pick<
  Handlers,
  'export.chooseFolder' | 'export.start' | 'export.cancel' | 'export.view' | 'export.showInFolder'
>

/** The folder may be typed, too; what must never be written into is the exporter's to refuse. */
export function exportHandlers({ session, settings, desktop, exporter, emit }: HandlerParts): ExportHandlers {
  const running = new Map<string, AbortController>()
  return {
    'export.chooseFolder': async () => {
      const folder = await desktop.chooseFolder('export')
      return folder === null ? null : { folder }
    },
    'export.start': async ({ job, ...order }) => {
      const { blog } = session.required()
      if (running.size > 0) throw new AppError('conflict', 'error.exportRunning')
      const stop = new AbortController()
      running.set(job, stop)
      try {
        // What is exported is what is on the disk: what only the window has is saved first, or named.
        if (settings.current().autosave) throwFirst(await session.flushAll())
        const unsaved = session.dirtyIds()
        const tell = (progress: ExportProgress) => emit('export.progressed', progress)
        return toReport(withUnsaved(await exporter.start(blog, order, job, tell, stop.signal), unsaved))
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
    'export.showInFolder': async ({ folder }) => desktop.showInFolder(await exporter.exported(folder)),
  }
}

function withUnsaved(result: ExportResult, unsaved: readonly FileId[]): ExportResult {
  if (unsaved.length === 0) return result
  const problems = unsaved.map(file => ({ file, line: null, key: 'export.unsaved' as const }))
  return { ...result, problems: [...problems, ...result.problems] }
}
