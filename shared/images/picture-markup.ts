// A picture as it stands in a post: Markdown, HTML, a figure, or a generator's own tag.

/** What is said of a picture where it is shown. */
export interface PictureFacts {
  readonly address: string
  readonly alt: string
  /** Seen below it; empty: none. */
  readonly caption: string
  /** In CSS pixels, or with its unit; empty: as wide as it is. */
  readonly width: string
}

export type PictureForm = 'markdown' | 'img' | 'figure' | 'hugo' | 'assetImg'

/** One that stands in a text. */
export interface PictureMarkup extends PictureFacts {
  readonly form: PictureForm
  readonly from: number
  readonly to: number
  readonly written: string
  /** What is written of it besides: a title in Markdown, with its quotes; kramdown's list of attributes. */
  readonly title: string
  readonly attributes: string
}

/** The picture that stands at an offset, its edges included; null: there is none. */
export function pictureAt(text: string, at: number): PictureMarkup | null {
  const start = Math.max(0, at - farthest)
  const part = text.slice(start, at + farthest)
  for (const { pattern, read } of forms) {
    for (const found of part.matchAll(pattern)) {
      const from = start + found.index
      const to = from + found[0].length
      if (at < from || at > to) continue
      const facts = read(found)
      if (facts !== null) return { ...plain, ...facts, from, to, written: found[0] }
    }
  }
  return null
}

/** No picture's markup is longer. */
const farthest = 4000

const plain = { alt: '', caption: '', width: '', title: '', attributes: '' } as const

type Read = Pick<PictureMarkup, 'form' | 'address'> &
  Partial<Pick<PictureMarkup, 'alt' | 'caption' | 'width' | 'title' | 'attributes'>>

/** A figure before the picture in it. */
const forms: readonly {
  readonly pattern: RegExp
  readonly read: (found: RegExpMatchArray) => Read | null
}[] = [
  { pattern: /<figure\b[^<>]*>(?:(?!<\/?figure\b)[\s\S]){1,3000}<\/figure>/gi, read: readFigure },
  { pattern: /<img\b[^<>]{1,2000}>/gi, read: found => readImg(found[0], 'img') },
  { pattern: /\{\{<\s{0,9}figure\b([^{}\n]{1,2000})>\}\}/g, read: readHugo },
  { pattern: /\{%-?\s{0,9}asset_img\s([^{}%\n]{1,1000})%\}/g, read: readAssetImg },
  {
    pattern:
      /!\[((?:\\.|[^[\]\n\\]|\[[^[\]\n]*\]){0,1000})\]\(\s{0,9}(<[^<>\n]*>|(?:\{\{[^{}\n]*\}\}|\([^()\s]*\)|[^\s()<])+)(?:[ \t]+("[^"\n]*"|'[^'\n]*'))?\s{0,9}\)(\{:[^{}\n]*\})?/g,
    read: readMarkdown,
  },
]

function readMarkdown([, alt = '', address = '', title = '', attributes = '']: RegExpMatchArray): Read {
  const width = /[\s:]width\s*=\s*"?([^"\s}]*)/.exec(attributes)?.[1] ?? ''
  return {
    form: 'markdown',
    alt: alt.replace(/\\([[\]])/g, '$1'),
    address: address.replace(/^<|>$/g, ''),
    title,
    attributes,
    width,
  }
}

function readFigure([written = '']: RegExpMatchArray): Read | null {
  const img = /<img\b[^<>]*>/i.exec(written)?.[0]
  const read = img === undefined ? null : readImg(img, 'figure')
  const caption = /<figcaption\b[^>]*>([\s\S]*?)<\/figcaption>/i.exec(written)?.[1] ?? ''
  return read && { ...read, caption: fromHtml(caption.trim()) }
}

function readImg(tag: string, form: 'img' | 'figure'): Read | null {
  const address = attributeOf(tag, 'src')
  if (address === null) return null
  return {
    form,
    address: fromHtml(address),
    alt: fromHtml(attributeOf(tag, 'alt') ?? ''),
    width: attributeOf(tag, 'width') ?? '',
  }
}

function readHugo([, inside = '']: RegExpMatchArray): Read | null {
  const address = attributeOf(inside, 'src')
  if (address === null) return null
  const [alt, caption, width] = ['alt', 'caption', 'width'].map(name => attributeOf(inside, name) ?? '')
  return { form: 'hugo', address, alt: alt ?? '', caption: caption ?? '', width: width ?? '' }
}

/** `{% asset_img [classes] file [width] [height] [title] %}` */
function readAssetImg([, inside = '']: RegExpMatchArray): Read | null {
  const parts = [...inside.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)].map(
    part => part[1] ?? part[2] ?? part[0],
  )
  const at = parts.findIndex(part => /\.[a-z]{2,5}$/i.test(part))
  const [address, ...rest] = at < 0 ? parts : parts.slice(at)
  if (address === undefined) return null
  const width = /^\d+$/.test(rest[0] ?? '') ? (rest[0] ?? '') : ''
  const words = rest.filter((part, index) => index > 1 || !/^\d+$/.test(part))
  return {
    form: 'assetImg',
    address,
    width,
    alt: words.join(' '),
    attributes: parts.slice(0, Math.max(0, at)).join(' '),
  }
}

/** An attribute's value as it is written; null: there is none. */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '')
}

function fromHtml(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
