import { useState } from 'react'
import type { KnownImage } from '../../shared/images/filter-images.ts'
import { useSay } from '../say.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { thumbnailAddress } from '../state/images/image-address.ts'
import { Icon } from '../ui/icon.tsx'

/** A picture as large as there is room; never the file itself, which may be too large to be drawn. */
export function LargeThumbnail({ image }: { readonly image: KnownImage }) {
  const say = useSay()
  const assetKey = useBlog(state => state.blog?.assetKey ?? '')
  const [brokenStamp, setBrokenStamp] = useState<string | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const address = thumbnailAddress(image, assetKey, 1600)
  if (brokenStamp === image.stamp || image.sizeBytes === 0)
    return (
      <span className="image-none">
        <Icon name="images" />
        {say('images.noPreview')}
      </span>
    )
  return (
    <img
      key={address}
      src={address}
      alt=""
      {...roomFor(image)}
      // The tile's own picture until the large one is made: it is there already.
      style={
        shown === address
          ? undefined
          : { background: `url("${thumbnailAddress(image, assetKey, 400)}") center / contain no-repeat` }
      }
      decoding="async"
      draggable={false}
      onLoad={() => setShown(address)}
      onError={() => setBrokenStamp(image.stamp)}
    />
  )
}

/** The sides that the large picture will have, so that its place is there before it is. */
function roomFor({ facts }: KnownImage): { width?: number; height?: number } {
  if (!facts?.size) return {}
  const { width, height } = facts.size
  const share = Math.min(1, 1600 / Math.max(width, height))
  return { width: Math.round(width * share), height: Math.round(height * share) }
}
