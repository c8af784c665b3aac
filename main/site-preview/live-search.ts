import { summaryOf } from '../../shared/site/plain-text.ts'
import type { SitePlan } from '../../shared/site/plan/plan-site.ts'
import type { PlannedFile } from '../../shared/site/plan/planned-file.ts'
import type { RenderedPage } from '../../shared/site/render-page.ts'
import { type ShownPost, searchFiles, searchTitle, shownPost } from '../../shared/site/search/search-files.ts'
import { createSearchPart } from '../../shared/site/search/search-part.ts'
import { searchTable } from '../../shared/site/search/search-table.ts'

type Page = Extract<PlannedFile, { kind: 'page' }>
type Text = Extract<PlannedFile, { kind: 'text' }>

/** The files of the site's search: they follow from the texts of all posts, so they wait until somebody searches. */
export interface LiveSearch {
  file(path: string): Text | null
}

export async function liveSearch(
  plan: SitePlan,
  render: (page: Page) => Promise<RenderedPage | null>,
  pause: () => Promise<void>,
): Promise<LiveSearch> {
  const part = createSearchPart()
  const shown: ShownPost[] = []
  // The oldest is the first, as in the export.
  for (const file of plan.files.toReversed()) {
    if (file.kind !== 'page' || file.view.kind !== 'post') continue
    await pause()
    const page = await render(file)
    if (page !== null) part.add(shown.length, searchTitle(file.view.post), page.text.searched)
    shown.push(shownPost(file.view.post, page === null ? null : summaryOf(page.text.beginning, 80)))
  }
  const files = new Map(searchFiles(searchTable([part.part()]), shown).map(file => [file.path, file]))
  return {
    file(path) {
      const found = files.get(path)
      return found?.kind === 'text' ? found : null
    },
  }
}
