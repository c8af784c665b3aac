import { useState } from 'react'
import { sizeWords } from '../../shared/images/blog-image.ts'
import type { KnownImage } from '../../shared/images/filter-images.ts'
import { isInUse } from '../../shared/images/uses-of.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Say } from '../say.ts'
import { thumbnailAsked, thumbnailCame } from '../state/images/first-screen.ts'
import { nameOf } from '../state/images/image-actions.ts'
import { thumbnailAddress } from '../state/images/image-address.ts'
import { formatSize } from '../ui/format-size.ts'
import { Icon } from '../ui/icon.tsx'
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
      <Thumbnail key={image.stamp} image={image} assetKey={assetKey} say={say} />
      <p className="image-name" title={image.id}>
        {nameOf(image.id)}
      </p>
      <p className="image-facts">
        <span>{[size, formatSize(sizeBytes, language)].filter(part => part !== '').join(' · ')}</span>
        <Uses image={image} say={say} />
      </p>
    </>
  )
}

function Thumbnail({ image, assetKey, say }: Omit<Props, 'language'>) {
  const [isBroken, setBroken] = useState(false)
  return (
    <div className="image-thumbnail">
      {isBroken || image.sizeBytes === 0 ? (
        <span className="image-none">
          <Icon name="images" />
          {say('images.noPreview')}
        </span>
      ) : (
        <img
          ref={letGo}
          src={thumbnailAddress(image, assetKey, 400)}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={event => thumbnailCame(event.currentTarget)}
          onError={event => {
            thumbnailCame(event.currentTarget)
            if (event.currentTarget.hasAttribute('src')) setBroken(true)
          }}
        />
      )}
      <Warning image={image} say={say} />
    </div>
  )
}

/**
 * What has gone by is not waited for: the next one is on the screen. One function for the life of the window: another
 * one would take the picture away whenever the tile is drawn.
 */
function letGo(element: HTMLImageElement) {
  thumbnailAsked(element)
  return () => {
    thumbnailCame(element)
    element.removeAttribute('src')
  }
}

interface MarkProps {
  readonly image: KnownImage
  readonly say: Say
}

/** How often it is used; nothing where it is not, or is not known yet. */
function Uses({ image, say }: MarkProps) {
  const count = image.uses?.filter(isInUse).length ?? 0
  return count === 0 ? null : <span className="image-uses">{say('images.useCount', { count })}</span>
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
  const parts = [nameOf(id), formatSize(sizeBytes, language)]
  if (facts?.size) parts.push(sizeWords(facts.size))
  if (facts?.hasLocation) parts.push(say('images.filter.location'))
  if (uses !== null) {
    const count = uses.filter(isInUse).length
    parts.push(count > 0 ? say('images.useCount', { count }) : say('images.unusedMark'))
  }
  return parts.join(', ')
}
