import { noneChosen } from '../../ui/choose-rows.ts'
import type { Command } from '../app/commands.ts'
import { goTo, useLayout } from '../app/layout-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import {
  addToChosenPosts,
  beginRename,
  deleteChosen,
  mergeChosen,
  moveChosen,
  removeFromChosenPosts,
  splitChosen,
} from './tag-actions.ts'
import { chooseTags, chosenTags, useTags } from './tags-store.ts'

/** What can be done in the place of the tags with those that are chosen there. */
export const tagCommands: readonly Command[] = [
  { id: 'tags.suggestions', title: 'command.tagSuggestions', isAvailable: hasBlog, run: showSuggestions },
  { id: 'tags.rename', title: 'command.renameTag', keys: 'F2', isAvailable: isOneChosen, run: beginRename },
  {
    id: 'tags.merge',
    title: 'command.mergeTags',
    keys: 'Mod+Shift+M',
    isAvailable: () => isHere() && chosenTags().length > 1,
    run: mergeChosen,
  },
  { id: 'tags.split', title: 'command.splitTag', isAvailable: isOneChosen, run: splitChosen },
  {
    id: 'tags.moveToCategories',
    title: 'command.moveToCategories',
    isAvailable: () => isSomeChosen() && useTags.getState().field === 'tags',
    run: moveChosen,
  },
  {
    id: 'tags.moveToTags',
    title: 'command.moveToTags',
    isAvailable: () => isSomeChosen() && useTags.getState().field === 'categories',
    run: moveChosen,
  },
  { id: 'tags.delete', title: 'command.deleteTags', isAvailable: isSomeChosen, run: deleteChosen },
  { id: 'tags.addToPosts', title: 'command.addToPosts', isAvailable: arePostsChosen, run: addToChosenPosts },
  {
    id: 'tags.removeFromPosts',
    title: 'command.removeFromPosts',
    isAvailable: arePostsChosen,
    run: removeFromChosenPosts,
  },
]

function hasBlog(): boolean {
  return useBlog.getState().blog !== null
}

/** They stand where no tag is chosen. */
function showSuggestions(): void {
  chooseTags(noneChosen)
  goTo('tags')
}

function isHere(): boolean {
  return useLayout.getState().place === 'tags'
}

function isSomeChosen(): boolean {
  return isHere() && chosenTags().length > 0
}

function isOneChosen(): boolean {
  return isHere() && chosenTags().length === 1
}

function arePostsChosen(): boolean {
  return isSomeChosen() && useTags.getState().chosenPosts.keys.size > 0
}
