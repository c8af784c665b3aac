/** As long as any disk allows is 255 bytes; a number may come after it. */
const maxSlugCharacters = 80

/** A tag as the name of a folder on every disk, capitals or not: `C++` is `c++`, `C/C++` is `c-c++`. */
export function tagSlug(tag: string): string {
  const slug = tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s/\\:*?"<>|#%&\p{C}]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  const short = [...slug]
    .slice(0, slug.length > maxSlugCharacters ? maxSlugCharacters - 20 : slug.length)
    .join('')
  return short === '' ? 'tag' : short
}
