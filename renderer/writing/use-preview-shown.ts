import { useLayout } from '../state/app/layout-store.ts'
import { narrowForPreview, usePreview } from '../state/writing/preview-store.ts'
import { useMedia } from '../use-media.ts'

/** Whether the preview is to be seen in a window of this width. */
export function usePreviewShown(): boolean {
  const isNarrow = useMedia(narrowForPreview)
  const isBeside = usePreview(state => state.isBeside)
  const isInFront = usePreview(state => state.isInFront)
  const isZen = useLayout(state => state.isZen && state.place === 'posts')
  if (isZen) return false
  return isNarrow ? isInFront : isBeside
}
