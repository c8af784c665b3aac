import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { KnownImage } from '../../shared/images/filter-images.ts'
import { useLanguage, useSay } from '../say.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { lookLarge, renameImage, trashImages } from '../state/images/image-actions.ts'
import { chooseImages, useImages } from '../state/images/images-store.ts'
import { chooseOnly, keepRows, noneChosen } from '../ui/choose-rows.ts'
import { TileGrid } from '../ui/tile-grid.tsx'
import { ImageTile, tileLabel } from './image-tile.tsx'
import { imageListId, imageSearchId } from './images-focus.ts'
import { watchSpeed } from './show-thumbnail.ts'

const leastTilePx = 150
/** Below the picture: its name, and a line of facts. */
const captionPx = 44
const paddingPx = 12

/** The pictures: Enter and Space show one large, F2 renames it, Delete moves what is chosen to the trash. */
export function ImageGrid({ images }: { readonly images: readonly KnownImage[] }) {
  const say = useSay()
  const language = useLanguage()
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => (grid.current === null ? undefined : watchSpeed(grid.current)), [])
  const assetKey = useBlog(state => state.blog?.assetKey ?? '')
  const chosen = keepRows(
    useImages(state => state.chosen),
    new Set(images.map(({ id }) => id)),
  )
  return (
    <TileGrid
      ref={grid}
      id={imageListId}
      label={say('images.list')}
      tiles={images.map(image => ({ key: image.id, item: image }))}
      leastWidthPx={leastTilePx}
      heightOf={widthPx => Math.round((widthPx - paddingPx) * 0.72) + captionPx + paddingPx}
      chosen={chosen}
      onChoose={chooseImages}
      draw={image => <ImageTile image={image} assetKey={assetKey} say={say} language={language} />}
      nameOf={image => tileLabel(image, say, language)}
      onOpen={() => lookLarge(true)}
      onOtherKey={onImageKey}
      onMenu={(image, at) => {
        // What is pointed at is meant, unless it is one of the chosen.
        if (!chosen.keys.has(image.id)) chooseImages(chooseOnly(image.id))
        useImages.setState({ menuAt: at })
      }}
    />
  )
}

function onImageKey(event: KeyboardEvent): void {
  const isMod = event.ctrlKey || event.metaKey
  if (event.key === '/' || (isMod && event.key.toLowerCase() === 'f'))
    document.getElementById(imageSearchId)?.focus()
  else if (isMod || event.altKey) return
  else if (event.key === ' ') lookLarge(true)
  else if (event.key === 'F2') renameImage()
  else if (event.key === 'Delete' || event.key === 'Backspace') trashImages()
  else if (event.key === 'Escape' && useImages.getState().chosen.keys.size > 0) chooseImages(noneChosen)
  else return
  event.preventDefault()
}
