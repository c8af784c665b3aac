/** The keys that themes of the generators read a post's header picture from, the more exact ones first. */
export const pictureKeys = [
  'header-img',
  'header_image',
  'cover',
  'cover_image',
  'featured_image',
  'banner',
  'image',
  'thumbnail',
]

const pictureName = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?:[?#].*)?$/i

/** The picture that the front matter names for the post, as written there; null: none. */
export function postPicture(data: Readonly<Record<string, unknown>>): string | null {
  for (const key of pictureKeys) {
    const value = data[key]
    if (typeof value === 'string' && pictureName.test(value.trim())) return value.trim()
  }
  return null
}
