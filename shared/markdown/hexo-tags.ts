import type { RenderOptions } from './rendered-post.ts'

/**
 * Fills in Hexo's tags for what lies beside a post, and for other posts (lib/plugins/tag): `asset_img`, `asset_path`,
 * `asset_link`, `post_path`, `post_link`. Null: another tag, or one that names nothing.
 *
 * A file is written as its plain name: links count it from the post, which has its files in a folder of its name.
 */
export function fillHexoTag(
  tag: string,
  rest: string,
  { resolvePost }: Pick<RenderOptions, 'resolvePost'>,
): string | null {
  const words = wordsOf(rest)
  const [first, ...others] = words
  if (first === undefined) return null
  const label = others.map(({ text }) => text).filter((text, at) => at < others.length - 1 || !isSwitch(text))
  switch (tag) {
    case 'asset_img':
      return picture(words)
    case 'asset_path':
      return encodeURI(first.text)
    case 'asset_link':
      return link(first.text, label.join(' ') || first.text)
    case 'post_path':
      return resolvePost?.(first.text) ?? null
    case 'post_link': {
      const [name = '', anchor] = first.text.split('#')
      const address = resolvePost?.(name) ?? null
      if (address === null) return null
      return link(anchor === undefined ? address : `${address}#${anchor}`, label.join(' ') || name)
    }
    default:
      return null
  }
}

interface Word {
  readonly text: string
  readonly isQuoted: boolean
}

function wordsOf(rest: string): readonly Word[] {
  const written = rest.replace(/-$/, '').matchAll(/"([^"\n]*)"|'([^'\n]*)'|([^\s"']+)/g)
  return [...written].map(([, double, single, plain]) => ({
    text: double ?? single ?? plain ?? '',
    isQuoted: plain === undefined,
  }))
}

/** `[classes] file [width] [height] ["title" ["alt"]]`; the file is the first that has an ending. */
function picture(words: readonly Word[]): string | null {
  const at = words.findIndex(({ text }) => /\.\w{1,5}$/.test(text))
  const file = words[at]
  if (file === undefined) return null
  const after = words.slice(at + 1)
  const sizes = after.slice(0, 2).filter(({ text, isQuoted }, nth) => {
    return !isQuoted && /^\d+$/.test(text) && (nth === 0 || /^\d+$/.test(after[0]?.text ?? ''))
  })
  const [title, alt] = titles(after.slice(sizes.length))
  const attributes: readonly [string, string | undefined][] = [
    ['src', file.text],
    [
      'class',
      words
        .slice(0, at)
        .map(({ text }) => text)
        .join(' ') || undefined,
    ],
    ['width', sizes[0]?.text],
    ['height', sizes[1]?.text],
    ['title', title],
    ['alt', alt ?? title ?? ''],
  ]
  const written = attributes.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${escaped(value)}"`],
  )
  return `<img ${written.join(' ')}>`
}

/** Words without quotes are one title. */
function titles(words: readonly Word[]): readonly string[] {
  if (words.some(({ isQuoted }) => isQuoted)) return words.map(({ text }) => text)
  const title = words.map(({ text }) => text).join(' ')
  return title === '' ? [] : [title]
}

/** Whether what is written is to be taken as text, as a last word says. */
function isSwitch(word: string): boolean {
  return word === 'true' || word === 'false'
}

function link(address: string, label: string): string {
  return `<a href="${escaped(address)}" title="${escaped(label)}">${escaped(label)}</a>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
}
