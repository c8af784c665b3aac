import { useSay } from '../say.ts'
import { useBlog } from '../state/blog-store.ts'
import { toggleList } from '../state/layout-store.ts'
import { attempt } from '../state/notices-store.ts'
import type { PostEntry, PostFilter } from '../state/post-entries.ts'
import { postSearchId } from '../state/search-focus.ts'
import { beginPost } from '../state/writing.ts'
import { Hint } from '../ui/hint.tsx'
import { Icon } from '../ui/icon.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { TagMenu } from './tag-menu.tsx'
import './list-head.css'

interface Props {
  readonly entries: readonly PostEntry[]
  readonly shown: readonly PostEntry[]
  readonly filter: PostFilter
  readonly onFilter: (change: Partial<PostFilter>) => void
  /** On to the list. */
  readonly onLeave: () => void
}

/** What stands above the posts: whose they are, what narrows them, how many there are. */
export function ListHead({ entries, shown, filter, onFilter, onLeave }: Props) {
  const say = useSay()
  const name = useBlog(state => state.blog?.name ?? '')
  return (
    <header className="list-head">
      <div className="list-head-line">
        <h1 className="list-head-title" title={name}>
          {name}
        </h1>
        <Hint text={say('command.newPost')} keys="Mod+N">
          <button
            type="button"
            className="icon-button"
            aria-label={say('command.newPost')}
            onClick={() => void attempt(beginPost)}
          >
            <Icon name="newPost" />
          </button>
        </Hint>
        <Hint text={say('posts.hideList')} keys="Mod+\">
          <button
            type="button"
            className="icon-button"
            aria-label={say('posts.hideList')}
            onClick={toggleList}
          >
            <Icon name="list" />
          </button>
        </Hint>
      </div>
      <div className="list-head-line">
        <SearchField
          id={postSearchId}
          label={say('posts.search')}
          clearLabel={say('posts.clearSearch')}
          text={filter.text}
          onChange={text => onFilter({ text })}
          onLeave={onLeave}
        />
        <TagMenu entries={entries} onChoose={tag => onFilter({ tag })} />
      </div>
      {filter.tag !== null && <TagChip tag={filter.tag} onClear={() => onFilter({ tag: null })} />}
      <CountLine all={entries} shown={shown} />
    </header>
  )
}

function TagChip({ tag, onClear }: { readonly tag: string; readonly onClear: () => void }) {
  const say = useSay()
  return (
    <button type="button" className="tag-chip" aria-label={say('posts.clearTag', { tag })} onClick={onClear}>
      <span className="tag-chip-name">{tag}</span>
      <Icon name="close" />
    </button>
  )
}

function CountLine({
  all,
  shown,
}: {
  readonly all: readonly PostEntry[]
  readonly shown: readonly PostEntry[]
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
          {problems > 0 && (
            <span className="list-count-problems">{say('posts.countProblems', { count: problems })}</span>
          )}
        </>
      )}
    </p>
  )
}
