import { useState } from 'react'
import { sizeWords } from '../../shared/images/blog-image.ts'
import type { KnownImage } from '../../shared/images/filter-images.ts'
import { isInUse } from '../../shared/images/uses-of.ts'
import type { Language } from '../../shared/words/words.ts'
import type { Say } from '../say.ts'
import { nameOf } from '../state/images/image-actions.ts'
import { thumbnailAddress } from '../state/images/image-address.ts'
import { formatSize } from '../ui/format-size.ts'
import { Icon } from '../ui/icon.tsx'

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
        <Mark image={image} say={say} />
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
          onError={event => event.currentTarget.hasAttribute('src') && setBroken(true)}
        />
      )}
    </div>
  )
}

/**
 * What has gone by is not waited for: the next one is on the screen. One function for the life of the window: another
 * one would take the picture away whenever the tile is drawn.
 */
function letGo(element: HTMLImageElement | null) {
  return () => element?.removeAttribute('src')
}

/** What is wrong with it, or how often it is used. */
function Mark({ image, say }: { readonly image: KnownImage; readonly say: Say }) {
  if (image.facts?.hasLocation)
    return <span className="image-mark image-warning">{say('images.locationMark')}</span>
  if (image.uses === null) return null
  const count = image.uses.filter(isInUse).length
  if (count > 0) return <span className="image-mark">{say('images.useCount', { count })}</span>
  const words = image.uses.length > 0 ? 'images.trashOnly' : 'images.unusedMark'
  return <span className="image-mark image-warning">{say(words)}</span>
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
