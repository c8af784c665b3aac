import type { SiteAddress } from '../address/address.ts'
import { hugoMakes } from '../address/hugo-kinds.ts'
import { hugoTermPath } from '../address/hugo-permalink.ts'
import type { PostView } from '../page-view.ts'
import type { SiteSource } from '../site-source.ts'

/** A folder right below `content/` that has posts. */
export interface HugoSection {
  readonly name: string
  /** Where Hugo has the list of its posts. */
  readonly address: SiteAddress
  readonly posts: readonly PostView[]
}

/** The sections of a blog of Hugo's, in the order of their newest posts. */
export function hugoSections({ config }: SiteSource, posts: readonly PostView[]): readonly HugoSection[] {
  if (!hugoMakes('section', config)) return []
  const byName = new Map<string, PostView[]>()
  for (const post of posts) {
    const name = /^content\/([^/]+)\//.exec(post.id)?.[1]
    if (name === undefined) continue
    const known = byName.get(name)
    if (known) known.push(post)
    else byName.set(name, [post])
  }
  return [...byName].map(([name, own]) => ({ name, address: `/${hugoTermPath(name, config)}/`, posts: own }))
}
