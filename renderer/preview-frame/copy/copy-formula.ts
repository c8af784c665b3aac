import type { DrawnPicture } from './draw-picture.ts'

/** A drawing as a picture; without one its source, as code. `isAmongWords`: it stands on their line. */
export function pictureOf(
  page: Document,
  { source, isAmongWords }: { readonly source: string; readonly isAmongWords: boolean },
  picture: DrawnPicture | null,
): Element {
  if (picture === null) {
    const code = page.createElement('code')
    code.textContent = source
    return code
  }
  const { address, width, height, depth } = picture
  const image = page.createElement('img')
  image.setAttribute('src', address)
  image.setAttribute('alt', source)
  image.setAttribute('width', String(width))
  image.setAttribute('height', String(height))
  if (isAmongWords) image.setAttribute('style', `display:inline;vertical-align:-${depth}px`)
  return image
}

/** What Zhihu's editor has for a formula and makes one of again: a picture that says its source. */
export function zhihuFormula(page: Document, source: string, isDisplay: boolean): Element {
  // So it tells a formula with lines of its own from one among words.
  const tex = isDisplay ? `${source.trim()} \\\\` : source.trim()
  const image = page.createElement('img')
  image.setAttribute('src', `https://www.zhihu.com/equation?tex=${encodeURIComponent(tex)}`)
  image.setAttribute('alt', tex)
  image.setAttribute('eeimg', '1')
  image.setAttribute('data-eeimg', 'true')
  return image
}
