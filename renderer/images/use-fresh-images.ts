import { useEffect } from 'react'
import { attempt } from '../state/app/notices-store.ts'
import { loadImages, useImages } from '../state/images/images-store.ts'

/** A hundred pictures that are copied are one change. */
const quietMs = 400

/** Keeps what is known of the pictures up to date while they are looked at. */
export function useFreshImages(): void {
  const isStale = useImages(state => state.isStale && state.job === null)
  const isFirst = useImages(state => state.images === null)
  useEffect(() => {
    if (!isStale) return
    if (isFirst) {
      void attempt(loadImages)
      return
    }
    const soon = setTimeout(() => void attempt(loadImages), quietMs)
    return () => clearTimeout(soon)
  }, [isStale, isFirst])
}
