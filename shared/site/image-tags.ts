import type { ImageSize } from './image-size.ts'

/**
 * Gives every picture its width and height, so that a page does not jump when pictures arrive.
 *
 * `sizeOf` answers for an address as it stands on the page. A picture that says one of the two itself keeps its word.
 */
export function sizeImages(html: string, sizeOf: (href: string) => ImageSize | null): string {
  return html.replace(/<img\b([^>]*)>/gi, (tag, attributes: string) => {
    if (/\s(?:width|height)\s*=/i.test(attributes)) return tag
    const src = /\ssrc\s*=\s*"([^"]*)"/i.exec(attributes)?.[1]
    const size = src === undefined ? null : sizeOf(src.replaceAll('&amp;', '&'))
    // At the beginning: what looks like the end of the tag may stand in a value.
    return size === null
      ? tag
      : `<img width="${size.width}" height="${size.height}"${tag.slice('<img'.length)}`
  })
}
