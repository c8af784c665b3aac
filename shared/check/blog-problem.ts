import type { FileId } from '../blog.ts'
import type { Message } from '../errors.ts'

/** An error keeps a page from being right, or from being at all; a warning may; a note is good to know. */
export type Severity = 'error' | 'warning' | 'note'

/** What problems are grouped by; all of one kind are mended in the same way. */
export const problemKinds = [
  'configuration',
  'matter',
  'encoding',
  'names',
  'address',
  'date',
  'title',
  'keys',
  'link',
  'anchor',
  'picture',
  'html',
  'pictureCase',
  'pictureSize',
  'alt',
  'insecure',
  'template',
  'templateTag',
  'headings',
  'tags',
  'site',
  'hidden',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** A splice that is certain; `before` is what stands there, so that a text that changed since is left alone. */
export interface FixEdit {
  /** UTF-16 offsets. */
  readonly from: number
  readonly to: number
  readonly before: string
  readonly insert: string
}

/** How a problem is mended where only one way is right; `what` says it in a few words. */
export interface ProblemFix {
  readonly what: Message
  readonly edits: readonly FixEdit[]
}

/** What is wrong in one text, and where. */
export interface TextProblem extends Message {
  readonly kind: ProblemKind
  readonly severity: Severity
  readonly from: number
  readonly to: number
  readonly fix: ProblemFix | null
}

/** What is wrong in a blog, and where. */
export interface BlogProblem extends Message {
  readonly kind: ProblemKind
  readonly severity: Severity
  /** Empty: it is about no file. */
  readonly file: FileId
  /** One-based line of the file; null: it is about the file as a whole. */
  readonly line: number | null
  /** One-based, in UTF-16 units. */
  readonly column: number | null
  readonly fix: ProblemFix | null
}

/** A problem of a file as a whole. */
export function fileProblem(
  file: FileId,
  kind: ProblemKind,
  severity: Severity,
  message: Message,
): BlogProblem {
  return { ...message, kind, severity, file, line: null, column: null, fix: null }
}

/** The splice that puts `insert` where `before` stands at an offset. */
export function replaceAt(from: number, before: string, insert: string): FixEdit {
  return { from, to: from + before.length, before, insert }
}
