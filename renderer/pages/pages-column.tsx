import { useRef } from 'react'
import type { PageSummary } from '../../shared/blog.ts'
import { assertNever } from '../../shared/errors.ts'
import { isUntitledPage } from '../../shared/post/untitled.ts'
import { sayMessage, useSay } from '../say.ts'
import { toggleList } from '../state/app/layout-store.ts'
import { attempt } from '../state/app/notices-store.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { deletePost } from '../state/operations/operation-actions.ts'
import { openOperation, openPostMenu } from '../state/operations/operations-store.ts'
import { loadPages, type Pages, usePages } from '../state/posts/pages-store.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { useUnsaved } from '../state/writing/unsaved-store.ts'
import { beginPostFrom } from '../state/writing/writing.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import { Blank } from '../ui/blank.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { ListKind } from '../ui/list-kind.tsx'
import type { ListRow } from '../ui/list-steps.ts'
import { Loading } from '../ui/loading.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import './pages-column.css'

const newPage = () => void attempt(() => beginPostFrom({ kind: 'page' }))

/** The pages beside the posts, in the place of their list. */
export function PagesColumn() {
  const say = useSay()
  const pages = usePages(state => state.pages)
  const name = useBlog(state => state.blog?.name ?? '')
  return (
    <>
      <header className="list-head">
        <div className="list-head-line">
          <h1 className="list-head-title" title={name}>
            {name}
          </h1>
          <IconButton icon="newPost" words="command.newPage" run={newPage} />
          <IconButton icon="list" words="posts.hideList" keys="Mod+\" run={toggleList} />
        </div>
        <ListKind />
        <p className="list-count" role="status">
          {pages.kind === 'ready' ? say('pages.count', { count: pages.pages.length }) : ' '}
        </p>
      </header>
      <PagesList pages={pages} />
    </>
  )
}

function PagesList({ pages }: { readonly pages: Pages }) {
  const say = useSay()
  const rows = useRows(pages)
  switch (pages.kind) {
    case 'loading':
      return <Loading text={say('pages.loading')} />
    case 'failed':
      return (
        <Blank icon="warning" isAlert title={say('pages.failedTitle')} text={sayMessage(say, pages.message)}>
          <button type="button" className="button" onClick={() => void loadPages()}>
            {say('notice.retry')}
          </button>
        </Blank>
      )
    case 'ready':
      return rows.length === 0 ? <NoPages /> : <Rows rows={rows} />
    default:
      return assertNever(pages)
  }
}

function NoPages() {
  const say = useSay()
  return (
    <Blank icon="posts" title={say('pages.emptyTitle')} text={say('pages.emptyText')}>
      <button type="button" className="button" onClick={newPage}>
        {say('command.newPage')}
      </button>
    </Blank>
  )
}

/** Those that have no file yet come first. */
function useRows(pages: Pages): readonly ListRow<PageSummary>[] {
  const say = useSay()
  const untitled = useUnsaved(state => state.untitled)
  const begun = untitled
    .filter(({ id }) => isUntitledPage(id))
    .map(({ id, title }) => ({ id, title: title || say('pages.untitled'), address: null, problem: null }))
  const all = [...begun, ...(pages.kind === 'ready' ? pages.pages : [])]
  return all.map(page => ({ key: page.id, heading: '', item: page }))
}

function Rows({ rows }: { readonly rows: readonly ListRow<PageSummary>[] }) {
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const openId = useWriting(state => state.postId)
  return (
    <VirtualList
      ref={list}
      label={say('pages.title')}
      rows={rows}
      rowHeightPx={58}
      selectedKey={openId}
      draw={page => <PageRow page={page} />}
      onOpen={page => void attempt(() => showPost(page.id))}
      onMenu={({ id }, at) => {
        if (!isUntitledPage(id)) openPostMenu(id, at)
      }}
      onOtherKey={(event, page) => {
        if (page === null || isUntitledPage(page.id) || event.ctrlKey || event.metaKey || event.altKey) return
        if (event.key === 'F2') openOperation({ kind: 'rename', id: page.id })
        else if (event.key === 'Delete') void attempt(() => deletePost(page.id))
        else return
        event.preventDefault()
      }}
    />
  )
}

/** A page's title, and below it where it is found on the site; or what is wrong with it. */
function PageRow({ page }: { readonly page: PageSummary }) {
  const say = useSay()
  const { id, title, address, problem } = page
  const reason = problem && sayMessage(say, problem)
  return (
    <div className="post-row">
      <div className="post-title" title={title}>
        {title}
      </div>
      <div className="post-facts">
        {isUntitledPage(id) && <span className="pill post-mark">{say('editor.unsaved')}</span>}
        {reason === null ? (
          <span className="page-address" title={id}>
            {address ?? (isUntitledPage(id) ? '' : id)}
          </span>
        ) : (
          <span className="post-problem" title={reason}>
            <Icon name="warning" />
            <span className="unseen">{say('posts.problem', { reason })}</span>
            <span className="post-reason" aria-hidden="true">
              {reason}
            </span>
          </span>
        )}
      </div>
    </div>
  )
}
