import { assetOrigin } from '../../shared/schemes.ts'
import { actionAttribute, makeCard, siteName } from './card.ts'
import type { PreviewLook } from './protocol.ts'

/** What may be shown, and in which words. */
export type NodeRules = Pick<PreviewLook, 'words' | 'allowsRemote'>

// The wall against a hostile post is the frame without scripts and the policy of the page. This is hygiene: what
// could not work anyway is not shown as if it could, and what would load from elsewhere says so instead.

const droppedInDrawings =
  'script, link, meta, base, template, noscript, object, embed, applet, frame, frameset, portal, dialog'
const dropped = `${droppedInDrawings}, style`

/** Turns a block's HTML into nodes for the article, without what must not be there. */
export function toSafeNodes(article: Document, html: string, rules: NodeRules): DocumentFragment {
  // A parsed document is inert: nothing in it loads or runs while we look through it.
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html')
  for (const element of parsed.querySelectorAll(embeds)) showEmbed(element, rules)
  for (const element of parsed.querySelectorAll(dropped)) element.remove()
  for (const element of parsed.body.querySelectorAll('*')) cleanAttributes(element)
  if (!rules.allowsRemote)
    for (const picture of parsed.querySelectorAll('img')) showPlaceholder(picture, rules)
  const fragment = article.createDocumentFragment()
  fragment.append(...[...parsed.body.childNodes].map(node => article.importNode(node, true)))
  for (const picture of fragment.querySelectorAll('img')) markMissing(picture, rules)
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
function markMissing(picture: HTMLImageElement, { words }: NodeRules): void {
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
      name === actionAttribute ||
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
function showPlaceholder(picture: HTMLImageElement, { words }: NodeRules): void {
  const address = withScheme(picture.getAttribute('src') ?? '')
  if (!isRemote(address)) return
  const card = makeCard(picture.ownerDocument, {
    label: words.remotePicture,
    address,
    button: { action: 'allow-remote', label: words.allowRemote },
  })
  const line = picture.getAttribute('data-line')
  if (line !== null) card.setAttribute('data-line', line)
  picture.replaceWith(card)
}

/** Whole pages and films of other sites: they cannot run here, and would load what they like. */
const embeds = 'iframe[src], embed[src], object[data], video, audio'

function showEmbed(element: Element, { words }: NodeRules): void {
  const source = element.matches('video, audio') ? (element.querySelector('source') ?? element) : element
  const address = withScheme(
    element.getAttribute('data') ?? element.getAttribute('src') ?? source.getAttribute('src') ?? '',
  )
  if (!isRemote(address)) return
  const from = siteName(address)
  const card = makeCard(element.ownerDocument, {
    label: words.embed,
    address,
    ...(from === undefined ? {} : { from }),
  })
  const line = element.getAttribute('data-line')
  if (line !== null) card.setAttribute('data-line', line)
  element.replaceWith(card)
}

function isRemote(address: string): boolean {
  return /^https?:\/\//i.test(address) && !address.startsWith(`${assetOrigin}/`)
}

/** `//host/x` is as the page is published; here the page has a scheme that no other site knows. */
function withScheme(address: string): string {
  return address.startsWith('//') ? `https:${address}` : address
}
