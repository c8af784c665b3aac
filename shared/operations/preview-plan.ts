import type { OperationPreview } from '../calls/operations.ts'
import { changedLines } from './changed-lines.ts'
import type { Planned } from './operation.ts'

/** More would not be read. */
const shownLines = 200
const shownCharacters = 400

/** A plan as the window shows it: what matters of it, without whole texts. */
export function previewPlan(planned: Planned): OperationPreview {
  if (planned.kind === 'refused') {
    return {
      refusal: planned.reason,
      newId: null,
      address: { before: null, after: null },
      links: { count: 0, files: 0 },
      imageFolder: null,
      redirect: null,
      warnings: [],
      lines: [],
    }
  }
  const { newId, address, links, imageFolder, redirect, warnings, texts } = planned
  const lines = texts.flatMap(changedLines).slice(0, shownLines)
  const cut = (line: string | null) => line?.slice(0, shownCharacters) ?? null
  return {
    refusal: null,
    newId,
    address,
    links,
    imageFolder,
    redirect,
    warnings,
    lines: lines.map(line => ({ ...line, before: cut(line.before), after: cut(line.after) })),
  }
}
