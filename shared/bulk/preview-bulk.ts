import { changedLines } from '../operations/changed-lines.ts'
import type { BulkChange, BulkPreview, BulkPreviewFile } from './bulk-change.ts'
import { type BulkFile, type BulkPlan, isChanged } from './bulk-plan.ts'
import { describeBulk } from './describe-bulk.ts'
import { isWholeChange } from './image-change.ts'
import { eachInSteps, type Steps } from './steps.ts'

/** More of one file would not be read. */
const shownLines = 200
const shownCharacters = 400

/** A plan as the window and the command line show it: the lines that change, without whole texts. */
export function* previewBulk(change: BulkChange, { refusal, files, warnings }: BulkPlan): Steps<BulkPreview> {
  const what = describeBulk(change, files.filter(isChanged).length)
  return {
    refusal,
    what,
    files: yield* eachInSteps(files, previewFile),
    ...(isWholeChange(change) && { isWhole: true as const }),
    warnings,
  }
}

function previewFile({ id, title, text, newId, isTrashed, bytes, warning }: BulkFile): BulkPreviewFile {
  const changed = text === null ? [] : changedLines({ id, ...text }).slice(0, shownLines)
  const cut = (line: string | null) => line?.slice(0, shownCharacters) ?? null
  const lines = changed.map(line => ({ ...line, before: cut(line.before), after: cut(line.after) }))
  // A file that goes, or gets another name, is shown as a line of its own.
  const isMoved = newId !== null || isTrashed
  const shown = bytes ? [{ file: id, line: 1, ...bytes.shown }] : []
  return {
    id,
    title,
    lines: bytes ? shown : isMoved ? [{ file: id, line: 1, before: id, after: newId }, ...lines] : lines,
    warning,
  }
}
