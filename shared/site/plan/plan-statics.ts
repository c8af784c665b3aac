import type { FileId } from '../../blog.ts'
import type { SiteProblem } from '../../calls/site.ts'
import { readConflictCopy } from '../../post/conflict-copy.ts'
import { cleanSegments } from '../address/address.ts'
import { fileKey } from '../address/claims.ts'
import type { PlacedPost } from '../address/plan-addresses.ts'
import { createTakenPlaces } from '../address/taken-places.ts'
import { assetFolder, assetPlace } from '../asset-folder.ts'
import type { SiteIcon } from '../site-icons.ts'
import type { SiteSource } from '../site-source.ts'
import type { PlannedCopy, PlannedFile } from './planned-file.ts'
import { type StaticPlace, staticPlace } from './static-files.ts'

export interface Statics {
  readonly files: readonly PlannedFile[]
  /** Keys of their paths (see claims.ts). */
  readonly taken: ReadonlySet<string>
  readonly problems: readonly SiteProblem[]
}

/**
 * Those of the files to be copied that are as good as sure before anything is known of the posts: a page ends in
 * `.html`. They are in the plan as well, but where a page has a folder of that name, or what is filled in that place.
 */
export function sureCopies(
  site: Pick<SiteSource, 'generator' | 'config'>,
  files: readonly FileId[],
): readonly PlannedCopy[] {
  // What lies beside a post may come first.
  if (ownFolder(site) !== null) return []
  const place = staticPlace(site.generator, site.config)
  const taken = createTakenPlaces<FileId>()
  return files.flatMap((from): PlannedCopy | [] => {
    const path = place(from)
    if (path === null || readConflictCopy(from) !== null) return []
    const key = fileKey(path)
    if (isOfTheme(key) || key.endsWith('.html') || taken.inTheWay(key) !== undefined) return []
    taken.take(key, from)
    return { kind: 'copy', path, from }
  })
}

/** What is there besides the theme follows from the texts, and is not known while the site is planned. */
function isOfTheme(key: string): boolean {
  return key.startsWith('inkstone/')
}

/** `pages` have their places already. */
export function planStatics(
  site: SiteSource,
  posts: readonly PlacedPost[],
  pages: readonly PlannedFile[],
  icons: readonly SiteIcon[],
): Statics {
  const place = withIcons(withAssets(staticPlace(site.generator, site.config), site, posts), icons)
  const places = createTakenPlaces<string>()
  for (const { path } of pages) places.take(fileKey(path), path)
  const taken = new Set<string>()
  const files: PlannedFile[] = []
  const problems: SiteProblem[] = []
  for (const from of site.files) {
    const path = place(from)
    if (path === null || readConflictCopy(from) !== null) continue
    const key = fileKey(path)
    if (!isOfTheme(key) && places.inTheWay(key) === undefined) {
      places.take(key, path)
      taken.add(key)
      files.push({ kind: 'copy', path, from })
    } else
      problems.push({ file: from, line: null, key: 'export.imageInTheWay', params: { image: from, path } })
  }
  return { files, taken, problems }
}

/** Icons are copied though no page shows them. */
function withIcons(place: StaticPlace, icons: readonly SiteIcon[]): StaticPlace {
  const paths = new Map(
    icons.flatMap(({ from, address }) => (from === null ? [] : [[from, address.slice(1)]])),
  )
  return id => place(id) ?? paths.get(id) ?? null
}

/**
 * What lies in a folder of the post's own goes beside its page, whether a page shows it or not: in Hexo with
 * `post_asset_folder` (lib/models/post_asset.js), and in Hugo's page bundles.
 */
function withAssets(place: StaticPlace, site: SiteSource, posts: readonly PlacedPost[]): StaticPlace {
  const folderOf = ownFolder(site)
  if (folderOf === null) return place
  const pageOf = new Map(
    posts.flatMap(({ post, address }) => {
      const folder = folderOf(post.id)
      return folder === null ? [] : [[folder, address] as const]
    }),
  )
  return id => {
    const placed = place(id)
    if (placed !== null) return placed
    for (let end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) {
      const page = pageOf.get(id.slice(0, end + 1))
      if (page !== undefined) return cleanSegments(assetPlace(page) + id.slice(end + 1)).join('/')
    }
    return null
  }
}

/** The folder, with its slash, that a post has to itself; null: no post has, or this one has not. */
function ownFolder({
  generator,
  config,
}: Pick<SiteSource, 'generator' | 'config'>): ((post: FileId) => FileId | null) | null {
  if (generator === 'hexo' && config.raw.post_asset_folder === true) return assetFolder
  return generator === 'hugo' ? id => /^(.*\/)index\.[^/]*$/.exec(id)?.[1] ?? null : null
}
