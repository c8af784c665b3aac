import { create } from 'zustand'
import { ask } from '../../ask.ts'
import { notify } from '../app/notices-store.ts'

interface RemotePicturesState {
  /** The blog that it was decided for. */
  readonly blogFolder: string | null
  /** Whether the preview of the open blog loads pictures of other sites; null: not known yet. */
  readonly isAllowed: boolean | null
}

export const useRemotePictures = create<RemotePicturesState>()(() => ({ blogFolder: null, isAllowed: null }))

/** Finds out what was decided for the blog that is open now, unless that is known. */
export async function readRemotePictures(blogFolder: string): Promise<void> {
  if (useRemotePictures.getState().blogFolder === blogFolder) return
  useRemotePictures.setState({ blogFolder, isAllowed: null })
  const { isAllowed } = await ask('preview.remotePictures', undefined)
  if (useRemotePictures.getState().blogFolder === blogFolder) useRemotePictures.setState({ isAllowed })
}

/** Decides it for the open blog; it is kept by the app, outside the blog. */
export async function allowRemotePictures(isAllowed: boolean): Promise<void> {
  useRemotePictures.setState(await ask('preview.allowRemotePictures', { isAllowed }))
  if (!isAllowed) return
  notify(
    'done',
    { key: 'preview.remoteAllowed' },
    {
      label: 'notice.undo',
      run: () => allowRemotePictures(false),
    },
  )
}
