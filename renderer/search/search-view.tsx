import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react'
import { sayMessage, useSay } from '../say.ts'
import { showList } from '../state/app/layout-store.ts'
import { attempt } from '../state/app/notices-store.ts'
import { openFound } from '../state/search/search-actions.ts'
import { focusSearch } from '../state/search/search-focus.ts'
import {
  placeKey,
  showAllMatches,
  showMorePosts,
  toggleLeftOut,
  useSearch,
} from '../state/search/search-store.ts'
import { Blank } from '../ui/blank.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import { FoundRowView, foundName, isOut } from './found-row.tsx'
import { SearchFields } from './search-fields.tsx'
import { type FoundRow, searchRows } from './search-rows.ts'
import './search-view.css'

/** Search in the texts of all posts, beside the text that is written in. */
export function SearchView() {
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const { text, answer, problem } = useSearch()
  return (
    <>
      <header className="search-head">
        <div className="list-head-line">
          <h1 className="list-head-title">{say('search.title')}</h1>
          <IconButton icon="close" words="search.backToList" keys="Mod+1" run={showList} />
        </div>
        <SearchFields onLeave={() => list.current?.focus()} />
        {problem && (
          <p className="search-problem" role="alert">
            {sayMessage(say, problem)}
          </p>
        )}
        <Count />
      </header>
      {answer === null && (
        <Blank icon="search" title={say('search.beginTitle')} text={say('search.beginText')} />
      )}
      {answer !== null && answer.total === 0 && answer.read >= answer.of && !problem && (
        <Blank icon="search" title={say('search.nothing', { text })} />
      )}
      {answer !== null && answer.posts.length > 0 && <Found ref={list} />}
    </>
  )
}

function Count() {
  const say = useSay()
  const answer = useSearch(state => state.answer)
  const isReading = answer !== null && answer.read < answer.of
  return (
    <p className="list-count" role="status">
      {answer === null ? ' ' : say('search.count', { count: answer.total })}
      {isReading && <span>{say('search.reading', { read: answer.read, of: answer.of })}</span>}
    </p>
  )
}

function Found({ ref }: { readonly ref: RefObject<HTMLDivElement | null> }) {
  const say = useSay()
  const { answer, leftOut, opened, replacement, switches } = useSearch()
  if (answer === null) return null
  const isReplacing = replacement !== null
  const insert = switches.regex ? null : replacement
  const out = (row: FoundRow) => isReplacing && isOut(row, leftOut)
  const leave = (row: FoundRow | null) => {
    if (!isReplacing || (row?.kind !== 'post' && row?.kind !== 'match')) return false
    toggleLeftOut(row.place)
    return true
  }
  const rows = searchRows(answer)
  /** The pointer on the sign that leaves a row out does not open it. */
  const onClickCapture = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (!target?.closest('[data-leave]')) return
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)
    if (leave(rows[index]?.item ?? null)) event.stopPropagation()
  }
  const onOtherKey = (event: KeyboardEvent, row: FoundRow | null) => {
    if (event.key === 'Escape') focusSearch('search')
    else if (event.key !== 'Delete' || !leave(row)) return
    event.preventDefault()
  }
  return (
    <div className="found-list" onClickCapture={onClickCapture}>
      <VirtualList
        ref={ref}
        label={say('search.results')}
        rows={rows}
        rowHeightPx={30}
        selectedKey={opened === null ? null : placeKey(opened)}
        draw={row => <FoundRowView row={row} isLeftOut={out(row)} insert={insert} />}
        nameOf={row => foundName(row, out(row), say)}
        onOpen={row => void attempt(() => open(row))}
        onOtherKey={onOtherKey}
      />
    </div>
  )
}

async function open(row: FoundRow): Promise<void> {
  if (row.kind === 'moreMatches') showAllMatches()
  else if (row.kind === 'morePosts') showMorePosts()
  else await openFound(row.place)
}
