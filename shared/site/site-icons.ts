import type { FileId } from '../blog.ts'
import { fieldText } from '../matter/field-text.ts'
import type { SiteAddress } from './address/address.ts'
import { staticPlace } from './plan/static-files.ts'
import type { SiteSource } from './site-source.ts'

/** A small picture of the site, for tabs, bookmarks and the screens of phones. */
export interface SiteIcon {
  readonly address: SiteAddress
  /** The file of the blog; null: it is the theme's own. */
  readonly from: FileId | null
  readonly kind: IconKind
}

export type IconKind = 'ico' | 'svg' | 'png' | 'touch'

/** The theme's own, for a blog that has none: a browser that finds no icon named asks the host for one. */
export const ownIcon: SiteIcon = { address: '/inkstone/icon.svg', from: null, kind: 'svg' }

/**
 * The icons of a site: the file that the configuration names (`favicon`), and those that lie where browsers and themes
 * look for them: `favicon.ico`, `.svg` or `.png` and `apple-touch-icon.png`, at the site's root or with its pictures.
 */
export function siteIcons(site: Pick<SiteSource, 'generator' | 'config' | 'files'>): readonly SiteIcon[] {
  const place = iconPlaces(site)
  const found = new Map<string, FileId>()
  const named = pathOf(fieldText(site.config.raw.favicon))
  for (const id of site.files) {
    if (!isIconName(id) && (named === null || !id.endsWith(named))) continue
    const path = place(id)
    if (path !== null) found.set(path, id)
  }
  const icons = new Map<IconKind, SiteIcon>()
  for (const path of [...(named === null ? [] : [named]), ...usualPaths]) {
    const [from, kind] = [found.get(path), kindOf(path)]
    if (from !== undefined && kind !== null && !icons.has(kind)) {
      icons.set(kind, { address: `/${path}`, from, kind })
    }
  }
  const all = [...icons.values()].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
  return all.some(({ kind }) => kind !== 'touch') ? all : [ownIcon, ...all]
}

/** As the generator copies files; where that cannot be known, as they lie in the blog. */
function iconPlaces({ generator, config }: Pick<SiteSource, 'generator' | 'config'>) {
  if (generator === 'eleventy' || generator === 'plain') return (id: FileId): string | null => id
  return staticPlace(generator, config)
}

const order: readonly IconKind[] = ['ico', 'svg', 'png', 'touch']
const folders = ['', 'img/', 'images/', 'assets/', 'assets/img/', 'assets/images/', 'static/']
const names = ['favicon.ico', 'favicon.svg', 'favicon.png', 'favicon-32x32.png', 'apple-touch-icon.png']
const usualPaths = folders.flatMap(folder => names.map(name => folder + name))

function isIconName(id: FileId): boolean {
  return id.endsWith('.png') || id.endsWith('.ico') || id.endsWith('.svg')
    ? names.includes(id.slice(id.lastIndexOf('/') + 1))
    : false
}

/** A path of the site; what is elsewhere on the web would be a request to another. */
function pathOf(written: string | null): string | null {
  const path = written?.trim().replace(/^\/+/, '') ?? ''
  return path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path) ? null : path
}

function kindOf(path: string): IconKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/^apple-touch-icon/.test(name)) return 'touch'
  const ending = /\.(ico|svg|png)$/i.exec(name)?.[1]?.toLowerCase()
  return ending === 'ico' || ending === 'svg' || ending === 'png' ? ending : null
}
