import { Menu, Separator } from 'react-aria-components'
import { isPageName } from '../../shared/post/page-name.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { showHistoryOf } from '../state/history/history-actions.ts'
import { useMerge } from '../state/history/merge-store.ts'
import { deletePost, duplicatePost, publishPost } from '../state/operations/operation-actions.ts'
import { closePostMenu, openOperation, useOperations } from '../state/operations/operations-store.ts'
import { copyAddress, showPostInFolder } from '../state/operations/share-post.ts'
import { beginPostFrom } from '../state/writing/writing.ts'
import { CommandItem, MenuAt } from '../ui/menu-at.tsx'
import './operations.css'

/** The menu of a post, at the row or the button that asked for it. */
export function PostMenu() {
  const say = useSay()
  const menu = useOperations(state => state.menu)
  const post = useBlog(state => entriesOf(state.posts).find(entry => entry.post.id === menu?.id)?.post)
  const generator = useBlog(state => state.blog?.generator ?? 'plain')
  const isMerging = useMerge(state => state.merging !== null)
  if (menu === null) return null
  const { id, at, from } = menu
  // A page has neither a day nor folders to go to.
  const isPage = isPageName(id, generator)
  const act = (run: () => void | Promise<void>) => () => {
    closePostMenu()
    void attempt(run)
  }
  return (
    <MenuAt at={at} close={closePostMenu} placement={from === 'bar' ? 'bottom end' : 'bottom start'}>
      <Menu
        className="menu"
        aria-label={say('operation.menu', { title: post?.title ?? '' })}
        autoFocus="first"
      >
        <CommandItem
          icon="rename"
          words="command.rename"
          keys="F2"
          act={act(() => openOperation({ kind: 'rename', id }))}
        />
        {!isPage && (
          <>
            <CommandItem
              icon="folder"
              words="command.move"
              act={act(() => openOperation({ kind: 'move', id }))}
            />
            <CommandItem
              icon="calendar"
              words="command.changeDate"
              act={act(() => openOperation({ kind: 'date', id }))}
            />
          </>
        )}
        <CommandItem icon="copy" words="command.duplicate" act={act(() => duplicatePost(id))} />
        <CommandItem
          icon="newPost"
          words="command.newPostFrom"
          act={act(() => beginPostFrom({ kind: 'post', id }))}
        />
        {post?.draft && (
          <CommandItem icon="publish" words="command.publish" act={act(() => publishPost(id))} />
        )}
        {!isMerging && (
          <CommandItem
            icon="history"
            words="command.history"
            keys="Mod+Shift+H"
            act={act(() => showHistoryOf(id))}
          />
        )}
        <CommandItem icon="folder" words="command.showPostInFolder" act={act(() => showPostInFolder(id))} />
        <CommandItem icon="link" words="command.copyAddress" act={act(() => copyAddress(id))} />
        <Separator className="menu-line" />
        <CommandItem icon="trash" words="command.delete" act={act(() => deletePost(id))} />
      </Menu>
    </MenuAt>
  )
}
