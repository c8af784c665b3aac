import { Text, type TransactionSpec } from '@codemirror/state'
import type { Pending } from './change-sender.ts'
import { fromDisk } from './create-editor.ts'
import { minimalChange } from './minimal-change.ts'

export interface DiskChange {
  /** What brings the document there, as one change that can be undone; null: it has that text already. */
  readonly spec: TransactionSpec | null
  /** What is typed and not yet sent, as it applies to the disk's text. */
  readonly pending: Pending | null
}

/**
 * Brings the disk's text (with its own line endings) into a document.
 *
 * What is typed and not yet sent was typed on the old text: both changes are mapped over each other, as two people
 * who edit one text, so that neither is lost.
 */
export function diskChange(doc: Text, text: string, pending: Pending | null): DiskChange {
  const before = pending?.before ?? doc
  const outside = minimalChange(before, Text.of(text.split(/\r\n?|\n/)))
  if (outside.empty) return { spec: null, pending }
  return {
    spec: {
      changes: pending ? outside.map(pending.changes, true) : outside,
      annotations: fromDisk.of(true),
      userEvent: 'input.disk',
    },
    pending: pending && { before: outside.apply(before), changes: pending.changes.map(outside) },
  }
}
