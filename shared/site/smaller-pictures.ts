import type { ImageSize } from './image-size.ts'

/** A picture in several widths, as WebP; each is a file of the site, named by what the picture is. */
export interface SmallerPictures {
  /** The first part of the hash of the original's bytes. */
  readonly name: string
  /** In growing order; none is wider than the original. */
  readonly widths: readonly number[]
}

/** Up to twice the width of the text, for screens with two dots where others have one. */
const usualWidths = [480, 800, 1200, 1600]

/** The widths that a picture is worth having in; none for what is small as it is. */
export function widthsFor({ width }: Pick<ImageSize, 'width'>): readonly number[] {
  const narrower = usualWidths.filter(usual => usual < width * 0.9)
  const largest = usualWidths.at(-1) ?? 0
  // As wide as it is, too: the same picture is a fraction of the bytes.
  return width >= 200 && width <= largest ? [...narrower, width] : narrower
}

/** Where in the site one of them is. */
export function smallerPath(name: string, width: number): string {
  return `inkstone/pictures/${name}-${width}.webp`
}

/** What a picture takes of the page's width: the whole of a small screen, else that of the text. */
const shownWidths = '(max-width: 45rem) 100vw, 42rem'

/**
 * The picture with what smaller ones there are, for browsers to choose from; `href` leads from the page to a path.
 *
 * The original stays where it was: who cannot show WebP, or asks for the picture itself, gets that.
 */
export function withSmaller(
  tag: string,
  { name, widths }: SmallerPictures,
  href: (path: string) => string,
): string {
  const set = widths.map(width => `${href(smallerPath(name, width))} ${width}w`).join(', ')
  return `<picture><source type="image/webp" srcset="${set}" sizes="${shownWidths}">${tag}</picture>`
}
