import { useEffect, useRef } from 'react'
import type { Severity } from '../../shared/check/blog-problem.ts'
import { type Say, sayMessage, useSay } from '../say.ts'
import { type ListedProblem, listProblems, useProblems } from '../state/diagnostics/problems-store.ts'
import { closeList, mendProblem, showProblem } from '../state/diagnostics/show-problem.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { Hint } from '../ui/hint.tsx'
import { SeverityMark } from '../ui/severity-mark.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import './problems-foot.css'

/** How much is wrong; opens the list, and closes it. */
export function ProblemCount() {
  const say = useSay()
  const problems = useProblems(state => state.problems)
  const isListed = useProblems(state => state.isListed)
  if (problems.length === 0) return null
  return (
    <Hint text={say('diagnostics.list')} keys="Mod+F8" placement="top">
      <button
        type="button"
        className="problems-count"
        aria-expanded={isListed}
        onClick={() => listProblems(!isListed)}
      >
        <SeverityMark severity={worstOf(problems)} />
        {say('diagnostics.count', { count: problems.length })}
      </button>
    </Hint>
  )
}

/** The list, where it is open. */
export function ProblemList() {
  const problems = useProblems(state => state.problems)
  const isListed = useProblems(state => state.isListed)
  const isReadOnly = useWriting(state => state.readOnly !== null)
  if (!isListed || problems.length === 0) return null
  return <List problems={problems} isReadOnly={isReadOnly} />
}

interface ListProps {
  readonly problems: readonly ListedProblem[]
  readonly isReadOnly: boolean
}

/** Enter leads to the place, Ctrl+. mends it, Escape goes back to the text. */
function List({ problems, isReadOnly }: ListProps) {
  const say = useSay()
  const ref = useRef<HTMLDivElement>(null)
  // The list is opened to be looked through: its keys work at once.
  useEffect(() => ref.current?.focus(), [])
  const rows = problems.map((item, at) => ({ key: String(at), item, heading: '' }))
  return (
    <div className="problems-list" style={{ height: Math.min(rows.length, mostRows) * rowHeightPx + 2 }}>
      <VirtualList
        ref={ref}
        label={say('diagnostics.list')}
        rows={rows}
        rowHeightPx={rowHeightPx}
        selectedKey={null}
        draw={item => <Row item={item} />}
        nameOf={item => labelOf(item, say)}
        onOpen={showProblem}
        onOtherKey={(event, active) => {
          if (event.key === 'Escape') {
            event.preventDefault()
            closeList()
          }
          if (event.key === '.' && (event.ctrlKey || event.metaKey) && active !== null && !isReadOnly) {
            event.preventDefault()
            mendProblem(active)
          }
        }}
      />
    </div>
  )
}

/** Two lines: the end of a sentence says what to do, and the column is narrow beside the preview. */
const rowHeightPx = 44
const mostRows = 4

function Row({ item: { problem, line } }: { readonly item: ListedProblem }) {
  const say = useSay()
  const sentence = sayMessage(say, problem)
  return (
    <div className="problems-row">
      <SeverityMark severity={problem.severity} />
      <span className="problems-sentence" title={sentence}>
        {sentence}
      </span>
      <span className="problems-line">{say('diagnostics.line', { line })}</span>
    </div>
  )
}

function labelOf({ problem, line }: ListedProblem, say: Say): string {
  const parts = [say(`check.severity.${problem.severity}`), sayMessage(say, problem)]
  return [...parts, say('diagnostics.line', { line })].join(' · ')
}

function worstOf(problems: readonly ListedProblem[]): Severity {
  const severities = new Set(problems.map(({ problem }) => problem.severity))
  if (severities.has('error')) return 'error'
  return severities.has('warning') ? 'warning' : 'note'
}
