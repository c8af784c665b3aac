import type { ExportResult } from '../../shared/calls/site.ts'
import type { WireError } from '../../shared/errors.ts'
import type { ExportOptions } from './read/site-source.ts'

/** What is to be exported. */
export interface ExportOrder {
  /** The blog's real path; a worker opens it itself, since an open blog cannot be sent. */
  readonly root: string
  readonly folder: string
  readonly dataFolder: string
  readonly homeFolder: string
  readonly options: ExportOptions
  readonly nowMs: number
}

/** What a worker is told: one export at a time. */
export type ToExportWorker =
  | { readonly kind: 'start'; readonly order: ExportOrder }
  | { readonly kind: 'cancel' }

export type ExportMessage =
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: ExportResult }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: WireError }
