import { assertNever } from '../../shared/errors.ts'
import { type Say, useSay } from '../say.ts'
import { placeKey, useSearch } from '../state/search/search-store.ts'
import { Icon } from '../ui/icon.tsx'
import { Marked } from '../ui/marked.tsx'
import type { FoundRow } from './search-rows.ts'

interface Props {
  readonly row: FoundRow
  readonly isLeftOut: boolean
  /** What a match becomes, where that can be said without carrying it out; null: it is not replaced. */
  readonly insert: string | null
}

export function FoundRowView({ row, isLeftOut, insert }: Props) {
  const say = useSay()
  switch (row.kind) {
    case 'post':
      return (
        <div className="found-row found-post" data-out={isLeftOut || undefined}>
          <span className="found-title" title={row.post.id}>
            <Marked text={row.post.title} marks={row.post.titleMarks} />
          </span>
          <LeaveOut isLeftOut={isLeftOut} />
          {row.post.count > 0 && <span className="found-count">{row.post.count}</span>}
        </div>
      )
    case 'match':
      return (
        <div className="found-row found-match" data-out={isLeftOut || undefined}>
          <span className="found-line">
            {row.match.before}
            {insert === null || isLeftOut ? (
              <mark>{row.match.match}</mark>
            ) : (
              <>
                <del>{row.match.match}</del>
                <ins>{insert}</ins>
              </>
            )}
            {row.match.after}
          </span>
          <LeaveOut isLeftOut={isLeftOut} />
        </div>
      )
    case 'moreMatches':
      return <div className="found-row found-more">{say('search.moreMatches', { count: row.count })}</div>
    case 'morePosts':
      return <div className="found-row found-more">{say('search.morePosts', { count: row.count })}</div>
    default:
      return assertNever(row)
  }
}

/** For the pointer; by keys it is Delete. */
function LeaveOut({ isLeftOut }: { readonly isLeftOut: boolean }) {
  const say = useSay()
  const isReplacing = useSearch(state => state.replacement !== null)
  if (!isReplacing) return null
  return (
    <span className="found-leave" data-leave title={say(isLeftOut ? 'search.takeIn' : 'search.leaveOut')}>
      <Icon name={isLeftOut ? 'check' : 'close'} />
    </span>
  )
}

/** What a row is called for who does not see it. */
export function foundName(row: FoundRow, isLeftOut: boolean, say: Say): string {
  const out = isLeftOut ? `, ${say('search.isLeftOut')}` : ''
  switch (row.kind) {
    case 'post':
      return `${say('search.postLabel', { title: row.post.title, count: row.post.count })}${out}`
    case 'match': {
      const { before, match, after, from } = row.match
      return `${say('search.matchLabel', { line: from.line, text: `${before}${match}${after}` })}${out}`
    }
    case 'moreMatches':
      return say('search.moreMatches', { count: row.count })
    case 'morePosts':
      return say('search.morePosts', { count: row.count })
    default:
      return assertNever(row)
  }
}

/** Whether a row's match stays as it is: it was left out itself, or with its post. */
export function isOut(row: FoundRow, leftOut: ReadonlySet<string>): boolean {
  if (row.kind !== 'post' && row.kind !== 'match') return false
  return leftOut.has(placeKey(row.place)) || leftOut.has(row.place.id)
}
