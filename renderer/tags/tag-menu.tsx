import { useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import type { MessageKey } from '../../shared/words/words.ts'
import { useSay } from '../say.ts'
import { beginRename, deleteChosen, mergeChosen, moveChosen, splitChosen } from '../state/tag-actions.ts'
import { useTags } from '../state/tags-store.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import '../ui/menu.css'

/** What can be done with the chosen tags, at the row or the button that asked for it. */
export function TagMenu() {
  const say = useSay()
  const anchor = useRef<HTMLSpanElement>(null)
  const at = useTags(state => state.menuAt)
  const field = useTags(state => state.field)
  const count = useTags(state => state.chosen.keys.size)
  if (at === null) return null
  const isOne = count === 1
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="menu-popover"
        triggerRef={anchor}
        isOpen
        onOpenChange={isOpen => !isOpen && close()}
        placement="bottom start"
        offset={4}
      >
        <Menu className="menu" aria-label={say('tags.menu')} autoFocus="first">
          {isOne && <Item icon="rename" words="command.renameTag" keys="F2" act={beginRename} />}
          {!isOne && <Item icon="merge" words="command.mergeTags" keys="Mod+Shift+M" act={mergeChosen} />}
          {isOne && <Item icon="split" words="command.splitTag" act={splitChosen} />}
          <Item
            icon="move"
            words={field === 'tags' ? 'command.moveToCategories' : 'command.moveToTags'}
            act={moveChosen}
          />
          <Separator className="menu-line" />
          <Item icon="trash" words="command.deleteTags" keys="Delete" act={deleteChosen} />
        </Menu>
      </Popover>
    </>
  )
}

function close(): void {
  useTags.setState({ menuAt: null })
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
    <MenuItem
      className="menu-item"
      textValue={say(words)}
      onAction={() => {
        close()
        act()
      }}
    >
      <Icon name={icon} />
      <span className="menu-lines">{say(words)}</span>
      {keys && <KeyHint keys={keys} />}
    </MenuItem>
  )
}
