import { assetOrigin } from '../../shared/schemes.ts'
import type { PreviewWords } from './protocol.ts'

// The wall against a hostile post is the frame without scripts and the policy of the page. This is hygiene: what
// could not work anyway is not shown as if it could, and what would load from elsewhere says so instead.

const droppedInDrawings =
  'script, link, meta, base, template, noscript, object, embed, applet, frame, frameset, portal, dialog'
const dropped = `${droppedInDrawings}, style`

/** Turns a block's HTML into nodes for the article, without what must not be there. */
export function toSafeNodes(article: Document, html: string, words: PreviewWords): DocumentFragment {
  // A parsed document is inert: nothing in it loads or runs while we look through it.
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html')
  for (const element of parsed.querySelectorAll(dropped)) element.remove()
  for (const frame of parsed.querySelectorAll('iframe'))
    frame.replaceWith(card(parsed, words.embed, frame.src))
  for (const element of parsed.body.querySelectorAll('*')) cleanAttributes(element)
  for (const picture of parsed.querySelectorAll('img')) showPlaceholder(picture, words)
  const fragment = article.createDocumentFragment()
  fragment.append(...[...parsed.body.childNodes].map(node => article.importNode(node, true)))
  for (const picture of fragment.querySelectorAll('img')) markMissing(picture, words)
  return fragment
}

/** A drawing's style is its own, and goes along; links in it stay links, which the shell follows. */
export function toSafeDrawing(article: Document, svg: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(`<body>${svg}</body>`, 'text/html')
  for (const element of parsed.querySelectorAll(`${droppedInDrawings}, iframe`)) element.remove()
  for (const element of parsed.body.querySelectorAll('*')) cleanAttributes(element)
  const fragment = article.createDocumentFragment()
  fragment.append(...[...parsed.body.childNodes].map(node => article.importNode(node, true)))
  return fragment
}

/** A picture that does not load says so where it would stand. */
function markMissing(picture: HTMLImageElement, words: PreviewWords): void {
  picture.addEventListener('error', () => {
    picture.classList.add('missing')
    picture.title = words.missingPicture
  })
}

function cleanAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const isHandler =
      name.startsWith('on') ||
      name === 'srcdoc' ||
      name === 'ping' ||
      name === 'action' ||
      name === 'formaction'
    const isScriptLink =
      /^[\s\u0000-\u0020]*(javascript|vbscript|data:text\/html)/i.test(value) &&
      /^(href|src|xlink:href)$/.test(name)
    if (isHandler || isScriptLink) element.removeAttribute(name)
  }
  if (element instanceof HTMLInputElement || element instanceof HTMLButtonElement) element.disabled = true
}

/** Pictures of other sites are not loaded: the site would learn who reads what, and when. */
function showPlaceholder(picture: HTMLImageElement, words: PreviewWords): void {
  const address = picture.getAttribute('src') ?? ''
  const isOurs = address.startsWith(`${assetOrigin}/`)
  if (!isOurs && /^([a-z][a-z0-9+.-]*:)?\/\//i.test(address))
    picture.replaceWith(card(picture.ownerDocument, words.remotePicture, address))
}

function card(parsed: Document, label: string, address: string): HTMLElement {
  const link = parsed.createElement('a')
  link.className = 'card'
  link.href = address
  const name = parsed.createElement('strong')
  name.textContent = label
  const target = parsed.createElement('span')
  target.textContent = address
  link.append(name, target)
  return link
}
