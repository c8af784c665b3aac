import type { ExportReport as Report } from '../../shared/calls/site.ts'
import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import { sayMessage, useLanguage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { isAboutSettings } from '../state/blog/about-settings.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { showTab } from '../state/blog/overview-store.ts'
import { showExportInFolder, viewExport } from '../state/blog/site-store.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { Icon } from '../ui/icon.tsx'
import { SeverityMark } from '../ui/severity-mark.tsx'
import { bringIntoView } from './bring-into-view.ts'
import { GoneAddresses } from './gone-addresses.tsx'

/** What an export made, and what is wrong in it. */
export function ExportReport({ result }: { readonly result: Report }) {
  const say = useSay()
  const { folder, pages, images, written, unchanged, durationMs, problems, gone } = result
  return (
    <section className="export-report" aria-labelledby="export-done">
      <h2 className="export-done" id="export-done" role="status">
        <Icon name="check" />
        {say('site.done')}
      </h2>
      <dl className="export-figures">
        <Figure value={pages} label="site.pages" />
        <Figure value={images} label="site.images" />
        <Figure value={written} label="site.written" />
        <Figure value={unchanged} label="site.unchanged" />
        <Figure value={Math.round(durationMs / 100) / 10} label="site.seconds" />
      </dl>
      <p className="export-folder">{folder}</p>
      <div className="export-views">
        <button
          type="button"
          className="button export-view"
          ref={bringIntoView}
          onClick={() => void attempt(() => viewExport(folder))}
        >
          <Icon name="outside" />
          {say('site.view')}
        </button>
        <button
          type="button"
          className="button export-view"
          onClick={() => void attempt(() => showExportInFolder(folder))}
        >
          <Icon name="folder" />
          {say('site.showInFolder')}
        </button>
      </div>
      {/* Before the problems, of which there may be two hundred: these can be mended with one button. */}
      <GoneAddresses addresses={gone} />
      <Problems problems={problems} />
    </section>
  )
}

function Figure({ value, label }: { readonly value: number; readonly label: MessageKey }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <div className="export-figure">
      <dt>{say(label, { count: value })}</dt>
      <dd>{value.toLocaleString(language)}</dd>
    </div>
  )
}

/** More at once are not read; the next export shows those that are left. */
const most = 200

interface ProblemsProps {
  readonly problems: readonly BlogProblem[]
}

/** What is broken, and below it what is good to know. */
function Problems({ problems }: ProblemsProps) {
  const say = useSay()
  const wrong = problems.filter(({ severity }) => severity !== 'note')
  const notes = problems.filter(({ severity }) => severity === 'note')
  return (
    <>
      {wrong.length === 0 ? (
        <p className="export-fine">{say('site.noProblems')}</p>
      ) : (
        <>
          <h3 className="export-problems-title">{say('site.problems', { count: wrong.length })}</h3>
          <ProblemRows problems={wrong} />
        </>
      )}
      {notes.length > 0 && <h3 className="export-problems-title">{say('site.notes')}</h3>}
      <ProblemRows problems={notes} />
      {problems.length > 0 && (
        <button type="button" className="button export-all" onClick={() => showTab('problems')}>
          {say('site.allProblems')}
        </button>
      )}
    </>
  )
}

function ProblemRows({ problems }: ProblemsProps) {
  const say = useSay()
  const known = new Set(entriesOf(useBlog(state => state.posts)).map(({ post }) => post.id))
  if (problems.length === 0) return null
  return (
    <>
      <ul className="export-problems">
        {withKeys(problems.slice(0, most)).map(({ key, problem }) => (
          <li key={key} className="export-problem">
            <SeverityMark severity={problem.severity} />
            <div>
              <p>
                <span className="unseen">{say(`check.severity.${problem.severity}`)}: </span>
                {sayMessage(say, problem)}
              </p>
              <Place problem={problem} isPost={known.has(problem.file)} />
            </div>
          </li>
        ))}
      </ul>
      {problems.length > most && (
        <p className="export-fine">{say('site.problemsMore', { count: problems.length - most })}</p>
      )}
    </>
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

/** `file:line`; a post and the settings of the blog can be opened, a layout cannot. */
function Place({ problem, isPost }: { readonly problem: BlogProblem; readonly isPost: boolean }) {
  const say = useSay()
  const { file, line } = problem
  if (isAboutSettings(problem))
    return (
      <button type="button" className="link-button export-place" onClick={() => showTab('settings')}>
        {say('blogSettings.title')}
      </button>
    )
  const place = line === null ? file : `${file}:${line}`
  if (!isPost) return <span className="export-place">{place}</span>
  return (
    <button
      type="button"
      className="link-button export-place"
      aria-label={say('site.openPost', { file: place })}
      onClick={() => void attempt(() => showPost(file, line))}
    >
      {place}
    </button>
  )
}
