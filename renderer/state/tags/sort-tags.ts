import { fold } from '../../../shared/fold.ts'
import type { TagUse } from './tag-uses.ts'

export type TagColumn = 'name' | 'count' | 'first' | 'last'

export interface TagSort {
  readonly column: TagColumn
  readonly isDescending: boolean
}

/** The tags whose name has the text in it, sorted; those that are alike in the column by name. */
export function sortTags(uses: readonly TagUse[], text: string, sort: TagSort): readonly TagUse[] {
  const folded = fold(text)
  const found = folded === '' ? [...uses] : uses.filter(use => use.folded.includes(folded))
  const way = sort.isDescending ? -1 : 1
  return found.sort((one, other) => way * compare(one, other, sort.column) || one.rank - other.rank)
}

/** The sort after a click on a column's head: the same column turns round, another begins at its useful end. */
export function nextSort({ column, isDescending }: TagSort, clicked: TagColumn): TagSort {
  if (clicked === column) return { column, isDescending: !isDescending }
  return { column: clicked, isDescending: clicked === 'count' || clicked === 'last' }
}

/** The tags that a beginning or a middle of a name stands for, the most used first, those that begin with it above. */
export function completeTag(uses: readonly TagUse[], text: string): readonly TagUse[] {
  const folded = fold(text)
  return uses
    .filter(use => use.folded.includes(folded))
    .sort(
      (one, other) =>
        Number(other.folded.startsWith(folded)) - Number(one.folded.startsWith(folded)) ||
        other.count - one.count ||
        one.rank - other.rank,
    )
}

function compare(one: TagUse, other: TagUse, column: TagColumn): number {
  switch (column) {
    case 'name':
      return one.rank - other.rank
    case 'count':
      return one.count - other.count
    default:
      return compareDays(one[column], other[column])
  }
}

/** Days sort as text; no day is before all of them. */
function compareDays(one: string | null, other: string | null): number {
  const [first, second] = [one ?? '', other ?? '']
  return first < second ? -1 : Number(first > second)
}
