import { summaryOf } from '../../shared/site/plain-text.ts'
import type { SitePlan } from '../../shared/site/plan-site.ts'
import type { PlannedFile } from '../../shared/site/planned-file.ts'
import type { RenderedPage } from '../../shared/site/render-page.ts'
import { createSearchIndex } from '../../shared/site/search/search-files.ts'

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
  const index = createSearchIndex()
  for (const file of plan.files) {
    if (file.kind !== 'page' || file.view.kind !== 'post') continue
    await pause()
    const page = await render(file)
    if (page === null) continue
    index.add({ post: file.view.post, text: page.text, summary: summaryOf(page.text, 80) })
  }
  const files = new Map(index.files().map(file => [file.path, file]))
  return {
    file(path) {
      const found = files.get(path)
      return found?.kind === 'text' ? found : null
    },
  }
}
