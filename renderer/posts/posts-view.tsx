import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { closeDrawer, showList, useLayout } from '../state/app/layout-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { listedPosts } from '../state/posts/listed-posts.ts'
import { setFilter, usePostList } from '../state/posts/post-list-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { ListHead } from './list-head.tsx'
import { ListResizer } from './list-resizer.tsx'
import { PostList } from './post-list.tsx'
import { SelectionBar, SelectionMenu } from './selection-bar.tsx'
import './posts-view.css'

interface Props {
  /** What stands in place of the list; null: the list itself. */
  readonly instead: ReactNode
  readonly children: ReactNode
}

/** The list of posts beside the one that is written in. */
export function PostsView({ instead, children }: Props) {
  const isHidden = useLayout(state => state.isListHidden)
  const isDrawerOpen = useLayout(state => state.isDrawerOpen)
  const widthPx = useLayout(state => state.listWidthPx)
  const isTable = useLayout(state => state.isTable) && instead === null
  return (
    <main
      className="posts-view"
      data-list={isHidden ? 'hidden' : 'shown'}
      data-form={isTable ? 'table' : 'list'}
      data-drawer={isDrawerOpen ? 'open' : 'closed'}
    >
      <section className="posts-column" style={isTable ? undefined : { flexBasis: widthPx }}>
        {instead ?? <PostsColumn />}
      </section>
      <ListResizer />
      <ShowListStrip />
      <div className="posts-drawer-scrim" aria-hidden="true" onClick={closeDrawer} />
      <div className="posts-writing">{children}</div>
    </main>
  )
}

function PostsColumn() {
  const list = useRef<HTMLDivElement>(null)
  const posts = useBlog(state => state.posts)
  const filter = usePostList(state => state.filter)
  const inTexts = usePostList(state => state.inTexts)
  const isLooking = usePostList(state => state.isLooking)
  const { order, saved } = usePostList(state => state.view)
  const entries = entriesOf(posts)
  useKeysInTable(list)
  const shown = listedPosts({ entries, filter, order, inTexts })
  const narrow = (text: string) => {
    setFilter(text)
    // What is found is looked at from its beginning.
    list.current?.scrollTo({ top: 0 })
  }
  return (
    <>
      <ListHead
        entries={entries}
        shown={shown}
        filter={filter}
        isLooking={isLooking}
        saved={saved}
        onFilter={narrow}
        onLeave={() => list.current?.focus()}
      />
      <PostList ref={list} posts={posts} shown={shown} />
      <SelectionBar />
      <SelectionMenu />
    </>
  )
}

/** The table takes the place of the text: keys that went there go to the rows, not to nothing. */
function useKeysInTable(list: RefObject<HTMLDivElement | null>): void {
  const isTable = useLayout(state => state.isTable)
  useEffect(() => {
    const isBeside = list.current?.closest('.posts-column')?.contains(document.activeElement)
    if (isTable && isBeside === false) list.current?.focus()
  }, [isTable, list])
}

/** Where the list is hidden: the way back, for who does not know the key. */
function ShowListStrip() {
  return (
    <div className="posts-strip">
      <IconButton icon="list" words="posts.showList" keys="Mod+\" placement="right" run={showList} />
    </div>
  )
}
