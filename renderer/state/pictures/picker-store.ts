import { create } from 'zustand'
import type { FileId } from '../../../shared/blog.ts'
import type { BlogImage } from '../../../shared/images/blog-image.ts'
import { unpackImages } from '../../../shared/images/packed-images.ts'
import { ask } from '../../ask.ts'
import { focusText, theEditor } from '../writing/the-editor.ts'
import { selectedAlt } from './accept-pictures.ts'
import { insertLinks, postForPictures } from './add-pictures.ts'

interface PickerState {
  readonly isOpen: boolean
  /** Null: they are being listed. */
  readonly images: readonly BlogImage[] | null
}

export const usePicker = create<PickerState>()(() => ({ isOpen: false, images: null }))

/** What was listed the last time is shown at once. */
export async function openPicker(): Promise<void> {
  usePicker.setState({ isOpen: true })
  try {
    usePicker.setState({ images: unpackImages((await ask('images.list', undefined)).images) })
  } catch (error) {
    usePicker.setState({ isOpen: false })
    throw error
  }
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
