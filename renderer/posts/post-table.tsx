import type { PostSummary } from '../../shared/blog.ts'
import { dayOf } from '../../shared/post/zoned-time.ts'
import { type SortKey, turnedTo } from '../../shared/post-list/list-view.ts'
import type { Language, MessageKey } from '../../shared/words/words.ts'
import { type Say, sayMessage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { orderBy, usePostList } from '../state/posts/post-list-store.ts'
import { formatDay } from '../ui/format-day.ts'
import { columnHead, gridCell } from '../ui/grid-roles.ts'
import { Icon } from '../ui/icon.tsx'
import { PostMarks } from '../ui/post-marks.tsx'
import './post-table.css'

/** The heads of the columns; pressed, one sorts by its column, and pressed again the other way round. */
export function TableHead() {
  const say = useSay()
  return (
    <>
      <SortHead by="title" />
      <SortHead by="date" />
      <span {...columnHead} className="table-head">
        {say('list.tags')}
      </span>
      <SortHead by="words" />
      <SortHead by="changed" />
    </>
  )
}

function SortHead({ by }: { readonly by: SortKey }) {
  const say = useSay()
  const order = usePostList(state => state.view.order)
  const isOn = order.by === by
  const name = say(`list.by.${by}`)
  const way = order.isDescending ? 'descending' : 'ascending'
  const head = { ...columnHead, 'aria-sort': isOn ? way : 'none' } as const
  return (
    <span {...head} className="table-head" data-column={by}>
      <button
        type="button"
        className="table-sort"
        title={say('list.columnSorted', { column: name })}
        onClick={() => void attempt(() => orderBy(turnedTo(by, order)))}
      >
        {name}
        {isOn && <Icon name={order.isDescending ? 'chevron' : 'up'} />}
      </button>
    </span>
  )
}

interface RowProps {
  readonly post: PostSummary
  readonly mark: MessageKey | null
  // Handed down, not asked for: a row is drawn at each frame of scrolling.
  readonly say: Say
  readonly language: Language
}

/** A post in a line: its title with what is to be known of it, and a cell for each column. */
export function TableRow({ post, mark, say, language }: RowProps) {
  const { title, date, tags, words, problem, changedMs } = post
  const reason = problem && sayMessage(say, problem)
  const separator = language === 'en' ? ', ' : '、'
  return (
    <div className="table-row">
      <span {...gridCell} className="table-title">
        <span className="table-title-text" title={title}>
          {title}
        </span>
        <PostMarks post={post} mark={mark} say={say} />
        {reason !== null && (
          <span className="post-problem" title={reason}>
            <Icon name="warning" />
            <span className="unseen">{say('posts.problem', { reason })}</span>
          </span>
        )}
      </span>
      <span {...gridCell} className="table-fact">
        {date && <time dateTime={date.day}>{formatDay(date.day, 'full', language)}</time>}
      </span>
      <span {...gridCell} className="table-fact table-tags" title={tags.join(separator)}>
        {tags.join(separator)}
      </span>
      <span {...gridCell} className="table-fact table-number">
        {words?.toLocaleString(language)}
      </span>
      <span {...gridCell} className="table-fact">
        {changedMs > 0 && formatDay(dayOf(changedMs, null), 'full', language)}
      </span>
    </div>
  )
}
