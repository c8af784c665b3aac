import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import type { TagColumn } from '../state/tags/sort-tags.ts'
import { sortBy, useTags } from '../state/tags/tags-store.ts'
import { Icon } from '../ui/icon.tsx'

const heads: readonly { readonly column: TagColumn; readonly title: MessageKey }[] = [
  { column: 'name', title: 'tags.columnName' },
  { column: 'count', title: 'tags.columnCount' },
  { column: 'first', title: 'tags.columnFirst' },
  { column: 'last', title: 'tags.columnLast' },
]

/** The heads of the columns: each sorts, and says how. */
export function TagHeads() {
  const say = useSay()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of fields.
    <div className="tag-grid tag-heads" role="group" aria-label={say('tags.sort')}>
      {heads.map(head => (
        <Head key={head.column} {...head} />
      ))}
    </div>
  )
}

function Head({ column, title }: (typeof heads)[number]) {
  const say = useSay()
  const sort = useTags(state => state.sort)
  const isSorted = sort.column === column
  const way = sort.isDescending ? 'tags.sortedDown' : 'tags.sortedUp'
  return (
    <button
      type="button"
      className={`tag-head tag-cell-${column}`}
      aria-pressed={isSorted}
      aria-label={isSorted ? say(way, { column: say(title) }) : say('tags.sortBy', { column: say(title) })}
      onClick={() => sortBy(column)}
    >
      {say(title)}
      {isSorted && <Icon name={sort.isDescending ? 'chevron' : 'up'} />}
    </button>
  )
}
