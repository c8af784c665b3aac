import { create } from 'zustand'
import type { ImagePlace, ImageWork } from '../../../shared/images/image-choices.ts'
import { ask } from '../../ask.ts'
import { theEditor } from '../writing/the-editor.ts'

/** What is chosen for the pictures of a post and its blog. */
export interface ShownChoices extends ImagePlace {
  readonly postId: string
  readonly work: ImageWork
}

interface ChoicesState {
  /** Null: nobody is asked. */
  readonly shown: ShownChoices | null
}

export const usePictureChoices = create<ChoicesState>()(() => ({ shown: null }))

export async function openPictureChoices(): Promise<void> {
  const postId = theEditor().shownId()
  if (postId === null) return
  usePictureChoices.setState({ shown: { postId, ...(await ask('images.place', { postId })) } })
}

export function closePictureChoices(): void {
  usePictureChoices.setState({ shown: null })
}

export interface ChosenPlace {
  /** Empty: as the blog shows it. */
  readonly folder: string
  readonly isForAll: boolean
  readonly work: ImageWork
}

/** Keeps what was chosen. Throws where the folder is none that a blog can have. */
export async function keepPictureChoices({ folder, isForAll, work }: ChosenPlace): Promise<void> {
  const { shown } = usePictureChoices.getState()
  if (shown === null) return
  await ask('images.choose', { postId: shown.postId, folder, scope: isForAll ? 'blog' : 'post', work })
  closePictureChoices()
}
