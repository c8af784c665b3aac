// What an export finds, in the form of what a check finds: one list, one wording, one rank.
import type { ExportReport, ExportResult, SiteProblem } from '../calls/site.ts'
import type { MessageKey } from '../words/words.ts'
import { type BlogProblem, fileProblem, type ProblemKind, type Severity } from './blog-problem.ts'

interface Rank {
  readonly kind: ProblemKind
  readonly severity: Severity
  /** The sentence of the check, where that says the same. */
  readonly key?: MessageKey
}

const ranks: Readonly<Partial<Record<MessageKey, Rank>>> = {
  'export.sameAddress': { kind: 'address', severity: 'error' },
  'export.folderInTheWay': { kind: 'address', severity: 'error' },
  'export.addressOfSite': { kind: 'address', severity: 'error' },
  'export.unknownPlaceholder': { kind: 'address', severity: 'error' },
  'export.nameTooLong': { kind: 'names', severity: 'error' },
  'export.redirectInTheWay': { kind: 'address', severity: 'warning' },
  'export.missingLink': { kind: 'link', severity: 'error', key: 'check.missingLink' },
  'export.missingImage': { kind: 'picture', severity: 'error', key: 'check.missingImage' },
  'export.missingAnchor': { kind: 'anchor', severity: 'warning', key: 'check.missingAnchor' },
  'export.htmlUnclosed': { kind: 'html', severity: 'warning' },
  'export.htmlStray': { kind: 'html', severity: 'warning' },
  'export.htmlUnknown': { kind: 'html', severity: 'warning' },
  'export.repeatedId': { kind: 'html', severity: 'warning' },
  'export.brokenFeed': { kind: 'site', severity: 'error' },
  'export.conflictCopy': { kind: 'names', severity: 'warning' },
  'blog.brokenConfig': { kind: 'configuration', severity: 'error' },
}

/** A problem of the site as one of the blog; `usual`: how bad one is that nothing more is known of. */
export function fromSite(problem: SiteProblem, usual: Severity): BlogProblem {
  const { file, params } = problem
  const line = problem.line ?? (typeof params?.line === 'number' ? params.line : null)
  const { kind, severity, key = problem.key } = ranks[problem.key] ?? rankOfPost(problem.key, usual)
  const found = fileProblem(file, kind, severity, params === undefined ? { key } : { key, params })
  return { ...found, line, column: line === null ? null : 1 }
}

/** A post that cannot be read is not on the site. */
function rankOfPost(key: MessageKey, usual: Severity): Rank {
  if (!key.startsWith('post.')) return { kind: 'site', severity: usual }
  return {
    kind: key.startsWith('post.front') || key.startsWith('post.broken') ? 'matter' : 'encoding',
    severity: 'error',
  }
}

/** An export as it is told to people. */
export function toReport({ problems, notes, ...made }: ExportResult): ExportReport {
  return {
    ...made,
    problems: [
      ...problems.map(problem => fromSite(problem, 'warning')),
      ...notes.map(note => fromSite(note, 'note')),
    ],
  }
}

/**
 * What a check and an export found, as one list.
 *
 * Where both found the same, the check's stays: it knows the very place, and what mends it.
 */
export function joinProblems(
  checked: readonly BlogProblem[],
  ofSite: readonly BlogProblem[],
): readonly BlogProblem[] {
  if (ofSite.length === 0) return checked
  const known = new Set(checked.map(sameness))
  return withoutTwice([...checked, ...ofSite.filter(problem => !known.has(sameness(problem)))])
}

/** A renderer counts the lines of what is in a paragraph otherwise than a reader of the text. */
function sameness({ file, key, params }: BlogProblem): string {
  return JSON.stringify([file, key, params])
}

/** What is said of broken front matter as a whole gives way to the rule that found the very place. */
export function withoutTwice(problems: readonly BlogProblem[]): readonly BlogProblem[] {
  const mended = new Set(
    problems.filter(({ kind, key }) => kind === 'matter' && key.startsWith('check.')).map(({ file }) => file),
  )
  return problems.filter(({ key, file }) => key !== 'post.brokenFrontMatter' || !mended.has(file))
}
