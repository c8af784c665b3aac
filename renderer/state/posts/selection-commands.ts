import type { Command } from '../app/commands.ts'
import { clearSelection } from './post-list-store.ts'
import {
  addToSelected,
  copySelected,
  dateSelected,
  markSelected,
  removeFromSelected,
  selectedPosts,
  trashSelected,
} from './selection-actions.ts'

/** What can be done with several posts at once, in the order of their menu. */
export const selectionCommands: readonly Command[] = [
  onSelected('selected.addTags', 'command.selectedAddTags', () => addToSelected('tags')),
  onSelected('selected.removeTags', 'command.selectedRemoveTags', () => removeFromSelected('tags')),
  onSelected('selected.addCategories', 'command.selectedAddCategories', () => addToSelected('categories')),
  onSelected('selected.removeCategories', 'command.selectedRemoveCategories', () =>
    removeFromSelected('categories'),
  ),
  onSelected('selected.makeDrafts', 'command.selectedMakeDrafts', () => markSelected(true)),
  onSelected('selected.endDrafts', 'command.selectedEndDrafts', () => markSelected(false)),
  onSelected('selected.date', 'command.selectedDate', dateSelected),
  onSelected('selected.copyOut', 'command.selectedCopyOut', copySelected),
  onSelected('selected.trash', 'command.selectedTrash', trashSelected),
  onSelected('selected.clear', 'list.clearSelection', clearSelection),
]

function onSelected(id: string, title: Command['title'], run: Command['run']): Command {
  return { id, title, isAvailable: () => selectedPosts().length > 0, run }
}
