import { useCallback, useState } from 'react'
import { type ImageUse, sizeWords } from '../../shared/images/blog-image.ts'
import type { KnownImage } from '../../shared/images/filter-images.ts'
import { countUses, isInUse } from '../../shared/images/uses-of.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Say } from '../say.ts'
import { thumbnailCame } from '../state/images/first-screen.ts'
import { nameOf } from '../state/images/image-actions.ts'
import { formatSize } from '../ui/format-size.ts'
import { Icon } from '../ui/icon.tsx'
import { showThumbnail } from './show-thumbnail.ts'
import './image-tile.css'

interface Props {
  readonly image: KnownImage
  readonly assetKey: string
  readonly say: Say
  readonly language: Language
}

/** A picture with its name and what is most asked of it. */
export function ImageTile({ image, assetKey, say, language }: Props) {
  const { sizeBytes, facts } = image
  const size = facts?.size ? sizeWords(facts.size) : ''
  return (
    <>
      <Thumbnail image={image} assetKey={assetKey} say={say} />
      <p className="image-name" title={image.id}>
        {nameOf(image.id)}
      </p>
      <p className="image-facts">
        <span className="image-sizes">
          <span>{size}</span>
          <span>{sizeBytes === null ? '' : formatSize(sizeBytes, language)}</span>
        </span>
        <Uses image={image} say={say} />
      </p>
    </>
  )
}

function Thumbnail({ image, assetKey, say }: Omit<Props, 'language'>) {
  const [brokenStamp, setBrokenStamp] = useState<string | null>(null)
  const { id, stamp } = image
  const show = useCallback(
    (element: HTMLImageElement) => showThumbnail(element, { id, stamp }, assetKey),
    [id, stamp, assetKey],
  )
  return (
    <div className="image-thumbnail">
      {brokenStamp === stamp || image.sizeBytes === 0 ? (
        <span className="image-none">
          <Icon name="images" />
          {say('images.noPreview')}
        </span>
      ) : (
        <img
          ref={show}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={event => thumbnailCame(event.currentTarget)}
          onError={event => {
            thumbnailCame(event.currentTarget)
            if (event.currentTarget.hasAttribute('src')) setBrokenStamp(stamp)
          }}
        />
      )}
      <Warning image={image} say={say} />
    </div>
  )
}

interface MarkProps {
  readonly image: KnownImage
  readonly say: Say
}

/** How often it is used, or that it may be; nothing where it is not, or that is not known yet. */
function Uses({ image, say }: MarkProps) {
  const words = usesWords(image.uses ?? [], say)
  return words === null ? null : <span className="image-uses">{words}</span>
}

function usesWords(uses: readonly ImageUse[], say: Say): string | null {
  const count = countUses(uses)
  if (count > 0) return say('images.useCount', { count })
  return uses.some(isInUse) ? say('images.mayBeUsed') : null
}

/** What wants a look: it says where it was taken, or nothing uses it. */
function Warning({ image, say }: MarkProps) {
  const words = warningOf(image)
  return words === null ? null : <span className="pill image-warning">{say(words)}</span>
}

function warningOf({ facts, uses }: KnownImage) {
  if (facts?.hasLocation) return 'images.locationMark'
  if (uses === null || uses.some(isInUse)) return null
  return uses.length > 0 ? 'images.trashOnly' : 'images.unusedMark'
}

/** All of it, for who does not see it. */
export function tileLabel({ id, sizeBytes, facts, uses }: KnownImage, say: Say, language: Language): string {
  const parts = [nameOf(id)]
  if (sizeBytes !== null) parts.push(formatSize(sizeBytes, language))
  if (facts?.size) parts.push(sizeWords(facts.size))
  if (facts?.hasLocation) parts.push(say('images.filter.location'))
  if (uses !== null) {
    parts.push(usesWords(uses, say) ?? say('images.unusedMark'))
  }
  return parts.join(', ')
}
