import { useId, useState } from 'react'
import type { FileId } from '../../shared/blog.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { type Grouping, groupProblems, type ProblemGroup } from '../../shared/check/group-problems.ts'
import { type Say, sayMessage, useLanguage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { isAboutSettings } from '../state/blog/about-settings.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { showTab } from '../state/blog/overview-store.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { SeverityMark } from '../ui/severity-mark.tsx'
import { FirstOf } from './first-of.tsx'

const firstGroups = 12
const firstRows = 3
/** More at once are for a list that draws only what is on the screen. */
const mostRows = 300

interface ProblemsProps {
  readonly problems: readonly BlogProblem[]
}

/** What is broken, and below it what is good to know; by kind or by file, of each the first few. */
export function ReportProblems({ problems }: ProblemsProps) {
  const say = useSay()
  const [grouping, setGrouping] = useState<Grouping>('kind')
  const wrong = problems.filter(({ severity }) => severity !== 'note')
  const notes = problems.filter(({ severity }) => severity === 'note')
  return (
    <>
      {wrong.length === 0 ? (
        <p className="export-fine">{say('site.noProblems')}</p>
      ) : (
        <header className="report-head">
          <h3 className="export-problems-title">{say('site.problems', { count: wrong.length })}</h3>
          {wrong.length > 1 && <GroupingChoice grouping={grouping} onChoose={setGrouping} />}
        </header>
      )}
      <Groups key={`wrong ${grouping}`} problems={wrong} grouping={grouping} />
      {notes.length > 0 && <h3 className="export-problems-title">{say('site.notes')}</h3>}
      <Groups key={`notes ${grouping}`} problems={notes} grouping={grouping} />
      {problems.length > 0 && (
        <button type="button" className="button export-all" onClick={() => showTab('problems')}>
          {say('site.allProblems')}
        </button>
      )}
    </>
  )
}

interface GroupingProps {
  readonly grouping: Grouping
  readonly onChoose: (grouping: Grouping) => void
}

function GroupingChoice({ grouping, onChoose }: GroupingProps) {
  const say = useSay()
  const name = useId()
  return (
    <fieldset className="choice choice-small report-grouping">
      <legend className="unseen">{say('problems.groupBy')}</legend>
      {(['kind', 'file'] as const).map(by => (
        <label key={by} className="choice-option">
          <input
            type="radio"
            className="unseen"
            name={name}
            checked={grouping === by}
            onChange={() => onChoose(by)}
          />
          {say(by === 'kind' ? 'problems.byKind' : 'problems.byFile')}
        </label>
      ))}
    </fieldset>
  )
}

function Groups({ problems, grouping }: ProblemsProps & { readonly grouping: Grouping }) {
  const say = useSay()
  const posts = useBlog(state => state.posts)
  const known = new Set(entriesOf(posts).map(({ post }) => post.id))
  const groups = groupProblems(problems, grouping)
  return (
    <FirstOf
      items={groups}
      first={firstGroups}
      showAll={say(grouping === 'kind' ? 'report.allKinds' : 'report.allFiles', { count: groups.length })}
      name={null}
    >
      {shown => shown.map(group => <Group key={group.key} group={group} known={known} />)}
    </FirstOf>
  )
}

interface GroupProps {
  readonly group: ProblemGroup
  /** Posts that can be opened. */
  readonly known: ReadonlySet<FileId>
}

function Group({ group, known }: GroupProps) {
  const say = useSay()
  const language = useLanguage()
  const id = useId()
  const count = group.problems.length
  const name = groupName(group, say)
  const shownAtMost = group.problems.slice(0, mostRows)
  return (
    <section className="report-group" aria-labelledby={id}>
      <h4 className="report-group-name" id={id}>
        <SeverityMark severity={group.severity} />
        <span className="report-group-words">{name}</span>
        <span className="report-count" aria-hidden="true">
          {count.toLocaleString(language)}
        </span>
        <span className="unseen">, {say('problems.count', { count })}</span>
      </h4>
      <FirstOf
        items={shownAtMost}
        first={firstRows}
        showAll={say(count > mostRows ? 'report.showMany' : 'report.showAll', { count: shownAtMost.length })}
        name={name}
      >
        {shown => (
          <ul className="report-rows">
            {withKeys(shown).map(({ key, problem }) => (
              <ProblemRow
                key={key}
                problem={problem}
                isInFile={group.file !== null}
                isPost={known.has(problem.file)}
              />
            ))}
          </ul>
        )}
      </FirstOf>
      {count > mostRows && (
        <p className="report-elsewhere">{say('report.moreElsewhere', { count: count - mostRows })}</p>
      )}
    </section>
  )
}

function groupName({ kind, file }: ProblemGroup, say: Say): string {
  if (kind !== null) return say(`check.kind.${kind}`)
  return file === null || file === '' ? say('problems.noFile') : file
}

interface RowProps {
  readonly problem: BlogProblem
  /** The file stands above it. */
  readonly isInFile: boolean
  readonly isPost: boolean
}

function ProblemRow({ problem, isInFile, isPost }: RowProps) {
  const say = useSay()
  return (
    <li className={isInFile ? 'report-row report-row-in-file' : 'report-row'}>
      <p>
        <span className="unseen">{say(`check.severity.${problem.severity}`)}: </span>
        {sayMessage(say, problem)}
      </p>
      <Place problem={problem} isInFile={isInFile} isPost={isPost} />
    </li>
  )
}

/** `file:line`; a post and the settings of the blog can be opened, a layout cannot. */
function Place({ problem, isInFile, isPost }: RowProps) {
  const say = useSay()
  const { file, line } = problem
  if (isAboutSettings(problem))
    return (
      <button type="button" className="link-button export-place" onClick={() => showTab('settings')}>
        {say('blogSettings.title')}
      </button>
    )
  const whole = line === null ? file : `${file}:${line}`
  const shown = !isInFile ? whole : line === null ? '' : say('report.line', { line })
  if (!isPost) return shown === '' ? null : <span className="export-place">{shown}</span>
  return (
    <button
      type="button"
      className="link-button export-place"
      // What is shown is in it, for who says aloud what they see.
      aria-label={
        isInFile && line !== null
          ? say('report.openLine', { line, file })
          : say('site.openPost', { file: whole })
      }
      onClick={() => void attempt(() => showPost(file, line))}
    >
      {shown === '' ? say('report.open') : shown}
    </button>
  )
}

/** A file can have the same problem twice, so its number among equals belongs to the key. */
function withKeys(problems: readonly BlogProblem[]) {
  const seen = new Map<string, number>()
  return problems.map(problem => {
    const name = JSON.stringify(problem)
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    return { key: `${name} ${nth}`, problem }
  })
}
