import { create } from 'zustand'
import { recall, remember } from '../app/remembered.ts'

interface PreviewState {
  /** The first path segment of the preview's page; empty until boot has answered. */
  readonly key: string
  /** In a wide window: beside the text. */
  readonly isBeside: boolean
  /** In a narrow window: in the text's place. */
  readonly isInFront: boolean
}

/** As in writing.css: below it there is no room for two columns. */
export const narrowForPreview = '(max-width: 1099px)'

export const usePreview = create<PreviewState>()(() => ({
  key: '',
  isBeside: globalThis.localStorage === undefined || recall('previewHidden') !== 'yes',
  isInFront: false,
}))

/** The same key shows and hides it, wherever it stands in this window. */
export function togglePreview(): void {
  const { isBeside, isInFront } = usePreview.getState()
  if (matchMedia(narrowForPreview).matches) {
    usePreview.setState({ isInFront: !isInFront })
    return
  }
  usePreview.setState({ isBeside: !isBeside })
  remember('previewHidden', isBeside ? 'yes' : 'no')
}
