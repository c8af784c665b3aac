import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import { ask } from '../../ask.ts'
import { loadImages } from '../images/images-store.ts'
import { focusText, theEditor } from '../writing/the-editor.ts'
import { selectedAlt } from './accept-pictures.ts'
import { insertLinks, postForPictures } from './add-pictures.ts'

interface PickerState {
  readonly isOpen: boolean
}

export const usePicker = create<PickerState>()(() => ({ isOpen: false }))

/** The pictures that are known are shown at once, and those that came since a moment later. */
export async function openPicker(): Promise<void> {
  usePicker.setState({ isOpen: true })
  await loadImages()
}

export function closePicker(): void {
  usePicker.setState({ isOpen: false })
  focusText()
}

/** Links to a picture of the blog where the caret is. */
export async function pickPicture(id: FileId): Promise<void> {
  usePicker.setState({ isOpen: false })
  const postId = await postForPictures()
  if (postId === null) return
  const links = await ask('images.linkTo', { postId, ids: [id] })
  insertLinks(links, selectedAlt(theEditor().view))
}
