import { Button, Menu, MenuTrigger, Popover, Separator } from 'react-aria-components'
import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { runCommand } from '../state/app/commands.ts'
import { clearSelection, showSelectionMenu, usePostList } from '../state/posts/post-list-store.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CommandItem, MenuAt } from '../ui/menu-at.tsx'
import './selection-bar.css'

/** Below the list while several posts are selected: how many, and what can be done with them. */
export function SelectionBar() {
  const say = useSay()
  const count = usePostList(state => state.selected.size)
  if (count === 0) return null
  return (
    <div className="selection-bar" role="toolbar" aria-label={say('list.selection')}>
      <span className="selection-count" role="status">
        {say('list.selected', { count })}
      </span>
      <IconButton
        placement="top"
        icon="tags"
        words="command.selectedAddTags"
        run={() => void runCommand('selected.addTags')}
      />
      <IconButton
        placement="top"
        icon="trash"
        words="command.selectedTrash"
        run={() => void runCommand('selected.trash')}
      />
      <MenuTrigger>
        <Button className="icon-button" aria-label={say('list.moreForSelected')}>
          <Icon name="more" />
        </Button>
        <Popover className="menu-popover" placement="top start" offset={4}>
          <SelectionItems />
        </Popover>
      </MenuTrigger>
      <IconButton placement="top" icon="close" words="list.clearSelection" run={clearSelection} />
    </div>
  )
}

/** The same as a menu, at the selected row that asked for it. */
export function SelectionMenu() {
  const at = usePostList(state => state.menuAt)
  if (at === null) return null
  return (
    <MenuAt at={at} close={() => showSelectionMenu(null)}>
      <SelectionItems />
    </MenuAt>
  )
}

interface Entry {
  readonly id: string
  readonly icon: IconName
  readonly words: MessageKey
}

const groups: readonly (readonly Entry[])[] = [
  [
    { id: 'selected.addTags', icon: 'tags', words: 'list.addTags' },
    { id: 'selected.removeTags', icon: 'tags', words: 'list.removeTags' },
    { id: 'selected.addCategories', icon: 'folder', words: 'list.addCategories' },
    { id: 'selected.removeCategories', icon: 'folder', words: 'list.removeCategories' },
  ],
  [
    { id: 'selected.makeDrafts', icon: 'rename', words: 'list.makeDrafts' },
    { id: 'selected.endDrafts', icon: 'publish', words: 'list.endDrafts' },
    { id: 'selected.date', icon: 'calendar', words: 'list.changeDate' },
  ],
  [{ id: 'selected.copyOut', icon: 'copy', words: 'list.copyOut' }],
  [{ id: 'selected.trash', icon: 'trash', words: 'list.trash' }],
]

function SelectionItems() {
  const say = useSay()
  const run = (id: string) => {
    showSelectionMenu(null)
    void runCommand(id)
  }
  return (
    <Menu className="menu" aria-label={say('list.selection')} autoFocus="first">
      {groups.flatMap((group, index) => [
        ...(index > 0 ? [<Separator key={`line ${group[0]?.id}`} className="menu-line" />] : []),
        ...group.map(({ id, icon, words }) => (
          <CommandItem key={id} icon={icon} words={words} act={() => run(id)} />
        )),
      ])}
    </Menu>
  )
}
