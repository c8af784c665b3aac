/** What our own buttons in the article do; a post that has the attribute itself loses it. */
export const actionAttribute = 'data-preview-action'

export interface Card {
  readonly label: string
  /** Whom it is from: the name of a site. */
  readonly from?: string
  readonly address: string
  /** A button of ours in it. */
  readonly button?: { readonly action: 'allow-remote'; readonly label: string }
}

/** Stands for what is not loaded, says what it is, and leads to it in the browser. */
export function makeCard(page: Document, { label, from, address, button }: Card): HTMLElement {
  const card = page.createElement('span')
  card.className = 'card'
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
  return card
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
