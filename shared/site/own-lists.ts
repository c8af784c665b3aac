import { fieldTexts } from '../matter/field-text.ts'
import { isRecord } from '../record.ts'
import { cleanSegments } from './address/address.ts'
import { hugoMakes } from './address/hugo-kinds.ts'
import { hugoListAddress } from './address/hugo-list-address.ts'
import { hugoTermPath } from './address/hugo-permalink.ts'
import { type GroupingsOf, hugoGrouping } from './groupings.ts'
import { branchKey, type HugoBranches } from './hugo-branches.ts'
import type { TagLink } from './page-view.ts'
import type { SiteSource } from './site-source.ts'

/** A list by a field that the blog itself has named, such as the series that posts belong to. */
export interface OwnList {
  /** The field of the posts. */
  readonly field: string
  /** What it is called, and where the page of all its entries is. */
  readonly list: TagLink
  readonly groupingsOf: GroupingsOf
}

/**
 * The taxonomies of Hugo's configuration but for tags and categories, which every site has; the others have none.
 *
 * `[taxonomies] series = "series"` names an entry and the field: the field's name is also the folder's.
 */
export function ownLists({ generator, config }: SiteSource, branches: HugoBranches): OwnList[] {
  const { taxonomies } = config.raw
  if (generator !== 'hugo' || !isRecord(taxonomies) || !hugoMakes('term', config)) return []
  return [...new Set(fieldTexts(Object.values(taxonomies)))].flatMap((field): OwnList[] => {
    const path = cleanSegments(hugoTermPath(field, config)).join('/')
    if (field === 'tags' || field === 'categories' || path === '') return []
    const branch = branches.get(branchKey(field, config))
    const name = branch?.title ?? titleOf(field)
    const list = { kind: 'taxonomy', path, title: name, data: branch?.page.data ?? {} } as const
    return [
      {
        field,
        list: { name, address: hugoListAddress(list, config) },
        groupingsOf: ({ meta }) =>
          fieldTexts(meta.data[field]).map(entry => hugoGrouping(entry, field, config, branches)),
      },
    ]
  })
}

/** As Hugo calls the page: `series` is Series. */
function titleOf(field: string): string {
  const words = field.replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
