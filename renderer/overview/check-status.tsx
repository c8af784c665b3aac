import type { BlogProblem, Severity } from '../../shared/check/blog-problem.ts'
import { countSeverities, severities } from '../../shared/check/group-problems.ts'
import { sayMessage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { cancelCheck, startCheck, useCheck } from '../state/blog/check-store.ts'
import { SeverityMark } from '../ui/severity-mark.tsx'

interface Props {
  readonly problems: readonly BlogProblem[]
  /** False: nothing is known yet, and a 0 would read as good news. */
  readonly isCounted: boolean
  readonly wanted: ReadonlySet<Severity>
  readonly onWant: (wanted: ReadonlySet<Severity>) => void
}

/** How many problems of each severity there are, which of them are shown, and how far the check is. */
export function CheckStatus({ problems, isCounted, wanted, onWant }: Props) {
  const say = useSay()
  const counts = countSeverities(problems)
  const toggle = (severity: Severity) => {
    const next = new Set(wanted)
    if (!next.delete(severity)) next.add(severity)
    onWant(next)
  }
  return (
    <header className="check-status">
      {isCounted &&
        severities.map(severity => (
          <button
            key={severity}
            type="button"
            className="severity-toggle"
            aria-pressed={wanted.has(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityMark severity={severity} />
            {say(`problems.count.${severity}`, { count: counts[severity] })}
          </button>
        ))}
      <span className="check-status-gap" />
      <CheckProgress />
    </header>
  )
}

/** Where the check is; when it is over, the way to do it again. */
export function CheckProgress() {
  const say = useSay()
  const run = useCheck(state => state.run)
  const problem = useCheck(state => state.problem)
  if (run === null) {
    return (
      <>
        {problem && (
          <p className="check-problem" role="alert">
            {sayMessage(say, problem)}
          </p>
        )}
        <button type="button" className="button" onClick={() => void attempt(startCheck)}>
          {say('problems.again')}
        </button>
      </>
    )
  }
  const { done, total } = run
  return (
    <>
      <progress
        className="progress-bar check-bar"
        aria-label={say('problems.progressLabel')}
        {...(total === 0 ? {} : { value: done, max: total })}
      />
      <span className="check-count">
        {total === 0 ? say('problems.starting') : say('problems.progress', { done, total })}
      </span>
      <button type="button" className="button" onClick={() => void attempt(cancelCheck)}>
        {say('problems.cancel')}
      </button>
    </>
  )
}
