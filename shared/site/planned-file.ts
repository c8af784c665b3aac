import type { FileId } from '../blog.ts'
import type { SiteAddress } from './address.ts'
import type { PageView } from './page-view.ts'

/** One file of the site; `path` is its place in the exported folder, `/`-separated. */
export type PlannedFile =
  | { readonly kind: 'page'; readonly path: string; readonly address: SiteAddress; readonly view: PageView }
  | { readonly kind: 'copy'; readonly path: string; readonly from: FileId }
  | { readonly kind: 'text'; readonly path: string; readonly text: string }
