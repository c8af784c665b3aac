import { useDeferredValue, useState } from 'react'
import type { BlogProblem, Severity } from '../../shared/check/blog-problem.ts'
import {
  filterProblems,
  type Grouping,
  groupProblems,
  severities,
} from '../../shared/check/group-problems.ts'
import { sayMessage, useSay } from '../say.ts'
import { problemsOf, useCheck } from '../state/blog/check-store.ts'
import { Blank } from '../ui/blank.tsx'
import { Loading } from '../ui/loading.tsx'
import { CheckStatus } from './check-status.tsx'
import { ProblemGroups } from './problem-groups.tsx'
import { ProblemList } from './problem-list.tsx'
import { useFreshCheck } from './use-check.ts'
import './problems-tab.css'

const everySeverity: ReadonlySet<Severity> = new Set(severities)

/** Everything that is wrong in the blog: its kinds, or its files, and the problems of the chosen one. */
export function ProblemsTab() {
  const say = useSay()
  useFreshCheck()
  // Tens of thousands are grouped while more of them come, and while one types: neither waits for that.
  const problems = useDeferredValue(useCheck(problemsOf))
  const isKnown = useCheck(state => state.result !== null)
  const isLooking = useCheck(state => state.run !== null) && !isKnown && problems.length === 0
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState(everySeverity)
  const [grouping, setGrouping] = useState<Grouping>('kind')
  const [chosen, setChosen] = useState<string | null>(null)
  const searched = useDeferredValue(text)
  const wordOf = (problem: BlogProblem) => sayMessage(say, problem)
  const groups = groupProblems(
    filterProblems(problems, { text: searched, severities: wanted }, wordOf),
    grouping,
  )
  const group = groups.find(({ key }) => key === chosen) ?? groups[0]
  return (
    <div className="problems">
      <CheckStatus
        problems={problems}
        isCounted={isKnown || problems.length > 0}
        wanted={wanted}
        onWant={setWanted}
      />
      {isKnown && problems.length === 0 ? (
        <Blank icon="check" title={say('problems.noneTitle')} text={say('problems.noneText')} />
      ) : isLooking ? (
        <Loading text={say('problems.looking')} />
      ) : (
        <div className="problems-columns">
          <ProblemGroups
            groups={groups}
            chosenKey={group?.key ?? null}
            text={text}
            grouping={grouping}
            onText={setText}
            onGrouping={by => {
              setGrouping(by)
              setChosen(null)
            }}
            onChoose={setChosen}
          />
          {group ? (
            <ProblemList key={`${grouping} ${group.key}`} group={group} />
          ) : (
            <div className="problems-nothing">
              {isKnown && <Blank icon="search" title={say('problems.noMatch')} />}
            </div>
          )}
        </div>
      )}
    </div>
  )
}
