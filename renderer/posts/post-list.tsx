import { type KeyboardEvent, type RefObject, useMemo } from 'react'
import type { FileId, PostSummary } from '../../shared/blog.ts'
import { assertNever } from '../../shared/errors.ts'
import { isUntitled, isUntitledPage } from '../../shared/post/untitled.ts'
import type { FilterTerm } from '../../shared/post-filter/filter.ts'
import { readFilter } from '../../shared/post-filter/read-filter.ts'
import { sayMessage, useLanguage, useSay } from '../say.ts'
import { narrowWindow, useLayout } from '../state/app/layout-store.ts'
import { attempt } from '../state/app/notices-store.ts'
import { loadPosts } from '../state/blog/blog-actions.ts'
import { type Posts, useBlog } from '../state/blog/blog-store.ts'
import { deletePost } from '../state/operations/operation-actions.ts'
import { openOperation, openPostMenu } from '../state/operations/operations-store.ts'
import type { PostEntry } from '../state/posts/post-entries.ts'
import { selectPosts, setFilter, showSelectionMenu, usePostList } from '../state/posts/post-list-store.ts'
import { trashSelected } from '../state/posts/selection-actions.ts'
import { focusPostSearch } from '../state/search/search-focus.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { type UntitledPost, useUnsaved } from '../state/writing/unsaved-store.ts'
import { beginPost } from '../state/writing/writing.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { Blank } from '../ui/blank.tsx'
import type { ListRow } from '../ui/list-steps.ts'
import { Loading } from '../ui/loading.tsx'
import { PostRow } from '../ui/post-row.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import { useMedia } from '../use-media.ts'
import { TableHead, TableRow } from './post-table.tsx'
import { rowsByYear } from './rows-by-year.ts'

interface Props {
  readonly posts: Posts
  readonly shown: readonly PostEntry[]
  readonly ref: RefObject<HTMLDivElement | null>
}

/** The posts, or why there are none. */
export function PostList({ posts, shown, ref }: Props) {
  const say = useSay()
  const untitled = useUntitledRows()
  switch (posts.kind) {
    case 'none':
    case 'loading':
      return <Loading text={say('posts.loading')} />
    case 'failed':
      return (
        <Blank icon="warning" isAlert title={say('posts.failedTitle')} text={sayMessage(say, posts.message)}>
          <button type="button" className="button" onClick={() => void loadPosts()}>
            {say('notice.retry')}
          </button>
        </Blank>
      )
    case 'ready':
      if (posts.entries.length === 0 && untitled.length === 0) return <NoPosts />
      if (shown.length === 0 && untitled.length === 0) return <NoMatch />
      return <Rows ref={ref} shown={shown} untitled={untitled} />
    default:
      return assertNever(posts)
  }
}

interface RowsProps extends Pick<Props, 'shown' | 'ref'> {
  readonly untitled: readonly ListRow<PostSummary>[]
}

function Rows({ shown, untitled, ref }: RowsProps) {
  const say = useSay()
  const language = useLanguage()
  const openId = useWriting(state => state.postId)
  const recovered = useUnsaved(state => state.recovered)
  const isNarrow = useMedia(narrowWindow)
  const isTable = useLayout(state => state.isTable) && !isNarrow
  const selected = usePostList(state => state.selected)
  const { order, isByYear } = usePostList(state => state.view)
  const isOldestFirst = order.by === 'date' && !order.isDescending
  const years = isByYear ? (isOldestFirst ? 'oldest first' : 'newest first') : null
  const rows = useMemo(
    () => [...untitled, ...rowsByYear({ entries: shown, years, noDate: say('posts.noDate') })],
    [untitled, shown, years, say],
  )
  const markOf = (id: FileId) => {
    if (recovered.has(id)) return 'posts.recovered'
    return isUntitled(id) ? 'editor.unsaved' : null
  }
  return (
    <VirtualList
      // The two forms have rows of different heights, which the list measures once.
      key={isTable ? 'table' : 'list'}
      ref={ref}
      label={say('posts.list')}
      rows={rows}
      rowHeightPx={isTable ? 36 : 58}
      selectedKey={openId}
      selection={{ selected, onChange: selectPosts }}
      head={isTable && <TableHead />}
      draw={post =>
        isTable ? (
          <TableRow post={post} mark={markOf(post.id)} say={say} language={language} />
        ) : (
          <PostRow
            post={post}
            dayLength={isByYear ? 'short' : 'full'}
            mark={markOf(post.id)}
            say={say}
            language={language}
          />
        )
      }
      onOpen={post => void attempt(() => showPost(post.id))}
      onMenu={(post, at) => {
        if (selected.has(post.id)) showSelectionMenu(at)
        else if (!isUntitled(post.id)) openPostMenu(post.id, at)
      }}
      onOtherKey={(event, post) => {
        if (!onPost(event, post)) toSearch(event)
      }}
    />
  )
}

/** The posts that have no file yet, above all others. */
function useUntitledRows(): readonly ListRow<PostSummary>[] {
  const say = useSay()
  const untitled = useUnsaved(state => state.untitled)
  const filter = usePostList(state => state.filter)
  return useMemo(() => {
    // A search is for what the blog has, unless it asks for just these.
    const isAsked = filter.trim() === '' || readFilter(filter).terms.some(isForUntitled)
    const posts = untitled.filter(({ id }) => !isUntitledPage(id))
    return isAsked ? posts.map(post => untitledRow(post, say('posts.untitled'))) : []
  }, [untitled, filter, say])
}

function isForUntitled({ isNegated, tests }: FilterTerm): boolean {
  return !isNegated && tests.some(test => test.kind === 'is' && test.state === 'untitled')
}

function untitledRow({ id, title }: UntitledPost, noTitle: string): ListRow<PostSummary> {
  return {
    key: id,
    heading: '',
    item: {
      id,
      title: title || noTitle,
      date: null,
      tags: [],
      categories: [],
      draft: false,
      problem: null,
      hidden: null,
      sizeBytes: 0,
      changedMs: 0,
      words: null,
    },
  }
}

function NoPosts() {
  const say = useSay()
  const folder = useBlog(state => state.blog?.folder ?? '')
  return (
    <Blank icon="posts" title={say('posts.emptyTitle')} text={say('posts.emptyText', { folder })}>
      <button type="button" className="button" onClick={() => void attempt(beginPost)}>
        {say('command.newPost')}
      </button>
    </Blank>
  )
}

function NoMatch() {
  const say = useSay()
  const isLooking = usePostList(state => state.isLooking)
  if (isLooking) return <Loading text={say('posts.looking')} />
  return (
    <Blank icon="search" title={say('posts.noMatchTitle')}>
      <button type="button" className="button" onClick={() => setFilter('')}>
        {say('posts.showAll')}
      </button>
    </Blank>
  )
}

/** What can be done with the row that the keys are at; false: the key means nothing for it. */
function onPost(event: KeyboardEvent, post: PostSummary | null): boolean {
  if (post === null || isUntitled(post.id) || event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === 'Delete' && usePostList.getState().selected.size > 0) trashSelected()
  else if (event.key === 'F2') openOperation({ kind: 'rename', id: post.id })
  else if (event.key === 'Delete') void attempt(() => deletePost(post.id))
  else return false
  event.preventDefault()
  return true
}

/** `/` and Ctrl or Cmd with F lead from the list to its search field. */
function toSearch(event: KeyboardEvent): void {
  const isFind =
    (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f'
  if (!isFind && event.key !== '/') return
  event.preventDefault()
  focusPostSearch()
}
