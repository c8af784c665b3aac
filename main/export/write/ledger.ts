import type { SiteProblem } from '../../../shared/calls/site.ts'
import type { MadeFile } from '../make/export-jobs.ts'
import type { ExportedFile } from './manifest.ts'

/** What an export has put into its folder so far. */
export interface Ledger {
  readonly files: ReadonlyMap<string, ExportedFile>
  readonly problems: readonly SiteProblem[]
  readonly counts: { readonly written: number; readonly unchanged: number }
  made(made: MadeFile): void
  /** A file that is there already as it has to be. */
  same(path: string, file: ExportedFile): void
  /** A file that has been taken back: it counts no more. */
  forget(path: string): void
}

/** `onFile` is called for each of them. `early`: files that were written already, and count as written. */
export function createLedger(
  onFile: () => void,
  early: ReadonlyMap<string, ExportedFile> = new Map(),
): Ledger {
  const files = new Map<string, ExportedFile>()
  const problems: SiteProblem[] = []
  const counts = { written: 0, unchanged: 0 }
  return {
    files,
    problems,
    counts,
    made({ path, file, wasWritten, problem }) {
      onFile()
      if (problem !== null) problems.push(problem)
      if (file === null) return
      files.set(path, file)
      counts[wasWritten || early.has(path) ? 'written' : 'unchanged']++
    },
    same(path, file) {
      onFile()
      files.set(path, file)
      counts.unchanged++
    },
    forget(path) {
      if (files.delete(path)) counts.written--
    },
  }
}
