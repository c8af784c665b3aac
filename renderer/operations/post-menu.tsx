import { useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { isPageName } from '../../shared/post/page-name.ts'
import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog-store.ts'
import { showHistoryOf } from '../state/history-actions.ts'
import { useMerge } from '../state/merge-store.ts'
import { attempt } from '../state/notices-store.ts'
import { deletePost, duplicatePost, publishPost } from '../state/operation-actions.ts'
import { closePostMenu, openOperation, useOperations } from '../state/operations-store.ts'
import { beginPostFrom } from '../state/writing.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import '../ui/menu.css'
import './operations.css'

/** The menu of a post, at the row or the button that asked for it. */
export function PostMenu() {
  const say = useSay()
  const anchor = useRef<HTMLSpanElement>(null)
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
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="menu-popover post-menu"
        triggerRef={anchor}
        isOpen
        onOpenChange={isOpen => !isOpen && closePostMenu()}
        placement={from === 'bar' ? 'bottom end' : 'bottom start'}
        offset={4}
      >
        <Menu
          className="menu"
          aria-label={say('operation.menu', { title: post?.title ?? '' })}
          autoFocus="first"
        >
          <Item
            icon="rename"
            words="command.rename"
            keys="F2"
            act={act(() => openOperation({ kind: 'rename', id }))}
          />
          {!isPage && (
            <>
              <Item icon="folder" words="command.move" act={act(() => openOperation({ kind: 'move', id }))} />
              <Item
                icon="calendar"
                words="command.changeDate"
                act={act(() => openOperation({ kind: 'date', id }))}
              />
            </>
          )}
          <Item icon="copy" words="command.duplicate" act={act(() => duplicatePost(id))} />
          <Item
            icon="newPost"
            words="command.newPostFrom"
            act={act(() => beginPostFrom({ kind: 'post', id }))}
          />
          {post?.draft && <Item icon="publish" words="command.publish" act={act(() => publishPost(id))} />}
          {!isMerging && (
            <Item
              icon="history"
              words="command.history"
              keys="Mod+Shift+H"
              act={act(() => showHistoryOf(id))}
            />
          )}
          <Separator className="menu-line" />
          <Item icon="trash" words="command.delete" act={act(() => deletePost(id))} />
        </Menu>
      </Popover>
    </>
  )
}

interface ItemProps {
  readonly icon: IconName
  readonly words: MessageKey
  readonly keys?: string
  readonly act: () => void
}

function Item({ icon, words, keys, act }: ItemProps) {
  const say = useSay()
  return (
    <MenuItem className="menu-item" textValue={say(words)} onAction={act}>
      <Icon name={icon} />
      <span className="menu-lines">{say(words)}</span>
      {keys && <KeyHint keys={keys} />}
    </MenuItem>
  )
}
