import type { TagCount } from '../blog.ts'
import type { BulkChange } from '../bulk/bulk-change.ts'
import type { Message } from '../errors.ts'

/** What makes tags look like one, or one tag worth a look. */
export type SuggestionKind =
  /** `ＯｐｅｎＳｔａｃｋ` and `OpenStack` */
  | 'width'
  /** `Openstack` and `OpenStack` */
  | 'case'
  /** `機器學習` and `机器学习` */
  | 'chinese'
  /** `open-stack`, `open stack` and `open_stack` */
  | 'separator'
  /** `container` and `containers` */
  | 'plural'
  /** `kuberentes` and `kubernetes` */
  | 'spelling'
  /** Different names whose pages on the site are one: `C` and `C++`. */
  | 'address'
  /** In one post only. */
  | 'once'

export interface TagSuggestion {
  readonly kind: SuggestionKind
  /** The most used first, whose spelling is proposed. */
  readonly tags: readonly TagCount[]
  readonly why: Message
  /** What their pages would do to each other on the generator's site; null: nothing. */
  readonly address: Message | null
  /** Null: there is nothing to be merged. */
  readonly change: Extract<BulkChange, { readonly type: 'mergeTags' }> | null
}
