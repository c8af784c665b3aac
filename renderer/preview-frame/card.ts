/** What our own buttons in the article do; a post that has the attribute itself loses it. */
export const actionAttribute = 'data-preview-action'

/** What a card stands for, as HTML, for who copies the post; a post that has the attribute itself loses it. */
export const standsForAttribute = 'data-preview-stands-for'

export interface Card {
  readonly label: string
  /** Whom it is from: the name of a site. */
  readonly from?: string
  readonly address: string
  /** The element whose place it takes. */
  readonly instead: Element
  /** A button of ours in it. */
  readonly button?: { readonly action: 'allow-remote'; readonly label: string }
}

/** Puts a card in the place of what is not loaded: it says what that is, and leads to it in the browser. */
export function showCard({ label, from, address, instead, button }: Card): void {
  const page = instead.ownerDocument
  const card = page.createElement('span')
  card.className = 'card'
  card.setAttribute(standsForAttribute, instead.outerHTML)
  const line = instead.getAttribute('data-line')
  if (line !== null) card.setAttribute('data-line', line)
  const link = page.createElement('a')
  link.href = address
  const name = page.createElement('strong')
  name.textContent = from === undefined ? label : `${from} · ${label}`
  const target = page.createElement('span')
  target.textContent = address
  link.append(name, target)
  card.append(link)
  if (button) {
    const press = page.createElement('button')
    press.type = 'button'
    press.setAttribute(actionAttribute, button.action)
    press.textContent = button.label
    card.append(press)
  }
  instead.replaceWith(card)
}

/** The sites whose pages are embedded most, by the names that people know them by. */
const sites: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, 'YouTube'],
  [/(^|\.)bilibili\.com$/, 'Bilibili'],
  [/(^|\.)vimeo\.com$/, 'Vimeo'],
  [/(^|\.)youku\.com$/, '优酷'],
  [/(^|\.)qq\.com$/, '腾讯视频'],
  [/(^|\.)163\.com$/, '网易云音乐'],
  [/(^|\.)spotify\.com$/, 'Spotify'],
  [/(^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(^|\.)codepen\.io$/, 'CodePen'],
  [/(^|\.)google\.[a-z.]+$/, 'Google'],
]

/** The name of the site that an address leads to: one that is known, else its host. */
export function siteName(address: string): string | undefined {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase()
  if (host === undefined) return undefined
  return sites.find(([pattern]) => pattern.test(host))?.[1] ?? host
}
