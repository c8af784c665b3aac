import { type MouseEvent, useRef } from 'react'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import type { ProblemGroup } from '../../shared/check/group-problems.ts'
import { type Say, sayMessage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { isAboutSettings } from '../state/blog/about-settings.ts'
import { isFixable, openFixes } from '../state/blog/check-store.ts'
import { showTab } from '../state/blog/overview-store.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { useSayChord } from '../ui/key-hint.tsx'
import { SeverityMark } from '../ui/severity-mark.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import { groupName } from './problem-groups.tsx'

/** A sentence has two lines: its end says what to do. */
const rowHeightPx = 68

/** The problems of one kind, or of one file: Enter opens the post at the line, Ctrl with Enter mends one. */
export function ProblemList({ group }: { readonly group: ProblemGroup }) {
  const say = useSay()
  const chord = useSayChord()('Mod+Enter')
  const list = useRef<HTMLDivElement>(null)
  const fixable = group.problems.filter(isFixable)
  // A file's problems can be of several kinds, and each kind is looked over by itself.
  // Nor can tags of several names be merged as one.
  const canFixAll = group.kind !== null && group.kind !== 'tags' && fixable.length > 0
  const rows = withKeys(group.problems)
  /** The pointer on the sign that mends does not open the post. */
  const onClickCapture = (event: MouseEvent) => {
    const sign = event.target instanceof Element ? event.target.closest('[data-fix]') : null
    const row = sign?.closest<HTMLElement>('[data-index]')
    const problem = rows[Number(row?.dataset.index ?? -1)]?.item
    if (!problem) return
    event.stopPropagation()
    openFixes([problem])
  }
  return (
    <section className="problem-list" aria-label={groupName(group, say)}>
      <header className="problem-list-head">
        <h2 className="problem-list-title" title={group.file ?? undefined}>
          {groupName(group, say)}
        </h2>
        <p className="problem-list-count" role="status">
          {say('problems.count', { count: group.problems.length })}
          {fixable.length > 0 && ` · ${say('problems.fixable', { count: fixable.length, chord })}`}
        </p>
        {canFixAll && (
          <button type="button" className="button" onClick={() => openFixes(fixable)}>
            {say('problems.fixAll', { count: fixable.length })}
          </button>
        )}
      </header>
      <div className="problem-rows" onClickCapture={onClickCapture}>
        <VirtualList
          ref={list}
          label={groupName(group, say)}
          rows={rows}
          rowHeightPx={rowHeightPx}
          selectedKey={null}
          draw={problem => <ProblemRow problem={problem} say={say} />}
          nameOf={problem => labelOf(problem, say)}
          onOpen={open}
          onOtherKey={(event, problem) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !problem || !isFixable(problem))
              return
            event.preventDefault()
            openFixes([problem])
          }}
        />
      </div>
    </section>
  )
}

function ProblemRow({ problem, say }: { readonly problem: BlogProblem; readonly say: Say }) {
  const sentence = sayMessage(say, problem)
  return (
    <div className="problem-row">
      <SeverityMark severity={problem.severity} />
      <div className="problem-text">
        <p className="problem-sentence" title={sentence}>
          {sentence}
        </p>
        <p className="problem-place" title={placeOf(problem, say)}>
          {placeOf(problem, say)}
        </p>
      </div>
      {isFixable(problem) && (
        // By keys it is Ctrl with Enter: within a row of a list there is nothing to step into, so that it is no button.
        <span
          className="button problem-fix"
          aria-hidden="true"
          data-fix
          title={problem.fix ? sayMessage(say, problem.fix.what) : undefined}
        >
          {say('problems.fix')}
        </span>
      )}
    </div>
  )
}

/** What is about no post, such as a layout, has nothing to open. */
function open(problem: BlogProblem): void {
  const { file, line } = problem
  if (isAboutSettings(problem)) showTab('settings')
  else if (file !== '' && /\.(?:md|markdown|mkdown|mkdn|mkd|mdwn|mdtxt|mdtext|mdown)$/i.test(file))
    void attempt(() => showPost(file, line))
}

function placeOf(problem: BlogProblem, say: Say): string {
  const { file, line } = problem
  if (isAboutSettings(problem)) return say('blogSettings.title')
  return line === null ? file : `${file}:${line}`
}

function labelOf(problem: BlogProblem, say: Say): string {
  const parts = [say(`check.severity.${problem.severity}`), sayMessage(say, problem), placeOf(problem, say)]
  return [...parts, ...(problem.fix ? [sayMessage(say, problem.fix.what)] : [])].join(' · ')
}

/** A post can have the same problem twice in a line. */
function withKeys(problems: readonly BlogProblem[]) {
  const seen = new Map<string, number>()
  return problems.map(problem => {
    const { file, line, column, key } = problem
    const name = `${file} ${line} ${column} ${key}`
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    return { key: `${name} ${nth}`, item: problem, heading: '' }
  })
}
