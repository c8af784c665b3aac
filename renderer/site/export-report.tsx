import type { ExportReport as Report } from '../../shared/calls/site.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import { useLanguage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { showExportInFolder, viewExport } from '../state/blog/site-store.ts'
import { Icon } from '../ui/icon.tsx'
import { bringIntoView } from './bring-into-view.ts'
import { GoneAddresses } from './gone-addresses.tsx'
import { LeftOut } from './left-out.tsx'
import { ReportProblems } from './report-problems.tsx'

/** What an export made, what is wrong in it, and what it left out. */
export function ExportReport({ result }: { readonly result: Report }) {
  const say = useSay()
  const { folder, pages, images, written, unchanged, durationMs, problems, leftOut, gone } = result
  return (
    <section className="export-report" aria-labelledby="export-done">
      <div role="status">
        <h2 className="export-done" id="export-done">
          <Icon name="check" />
          {say('site.done')}
        </h2>
      </div>
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
      {/* Before the problems, of which there may be many: these can be mended with one button. */}
      <GoneAddresses addresses={gone} />
      <ReportProblems problems={problems} />
      <LeftOut posts={leftOut} />
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
