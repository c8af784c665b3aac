import type { ImageSize } from './image-size.ts'
import { withSmaller } from './smaller-pictures.ts'

/**
 * Gives every picture its width and height, so that a page does not jump when pictures arrive, and what smaller ones of
 * it there are.
 *
 * `sizeOf` answers for an address as it stands on the page. A picture that says one of the two itself keeps its word.
 * `href` leads from the page to a path of the site.
 */
export function sizeImages(
  html: string,
  sizeOf: (href: string) => ImageSize | null,
  href: (path: string) => string,
): string {
  let sized = ''
  let done = 0
  pictures.lastIndex = 0
  for (let found = pictures.exec(html); found !== null; found = pictures.exec(html)) {
    const [tag, attributes] = found
    sized += html.slice(done, found.index) + sizedTag(tag, attributes, { sizeOf, href })
    done = pictures.lastIndex
  }
  return done === 0 ? html : sized + html.slice(done)
}

/** What a writer has put into a <picture> is their own choice of files. */
const pictures = /<picture\b[\s\S]*?<\/picture\s*>|<img\b([^>]*)>/gi

/** `attributes` undefined: it is no single picture. */
function sizedTag(
  tag: string,
  attributes: string | undefined,
  { sizeOf, href }: { sizeOf: (href: string) => ImageSize | null; href: (path: string) => string },
): string {
  if (attributes === undefined) return tag
  const src = /\ssrc\s*=\s*"([^"]*)"/i.exec(attributes)?.[1]
  const size = src === undefined ? null : sizeOf(src.replaceAll('&amp;', '&'))
  if (size === null) return tag
  const says = /\s(?:width|height)\s*=/i.test(attributes)
  // At the beginning: what looks like the end of the tag may stand in a value.
  const sides = says ? '' : ` width="${size.width}" height="${size.height}"`
  const sized = `<img${sides}${tag.slice('<img'.length)}`
  return size.smaller === undefined || !isSimple(attributes) ? sized : withSmaller(sized, size.smaller, href)
}

/** A tag with a `>` in a value is cut short here, and nothing may be put around it; nor where a choice was made. */
function isSimple(attributes: string): boolean {
  const isWhole = (attributes.match(/"/g)?.length ?? 0) % 2 === 0
  return isWhole && !/\ssrcset\s*=/i.test(attributes)
}
