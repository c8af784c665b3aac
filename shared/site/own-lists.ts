import { fieldTexts } from '../matter/field-text.ts'
import { isRecord } from '../record.ts'
import { cleanSegments } from './address/address.ts'
import { hugoMakes } from './address/hugo-kinds.ts'
import { hugoTermPath } from './address/hugo-permalink.ts'
import { type GroupingsOf, hugoSlug } from './groupings.ts'
import type { TagLink } from './page-view.ts'
import type { SiteSource } from './site-source.ts'

/** A list by a field that the blog itself has named, such as the series that posts belong to. */
export interface OwnList {
  /** What it is called, and where the page of all its entries is. */
  readonly list: TagLink
  readonly groupingsOf: GroupingsOf
}

/**
 * The taxonomies of Hugo's configuration but for tags and categories, which every site has; the others have none.
 *
 * `[taxonomies] series = "series"` names an entry and the field: the field's name is also the folder's.
 */
export function ownLists({ generator, config }: Pick<SiteSource, 'generator' | 'config'>): OwnList[] {
  const { taxonomies } = config.raw
  if (generator !== 'hugo' || !isRecord(taxonomies) || !hugoMakes('term', config)) return []
  const fields = new Set(fieldTexts(Object.values(taxonomies)))
  return [...fields].flatMap((field): OwnList[] => {
    const folder = cleanSegments(hugoTermPath(field, config)).join('/')
    if (field === 'tags' || field === 'categories' || folder === '') return []
    return [
      {
        list: { name: titleOf(field), address: `/${folder}/` },
        groupingsOf: ({ meta }) =>
          fieldTexts(meta.data[field]).map(name => ({ key: name, name, slug: hugoSlug(name, config) })),
      },
    ]
  })
}

/** As Hugo calls the page: `series` is Series. */
function titleOf(field: string): string {
  const words = field.replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
