import type { FileId } from '../blog.ts'

/** How a file that was added is linked to, in the blog's own way. */
export interface PictureLink {
  readonly id: FileId
  /** As it stands in the text: `/img/x.png`, `{{ site.baseurl }}/img/x.png`; a whole tag: `{% asset_img x.png %}`. */
  readonly address: string
  /** A film or a document is linked to, not shown. */
  readonly isPicture: boolean
}

/** A link as a text, and where in it its description stands. */
export interface LinkText {
  readonly text: string
  readonly altFrom: number
  readonly altTo: number
}

/** `alt` is what the picture shows, or what the link to a file is called. */
export function linkText(link: PictureLink, alt: string): LinkText {
  const tag = /^\{%\s*asset_img\s+(.+?)\s*%\}$/.exec(link.address)
  if (tag !== null) return tagText(tag[1] ?? '', alt)
  const start = link.isPicture ? '![' : '['
  const words = inBrackets(alt)
  const text = `${start}${words}](${link.address})`
  return { text, altFrom: start.length, altTo: start.length + words.length }
}

/** Hexo's tag has the description behind the file, and quotes where it has spaces. */
function tagText(file: string, alt: string): LinkText {
  const name = /\s/.test(file) && !/^["']/.test(file) ? `"${file}"` : file
  const start = `{% asset_img ${name} "`
  const words = alt.replace(/["\n]/g, ' ').replace(/%\}/g, '% }')
  return { text: `${start}${words}" %}`, altFrom: start.length, altTo: start.length + words.length }
}

/** One line, in which a lone bracket would end the description. */
function inBrackets(alt: string): string {
  return alt.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)[[\]]/g, '\\$&')
}
