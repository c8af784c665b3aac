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
  if (brokenStamp === image.stamp || image.sizeBytes === 0)
    return (
      <span className="image-none">
        <Icon name="images" />
        {say('images.noPreview')}
      </span>
    )
  return (
    <img
      src={thumbnailAddress(image, assetKey, 1600)}
      alt=""
      decoding="async"
      draggable={false}
      onError={() => setBrokenStamp(image.stamp)}
    />
  )
}
