import type { FromShell } from './protocol.ts'

/** Nothing in the article navigates: a link is told to the app, a link within the post scrolls. */
export function followLinks(article: Document, tell: (message: FromShell) => void): void {
  article.addEventListener('click', event => {
    const target = event.target
    // The article is another realm, so `instanceof` would ask for the wrong Element.
    const element = target && 'closest' in target ? (target as Element) : null
    const link = element?.closest('a[href], area[href]')
    if (link) {
      event.preventDefault()
      follow(article, link.getAttribute('href') ?? '', tell)
      return
    }
    const block = element?.closest('[data-block]')
    if (!block) return
    const offset = element?.closest('[data-line]')?.getAttribute('data-line') ?? '0'
    tell({ kind: 'point', line: Number(block.getAttribute('data-block')) + Number(offset) })
  })
  article.addEventListener('submit', event => event.preventDefault())
  // The middle button would open a window, which the app refuses silently.
  article.addEventListener('auxclick', event => event.preventDefault())
}

function follow(article: Document, address: string, tell: (message: FromShell) => void): void {
  if (!address.startsWith('#')) {
    tell({ kind: 'link', address })
    return
  }
  const name = decode(address.slice(1))
  const target = name === '' ? article.body : article.getElementById(name)
  target?.scrollIntoView({ behavior: 'instant', block: 'start' })
}

/** A fragment that is not well-formed percent-encoding is taken as it stands. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
