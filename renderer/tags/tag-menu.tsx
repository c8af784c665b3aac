import { Menu, Separator } from 'react-aria-components'
import { useSay } from '../say.ts'
import { beginRename, deleteChosen, mergeChosen, moveChosen, splitChosen } from '../state/tags/tag-actions.ts'
import { useTags } from '../state/tags/tags-store.ts'
import { CommandItem, MenuAt } from '../ui/menu-at.tsx'

/** What can be done with the chosen tags, at the row or the button that asked for it. */
export function TagMenu() {
  const say = useSay()
  const at = useTags(state => state.menuAt)
  const field = useTags(state => state.field)
  const count = useTags(state => state.chosen.keys.size)
  if (at === null) return null
  const isOne = count === 1
  const act = (run: () => void) => () => {
    close()
    run()
  }
  return (
    <MenuAt at={at} close={close}>
      <Menu className="menu" aria-label={say('tags.menu')} autoFocus="first">
        {isOne && <CommandItem icon="rename" words="command.renameTag" keys="F2" act={act(beginRename)} />}
        {!isOne && (
          <CommandItem icon="merge" words="command.mergeTags" keys="Mod+Shift+M" act={act(mergeChosen)} />
        )}
        {isOne && <CommandItem icon="split" words="command.splitTag" act={act(splitChosen)} />}
        <CommandItem
          icon="move"
          words={field === 'tags' ? 'command.moveToCategories' : 'command.moveToTags'}
          act={act(moveChosen)}
        />
        <Separator className="menu-line" />
        <CommandItem icon="trash" words="command.deleteTags" keys="Delete" act={act(deleteChosen)} />
      </Menu>
    </MenuAt>
  )
}

function close(): void {
  useTags.setState({ menuAt: null })
}
