import type { KeyboardEvent, RefObject } from 'react'
import type { FileId, PostSummary } from '../../shared/blog.ts'
import { assertNever } from '../../shared/errors.ts'
import { isUntitled } from '../../shared/post/untitled.ts'
import { sayMessage, useLanguage, useSay } from '../say.ts'
import { loadPosts } from '../state/blog-actions.ts'
import { type Posts, setFilter, useBlog } from '../state/blog-store.ts'
import { attempt } from '../state/notices-store.ts'
import { deletePost } from '../state/operation-actions.ts'
import { openOperation, openPostMenu } from '../state/operations-store.ts'
import { showPost } from '../state/post-actions.ts'
import { noFilter, type PostEntry } from '../state/post-entries.ts'
import { focusPostSearch } from '../state/search-focus.ts'
import { useUnsaved } from '../state/unsaved-store.ts'
import { beginPost } from '../state/writing.ts'
import { useWriting } from '../state/writing-store.ts'
import { Blank } from '../ui/blank.tsx'
import type { ListRow } from '../ui/list-steps.ts'
import { Loading } from '../ui/loading.tsx'
import { PostRow } from '../ui/post-row.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'

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
  const markOf = (id: FileId) => {
    if (recovered.has(id)) return 'posts.recovered'
    return isUntitled(id) ? 'editor.unsaved' : null
  }
  return (
    <VirtualList
      ref={ref}
      label={say('posts.list')}
      rows={[...untitled, ...rowsByYear(shown, say('posts.noDate'))]}
      rowHeightPx={58}
      selectedKey={openId}
      draw={post => (
        <PostRow post={post} dayLength="short" mark={markOf(post.id)} say={say} language={language} />
      )}
      onOpen={post => void attempt(() => showPost(post.id))}
      onMenu={(post, at) => {
        if (!isUntitled(post.id)) openPostMenu(post.id, at)
      }}
      onOtherKey={(event, post) => {
        if (!onPost(event, post)) toSearch(event)
      }}
    />
  )
}

/** The posts that have no file yet, above all others; a search is for what the blog has. */
function useUntitledRows(): readonly ListRow<PostSummary>[] {
  const say = useSay()
  const untitled = useUnsaved(state => state.untitled)
  const isFiltered = useBlog(({ filter }) => filter.text !== '' || filter.tag !== null)
  if (isFiltered) return []
  return untitled.map(({ id, title }) => ({
    key: id,
    heading: '',
    item: {
      id,
      title: title || say('posts.untitled'),
      date: null,
      tags: [],
      draft: false,
      problem: null,
      hidden: null,
      sizeBytes: 0,
    },
  }))
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
  return (
    <Blank icon="search" title={say('posts.noMatchTitle')}>
      <button type="button" className="button" onClick={() => setFilter(noFilter)}>
        {say('posts.showAll')}
      </button>
    </Blank>
  )
}

/** What can be done with the row that the keys are at; false: the key means nothing for it. */
function onPost(event: KeyboardEvent, post: PostSummary | null): boolean {
  if (post === null || isUntitled(post.id) || event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === 'F2') openOperation({ kind: 'rename', id: post.id })
  else if (event.key === 'Delete') void attempt(() => deletePost(post.id))
  else return false
  event.preventDefault()
  return true
}

/** `/` and Ctrl or Cmd with F lead from the list to its search field. */
function toSearch(event: KeyboardEvent): void {
  const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
  if (!isFind && event.key !== '/') return
  event.preventDefault()
  focusPostSearch()
}
