import type { FileId } from '../../shared/blog.ts'
import { fold } from '../fold.ts'
import { type BlogProblem, type ProblemKind, problemKinds, type Severity } from './blog-problem.ts'

/** What the list of problems is narrowed by. */
export interface ProblemFilter {
  readonly text: string
  readonly severities: ReadonlySet<Severity>
}

/** Problems that belong together: of one kind, or of one file. */
export interface ProblemGroup {
  readonly key: string
  readonly kind: ProblemKind | null
  /** Empty: what is about no file. */
  readonly file: FileId | null
  readonly problems: readonly BlogProblem[]
  /** The worst in it. */
  readonly severity: Severity
}

export type Grouping = 'kind' | 'file'

export const severities: readonly Severity[] = ['error', 'warning', 'note']

export function countSeverities(problems: readonly BlogProblem[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  for (const { severity } of problems) counts[severity]++
  return counts
}

/** `wordOf` gives the sentence of a problem, which is searched too. */
export function filterProblems(
  problems: readonly BlogProblem[],
  { text, severities: wanted }: ProblemFilter,
  wordOf: (problem: BlogProblem) => string,
): readonly BlogProblem[] {
  const folded = fold(text)
  return problems.filter(
    problem =>
      wanted.has(problem.severity) &&
      (folded === '' || fold(problem.file).includes(folded) || fold(wordOf(problem)).includes(folded)),
  )
}

/** The groups: kinds those with errors first, then in the order of their list; files by name, the newest post first. */
export function groupProblems(problems: readonly BlogProblem[], by: Grouping): readonly ProblemGroup[] {
  const groups = new Map<string, BlogProblem[]>()
  for (const problem of problems) {
    const key = by === 'kind' ? problem.kind : problem.file
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  const made = [...groups].map(([key, own]): ProblemGroup => {
    const [first] = own
    return {
      key,
      kind: by === 'kind' ? (first?.kind ?? null) : null,
      file: by === 'file' ? key : null,
      problems: own.toSorted(inPlace),
      severity: severities.find(severity => own.some(problem => problem.severity === severity)) ?? 'note',
    }
  })
  return by === 'kind' ? made.sort(worstFirst) : made.sort((a, b) => (a.key < b.key ? 1 : -1))
}

function worstFirst(a: ProblemGroup, b: ProblemGroup): number {
  const rank = ({ severity }: ProblemGroup) => severities.indexOf(severity)
  const place = ({ kind }: ProblemGroup) => (kind === null ? 0 : problemKinds.indexOf(kind))
  return rank(a) - rank(b) || place(a) - place(b)
}

/** The newest post first, and in it from the top. */
function inPlace(a: BlogProblem, b: BlogProblem): number {
  if (a.file !== b.file) return a.file < b.file ? 1 : -1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
