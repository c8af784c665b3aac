import type { SiteAddress } from '../address/address.ts'
import { hugoFeeds, hugoMakes } from '../address/hugo-kinds.ts'
import { type HugoLanguages, hugoLanguages } from '../address/hugo-languages.ts'
import { hugoListAddress } from '../address/hugo-list-address.ts'
import { hugoTermPath } from '../address/hugo-permalink.ts'
import type { PlacedPost } from '../address/plan-addresses.ts'
import { branchFolder, branchKey, type HugoBranches, introOf, taxonomyFolders } from '../hugo-branches.ts'
import type { PageView, PostLink, SectionView } from '../page-view.ts'
import type { SiteSource } from '../site-source.ts'
import { hugoFeedName } from './feed-places.ts'

/** What of the plan of a Hugo blog's sections is made already. */
export interface SectionParts {
  readonly placed: readonly PlacedPost[]
  /** The same posts as lists name them. */
  readonly links: readonly PostLink[]
  readonly branches: HugoBranches
  readonly hasFeeds: boolean
}

/**
 * The pages of a Hugo blog's sections: of each folder right below `content/` that has posts, and of each that has a page
 * of its own, however deep. A section's page has every post below its folder.
 */
export function planSections(site: SiteSource, parts: SectionParts): [SiteAddress, PageView][] {
  if (site.generator !== 'hugo' || !hugoMakes('section', site.config)) return []
  const { config } = site
  const { placed, links, branches } = parts
  const posts = postsBySection(placed, links, sectionFolders(site, parts), hugoLanguages(config))
  const named = new Map(
    [...posts.keys()].map(folder => {
      const branch = branches.get(branchKey(folder, config))
      const title = branch?.title ?? titleOf(folder)
      const path = hugoTermPath(folder, config)
      const address = hugoListAddress({ kind: 'section', path, title, data: branch?.page.data ?? {} }, config)
      return [folder, { name: title, address, branch }] as const
    }),
  )
  const hasFeed = parts.hasFeeds && hugoFeeds('section', config)
  const linkTo = (folder: string) => {
    const { name = '', address = '/' } = named.get(folder) ?? {}
    return { name, address }
  }
  return [...posts].map(([folder, own]): [SiteAddress, SectionView] => {
    const { name = '', address = '/', branch } = named.get(folder) ?? {}
    const above = nearestAbove(folder, posts)
    const parts = [...posts].filter(([other]) => nearestAbove(other, posts) === folder)
    return [
      address,
      {
        kind: 'section',
        title: name,
        above: above === null ? null : linkTo(above),
        parts: parts.map(([other, { length }]) => ({ tag: linkTo(other), count: length })),
        posts: own,
        feed: hasFeed ? `${address}${hugoFeedName(config)}` : null,
        intro: introOf(branch),
      },
    ]
  })
}

/** In the order of their newest posts, those without any last. */
function sectionFolders(site: SiteSource, { placed, branches }: SectionParts): ReadonlySet<string> {
  const ofLists = taxonomyFolders(site.config)
  const written = [...branches.values()].map(({ page }) => branchFolder(page.id, site.config))
  const own = new Set(written.filter(folder => folder !== '' && !ofLists.has(topOf(folder))))
  const found = new Set<string>()
  const { localFile } = hugoLanguages(site.config)
  for (const { post } of placed) {
    const folders = foldersOf(localFile(post.id).id)
    if (folders[0] !== undefined) found.add(folders[0])
    for (const folder of folders) if (own.has(folder)) found.add(folder)
  }
  return new Set([...found, ...[...own].sort()])
}

function postsBySection(
  placed: readonly PlacedPost[],
  links: readonly PostLink[],
  sections: ReadonlySet<string>,
  { localFile }: HugoLanguages,
): ReadonlyMap<string, readonly PostLink[]> {
  const posts = new Map<string, PostLink[]>([...sections].map(folder => [folder, []]))
  for (const [at, { post }] of placed.entries()) {
    const link = links[at]
    if (link !== undefined)
      for (const folder of foldersOf(localFile(post.id).id)) posts.get(folder)?.push(link)
  }
  return posts
}

/** Every folder below `content/` that a post is in, from the outermost: `docs`, `docs/a`. */
function foldersOf(id: string): readonly string[] {
  const names = id.split('/').slice(1, -1)
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}

function nearestAbove(folder: string, sections: ReadonlyMap<string, unknown>): string | null {
  for (let end = folder.lastIndexOf('/'); end > 0; end = folder.lastIndexOf('/', end - 1)) {
    if (sections.has(folder.slice(0, end))) return folder.slice(0, end)
  }
  return null
}

function topOf(folder: string): string {
  return folder.split('/')[0] ?? ''
}

/** As Hugo calls a folder that does not say its own title, but for the plural that it gives English words. */
function titleOf(folder: string): string {
  const name = folder.slice(folder.lastIndexOf('/') + 1)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
