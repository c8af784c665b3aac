import { Facet } from '@codemirror/state'
import type { Generator } from '../../shared/blog.ts'

/** Whose posts are edited; asked anew each time, since another blog may be opened. Null: not known. */
export const postGenerator = Facet.define<() => Generator | null, () => Generator | null>({
  combine: ([given]) => given ?? (() => null),
})
