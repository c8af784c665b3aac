import { quoted } from '../../shared/post-filter/complete-filter.ts'
import { readFilter } from '../../shared/post-filter/read-filter.ts'
import type { SavedFilter } from '../../shared/post-list/list-view.ts'
import { sayMessage, useSay } from '../say.ts'
import { toggleList, toggleTable, useLayout } from '../state/app/layout-store.ts'
import { attempt } from '../state/app/notices-store.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { namesIn } from '../state/posts/names-in.ts'
import type { PostEntry } from '../state/posts/post-entries.ts'
import { beginPost } from '../state/writing/writing.ts'
import { Hint } from '../ui/hint.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { ListKind } from '../ui/list-kind.tsx'
import { FilterField } from './filter-field.tsx'
import { FilterName, SavedFilters } from './saved-filters.tsx'
import { SortMenu } from './sort-menu.tsx'
import { TagMenu } from './tag-menu.tsx'
import './list-head.css'

interface Props {
  readonly entries: readonly PostEntry[]
  readonly shown: readonly PostEntry[]
  readonly filter: string
  /** Texts are still looked through: more may be found. */
  readonly isLooking: boolean
  readonly saved: readonly SavedFilter[]
  readonly onFilter: (text: string) => void
  /** On to the list. */
  readonly onLeave: () => void
}

/** What stands above the posts: whose they are, what narrows them, how many there are. */
export function ListHead({ entries, shown, filter, isLooking, saved, onFilter, onLeave }: Props) {
  const say = useSay()
  const [hint] = readFilter(filter).hints
  return (
    <header className="list-head">
      <TitleLine />
      <ListKind />
      <div className="list-head-line">
        <FilterField
          text={filter}
          names={() => namesIn(entries)}
          isKept={filter.trim() === '' || saved.some(({ text }) => text === filter.trim())}
          onChange={onFilter}
          onLeave={onLeave}
        />
        <TagMenu entries={entries} onChoose={tag => onFilter(withTag(filter, tag))} />
        <SortMenu />
      </div>
      {hint && (
        <p className="filter-hint" role="status">
          {sayMessage(say, hint)}
        </p>
      )}
      <FilterName filter={filter} />
      <SavedFilters saved={saved} filter={filter} onChoose={onFilter} />
      <CountLine all={entries} shown={shown} isLooking={isLooking} />
    </header>
  )
}

function TitleLine() {
  const say = useSay()
  const name = useBlog(state => state.blog?.name ?? '')
  const isTable = useLayout(state => state.isTable)
  const tableWords = say(isTable ? 'list.closeTable' : 'list.showTable')
  return (
    <div className="list-head-line">
      <h1 className="list-head-title" title={name}>
        {name}
      </h1>
      <IconButton icon="newPost" words="command.newPost" keys="Mod+N" run={() => void attempt(beginPost)} />
      <Hint text={tableWords} keys="Mod+Shift+O">
        <button
          type="button"
          className="icon-button table-button"
          aria-label={tableWords}
          aria-pressed={isTable}
          onClick={toggleTable}
        >
          <Icon name="table" />
        </button>
      </Hint>
      {!isTable && <IconButton icon="list" words="posts.hideList" keys="Mod+\" run={toggleList} />}
    </div>
  )
}

/** The tag is one more thing that is asked for, and what is typed next another one. */
function withTag(filter: string, tag: string): string {
  return `${filter.trim()} tag:${quoted(tag)} `.trimStart()
}

function CountLine({
  all,
  shown,
  isLooking,
}: {
  readonly all: readonly PostEntry[]
  readonly shown: readonly PostEntry[]
  readonly isLooking: boolean
}) {
  const say = useSay()
  const problems = shown.filter(({ post }) => post.problem !== null).length
  return (
    <p className="list-count" role="status">
      {all.length === 0 ? (
        ' '
      ) : (
        <>
          {shown.length === all.length
            ? say('posts.count', { count: all.length })
            : say('posts.countFiltered', { shown: shown.length, count: all.length })}
          {isLooking && <span className="list-count-looking">{say('posts.looking')}</span>}
          {problems > 0 && (
            <span className="list-count-problems">{say('posts.countProblems', { count: problems })}</span>
          )}
        </>
      )}
    </p>
  )
}
