import type { FileId } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { SiteAddress } from '../site/address/address.ts'
import type { ReadSettings } from './plan-config-edit.ts'

/** A blog's settings as its form shows them. */
export type ShownSettings = ShownFile | { readonly kind: 'none'; readonly reason: Message }

export interface ShownFile extends ReadSettings {
  readonly kind: 'shown'
  readonly file: FileId
  /** Names the bytes that were read: what is changed must still be these. */
  readonly sha: string
  /** Where the newest post is found, from the site's root; null: there is none, or only the generator knows. */
  readonly example: SiteAddress | null
}
