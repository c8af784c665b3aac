import type { ImageFilter } from '../../../shared/images/filter-images.ts'
import type { MessageKey } from '../../../shared/words/words.ts'
import type { Command } from '../app/commands.ts'
import { goTo, useLayout } from '../app/layout-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import {
  copyImageLink,
  copyImagePath,
  lookLarge,
  mergeCopies,
  renameImage,
  replaceImage,
  showImageInFolder,
  shrinkImages,
  stripImages,
  theImage,
  trashImages,
  trashUnused,
  writeAlts,
} from './image-actions.ts'
import { showFilter, useImages } from './images-store.ts'
import { chosenImages } from './shown-images.ts'

const filters: readonly (readonly [ImageFilter, MessageKey])[] = [
  ['unused', 'command.imagesUnused'],
  ['missing', 'command.imagesMissing'],
  ['copies', 'command.imagesCopies'],
  ['large', 'command.imagesLarge'],
  ['location', 'command.imagesLocation'],
  ['alt', 'command.imagesAlt'],
]

/** What can be done in the place of the pictures with those that are chosen there. */
export const imageCommands: readonly Command[] = [
  { id: 'images.large', title: 'command.imageLarge', isAvailable: isOneChosen, run: () => lookLarge(true) },
  {
    id: 'images.rename',
    title: 'command.imageRename',
    keys: 'F2',
    isAvailable: isOneChosen,
    run: renameImage,
  },
  { id: 'images.replaceFile', title: 'command.imageReplace', isAvailable: isOneChosen, run: replaceImage },
  { id: 'images.copyPath', title: 'command.imageCopyPath', isAvailable: isOneChosen, run: copyImagePath },
  { id: 'images.copyLink', title: 'command.imageCopyLink', isAvailable: isOneChosen, run: copyImageLink },
  {
    id: 'images.showInFolder',
    title: 'command.imageShowInFolder',
    isAvailable: isOneChosen,
    run: showImageInFolder,
  },
  { id: 'images.trash', title: 'command.imagesTrash', isAvailable: isSomeChosen, run: trashImages },
  { id: 'images.trashUnused', title: 'command.imagesTrashUnused', isAvailable: isHere, run: trashUnused },
  { id: 'images.merge', title: 'command.imagesMerge', isAvailable: areCopies, run: mergeCopies },
  { id: 'images.strip', title: 'command.imagesStrip', isAvailable: isHere, run: stripImages },
  {
    id: 'images.writeAlts',
    title: 'command.imagesWriteAlts',
    isAvailable: () => isHere() && useImages.getState().alts.size > 0,
    run: writeAlts,
  },
  { id: 'images.shrink', title: 'command.imagesShrink', isAvailable: isHere, run: shrinkImages },
  ...filters.map(([filter, title]) => ({
    id: `images.filter.${filter}`,
    title,
    isAvailable: hasBlog,
    run: () => {
      goTo('images')
      showFilter(filter)
    },
  })),
]

function hasBlog(): boolean {
  return useBlog.getState().blog !== null
}

function isHere(): boolean {
  return hasBlog() && useLayout.getState().place === 'images'
}

function isSomeChosen(): boolean {
  return isHere() && chosenImages().length > 0
}

function isOneChosen(): boolean {
  return isHere() && theImage() !== null
}

function areCopies(): boolean {
  return isHere() && (useImages.getState().look?.copies.length ?? 0) > 0
}
