import type { Generator } from '../blog.ts'
import { linkText } from './picture-link.ts'
import { attributeOf, type PictureFacts, type PictureForm, type PictureMarkup } from './picture-markup.ts'

export type PictureEdit = Omit<PictureFacts, 'address'>

/**
 * A picture's markup with another description, caption or width; what else is written of it stays.
 *
 * Only what Markdown has no way to say changes how it is written: Hugo's shortcode, kramdown's attributes, Hexo's tag,
 * else HTML.
 */
export function writePicture(before: PictureMarkup, edit: PictureEdit, generator: Generator): string {
  if (edit.alt === before.alt && edit.caption === before.caption && edit.width === before.width) {
    return before.written
  }
  const facts: PictureFacts = { ...edit, address: before.address }
  switch (formFor(before, edit, generator)) {
    case 'markdown':
      return markdown(before, facts)
    case 'img':
      return img(before, facts)
    case 'figure':
      return figure(before, facts)
    case 'hugo':
      return hugo(before, facts)
    case 'assetImg':
      return assetImg(before, facts)
  }
}

function formFor(before: PictureMarkup, { caption, width }: PictureEdit, generator: Generator): PictureForm {
  if (before.form === 'hugo') return 'hugo'
  if (before.form === 'figure') return caption === '' ? 'img' : 'figure'
  if (caption !== '') return generator === 'hugo' ? 'hugo' : 'figure'
  if (before.form !== 'markdown' || width === '') return before.form
  // What kramdown reads behind a picture is text to the others.
  if (generator === 'jekyll') return 'markdown'
  return generator === 'hugo' ? 'hugo' : 'img'
}

function markdown(
  { title, attributes, written }: PictureMarkup,
  { alt, address, width }: PictureFacts,
): string {
  const angled = /\]\(\s*</.test(written) ? `<${address}>` : address
  const { text } = linkText({ id: '', address: angled, isPicture: true }, alt)
  const titled = title === '' ? text : `${text.slice(0, -1)} ${title})`
  return titled + withWidth(attributes, width)
}

/** `{: .class width="300"}` */
function withWidth(attributes: string, width: string): string {
  const others = attributes
    .replace(/^\{:\s*|\s*\}$/g, '')
    .replace(/(^|\s)width\s*=\s*(?:"[^"]*"|\S*)/, '')
    .trim()
  const all = [others, width === '' ? '' : `width="${inQuotes(width)}"`].filter(part => part !== '').join(' ')
  return all === '' ? '' : `{: ${all}}`
}

function img(before: PictureMarkup, facts: PictureFacts): string {
  const tag =
    before.form === 'markdown' || before.form === 'assetImg'
      ? null
      : /<img\b[^<>]*>/i.exec(before.written)?.[0]
  const title = before.title === '' ? '' : ` title=${before.title}`
  const start = tag ?? `<img src="${inQuotes(facts.address)}"${title}>`
  return set(set(start, 'alt', inQuotes(facts.alt), true), 'width', inQuotes(facts.width), false)
}

function figure(before: PictureMarkup, facts: PictureFacts): string {
  const picture = img(before, facts)
  const caption = `<figcaption>${inHtml(facts.caption)}</figcaption>`
  if (before.form !== 'figure') return `<figure>\n  ${picture}\n  ${caption}\n</figure>`
  // By functions: a dollar sign in a caption means nothing.
  const shown = before.written.replace(/<img\b[^<>]*>/i, () => picture)
  const captions = /<figcaption\b[^>]*>[\s\S]*?<\/figcaption>/i
  return captions.test(shown)
    ? shown.replace(captions, () => caption)
    : shown.replace(/\s*<\/figure>$/i, end => `\n  ${caption}${end.includes('\n') ? '\n' : ''}</figure>`)
}

function hugo(before: PictureMarkup, facts: PictureFacts): string {
  const start =
    before.form === 'hugo' ? before.written : `{{< figure src="${facts.address.replace(/"/g, '%22')}" >}}`
  const quoted = (text: string) => text.replace(/\n/g, ' ').replace(/"/g, '\\"')
  return (['alt', 'caption', 'width'] as const).reduce(
    (tag, name) => set(tag, name, quoted(facts[name]), name === 'alt'),
    start,
  )
}

function assetImg({ attributes }: PictureMarkup, { address, alt, width }: PictureFacts): string {
  const file = /\s/.test(address) ? `"${address}"` : address
  const words = alt === '' ? '' : `"${alt.replace(/["\n]/g, ' ').replace(/%\}/g, '% }')}"`
  const parts = [attributes, file, /^\d+$/.test(width) ? width : '', words].filter(part => part !== '')
  return `{% asset_img ${parts.join(' ')} %}`
}

/** An attribute of a tag becomes this value; an empty one goes, unless it is to stay. */
function set(tag: string, name: string, value: string, staysEmpty: boolean): string {
  const present = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i')
  const attribute = value === '' && !staysEmpty ? '' : ` ${name}="${value}"`
  if (attributeOf(tag, name) !== null) return tag.replace(present, () => attribute)
  return tag.replace(/\s*(\/?>|>\}\})$/, end => attribute + end)
}

function inHtml(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}

function inQuotes(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
}
