import { actionAttribute } from './card.ts'
import type { FromShell } from './protocol.ts'

const xlink = 'http://www.w3.org/1999/xlink'

/** Nothing in the article navigates: a link is told to the app, a link within the post scrolls. */
export function followLinks(article: Document, tell: (message: FromShell) => void): void {
  article.addEventListener('click', event => {
    const target = event.target
    // The article is another realm, so `instanceof` would ask for the wrong Element.
    const element = target && 'closest' in target ? (target as Element) : null
    if (element?.closest(`[${actionAttribute}]`)) {
      tell({ kind: 'allowRemote' })
      return
    }
    // Every link, also one of SVG, whose address is in another namespace.
    const link = element?.closest('a, area')
    if (link) {
      event.preventDefault()
      const address = link.getAttribute('href') ?? link.getAttributeNS(xlink, 'href')
      if (address !== null) follow(article, address, tell)
      return
    }
    const line = lineOfElement(element)
    // Whoever selects words, to copy them, points at nothing.
    if (line === null || article.getSelection()?.isCollapsed === false) return
    tell({ kind: 'point', line })
  })
  // A form, the middle button, something dropped: each would lead the frame elsewhere.
  for (const event of ['submit', 'auxclick', 'dragover', 'drop']) {
    article.addEventListener(event, happened => happened.preventDefault())
  }
  article.addEventListener('drop', event => tellDrop(event, tell))
}

/** The zero-based line of the text that an element of the article comes from; null: from none of the post. */
export function lineOfElement(element: Element | null): number | null {
  const block = element?.closest('[data-block]')
  if (!block) return null
  const offset = element?.closest('[data-line]')?.getAttribute('data-line') ?? '0'
  return Number(block.getAttribute('data-block')) + Number(offset)
}

/** What was dropped goes to the app; it is read now, since afterwards there is nothing in it any more. */
function tellDrop({ target, dataTransfer }: DragEvent, tell: (message: FromShell) => void): void {
  if (!dataTransfer) return
  const items = [...dataTransfer.items].filter(({ kind }) => kind === 'file')
  const folders = items.flatMap(item => {
    const entry = item.webkitGetAsEntry()
    return entry?.isDirectory ? [entry.name] : []
  })
  const files = items.flatMap(item => (item.webkitGetAsEntry()?.isDirectory ? [] : (item.getAsFile() ?? [])))
  const element = target && 'closest' in target ? (target as Element) : null
  tell({
    kind: 'dropped',
    line: lineOfElement(element) ?? -1,
    files,
    folders,
    html: dataTransfer.getData('text/html'),
  })
}

function follow(article: Document, address: string, tell: (message: FromShell) => void): void {
  if (!address.startsWith('#')) {
    tell({ kind: 'link', address })
    return
  }
  const name = address.slice(1)
  const target = name === '' ? article.body : partOf(article, name)
  target?.scrollIntoView({ behavior: 'instant', block: 'start' })
}

/** What an address with this fragment means; null: the post has no such part. */
export function partOf(article: Document, fragment: string): Element | null {
  const name = decode(fragment)
  return article.getElementById(name) ?? article.getElementsByName(name)[0] ?? null
}

/** A fragment that is not well-formed percent-encoding is taken as it stands. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
