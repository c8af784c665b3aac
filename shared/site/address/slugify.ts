/** Jekyll's slug rules (lib/jekyll/utils.rb); `none` leaves the text as it is. */
export type SlugMode = 'none' | 'raw' | 'default' | 'pretty' | 'ascii' | 'latin'

const separators: Readonly<Record<Exclude<SlugMode, 'none'>, RegExp>> = {
  raw: /\s+/gu,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/gu,
  latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
}

/** A text as a part of an address; `isCased` keeps capital letters. */
export function slugify(text: string, mode: SlugMode = 'default', isCased = false): string {
  if (mode === 'none') return isCased ? text : text.toLowerCase()
  const plain = mode === 'latin' ? withoutAccents(text) : text
  const slug = plain.replace(separators[mode], '-').replace(/^-|-$/g, '')
  return isCased ? slug : slug.toLowerCase()
}

/** Latin letters lose their accents; what has no Latin form becomes `?`, and so a hyphen. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, '?')
}
