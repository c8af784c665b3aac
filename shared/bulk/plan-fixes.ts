import type { FileId } from '../blog.ts'
import type { FixEdit, ProblemKind } from '../check/blog-problem.ts'
import type { Message } from '../errors.ts'
import { applySplices } from '../matter/splice.ts'
import type { MessageKey } from '../words/words.ts'
import type { BulkChange } from './bulk-change.ts'
import { type BulkBlog, type BulkFile, type BulkPlan, type BulkPostFacts, isChanged } from './bulk-plan.ts'

export type FixChange = Extract<BulkChange, { type: 'fixProblems' }>

/** Mends what a check found. A text that is not what it was then is left as it is, and told. */
export function planFixes(change: FixChange, { posts }: BulkBlog): BulkPlan {
  const editsOf = new Map<FileId, readonly FixEdit[]>()
  for (const { id, edits } of change.files) editsOf.set(id, [...(editsOf.get(id) ?? []), ...edits])
  const files = posts.flatMap(({ id, meta, text }): BulkFile[] => {
    const edits = editsOf.get(id)
    if (edits === undefined) return []
    const after = text === null ? null : mend(text, edits)
    const rest = { id, title: meta.title, newId: null, isTrashed: false }
    if (text === null || after === null)
      return [{ ...rest, text: null, warning: { key: 'check.changedSince' } }]
    return [{ ...rest, text: { before: text, after }, warning: null }]
  })
  return { refusal: files.some(isChanged) ? null : { key: 'bulk.nothing' }, files, warnings: [] }
}

/** Null: something else stands where one of the edits belongs. */
function mend(text: string, edits: readonly FixEdit[]): string | null {
  const ordered = edits.toSorted((a, b) => a.from - b.from || a.to - b.to)
  let end = 0
  for (const { from, to, before } of ordered) {
    if (from < end || text.slice(from, to) !== before) return null
    end = to
  }
  return applySplices(text, ordered)
}

export function needsFixText({ files }: FixChange): (post: BulkPostFacts) => boolean {
  const ids = new Set(files.map(({ id }) => id))
  return ({ id }) => ids.has(id)
}

export function describeFixes({ kind }: FixChange, count: number): Message {
  return { key: sentences[kind] ?? 'check.fixed.other', params: { count } }
}

const sentences: Readonly<Partial<Record<ProblemKind, MessageKey>>> = {
  matter: 'check.fixed.matter',
  template: 'check.fixed.template',
  pictureCase: 'check.fixed.pictureCase',
  picture: 'check.fixed.picture',
  link: 'check.fixed.link',
}
