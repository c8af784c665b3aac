import { assetOrigin } from '../../shared/schemes.ts'
import { actionAttribute, showCard, siteName, standsForAttribute } from './card.ts'
import type { PictureVersions } from './picture-versions.ts'
import type { PreviewLook } from './protocol.ts'

/** What may be shown, and in which words. */
export interface NodeRules extends Pick<PreviewLook, 'words' | 'allowsRemote'> {
  readonly versions: PictureVersions
}

// The wall against a hostile post is the frame without scripts and the policy of the page. This is hygiene: what
// could not work anyway is not shown as if it could, and what would load from elsewhere says so instead.

const dropped = 'script, link, meta, base, template, noscript, applet, frame, frameset, portal, dialog'
const plugins = 'object, embed'

/** Turns a block's HTML into nodes for the article, without what must not be there. */
export function toSafeNodes(article: Document, html: string, rules: NodeRules): DocumentFragment {
  const parsed = parseInert(html)
  for (const element of parsed.querySelectorAll(`${dropped}, style`)) element.remove()
  for (const element of parsed.querySelectorAll('*')) cleanAttributes(element)
  for (const element of parsed.querySelectorAll(embeds)) showEmbed(element, rules)
  for (const element of parsed.querySelectorAll(plugins)) element.remove()
  for (const picture of parsed.querySelectorAll('img')) rules.versions.show(picture)
  if (!rules.allowsRemote)
    for (const picture of parsed.querySelectorAll('img')) showPlaceholder(picture, rules)
  const fragment = article.createDocumentFragment()
  fragment.append(...[...parsed.childNodes].map(node => article.importNode(node, true)))
  for (const picture of fragment.querySelectorAll('img')) markMissing(picture, rules)
  return fragment
}

/** What is parsed here belongs to a document of no window: nothing in it loads or runs while we look through it. */
let inert: HTMLElement | null = null

/** One document for all blocks and drawings, and not one each: a long post has hundreds, and making one took longer than the rest. */
function parseInert(html: string): HTMLElement {
  inert ??= new DOMParser().parseFromString('<body></body>', 'text/html').body
  inert.innerHTML = html
  return inert
}

/** A drawing's style is its own, and goes along; links in it stay links, which the shell follows. */
export function toSafeDrawing(article: Document, svg: string): DocumentFragment {
  const fragment = article.createDocumentFragment()
  fragment.append(...[...safeDrawing(svg).childNodes].map(node => article.importNode(node, true)))
  return fragment
}

/** The same as text. */
export function cleanDrawing(svg: string): string {
  return safeDrawing(svg).innerHTML
}

function safeDrawing(svg: string): HTMLElement {
  const parsed = parseInert(svg)
  for (const element of parsed.querySelectorAll(`${dropped}, ${plugins}, iframe`)) element.remove()
  for (const element of parsed.querySelectorAll('*')) cleanAttributes(element)
  return parsed
}

/** Says of a picture that it has not come, and in which words; only what we have put there is taken away again. */
export const missingAttribute = 'data-preview-missing'

/** A picture that does not load says so where it would stand, until it comes after all. */
function markMissing(picture: HTMLImageElement, { words }: NodeRules): void {
  picture.addEventListener('error', () => {
    picture.setAttribute(missingAttribute, words.missingPicture)
    if (picture.title === '') picture.title = words.missingPicture
  })
  picture.addEventListener('load', () => unmarkMissing(picture))
}

/** Leaves the picture as the post has it. */
export function unmarkMissing(picture: Element): void {
  const words = picture.getAttribute(missingAttribute)
  if (words === null) return
  picture.removeAttribute(missingAttribute)
  if (picture.getAttribute('title') === words) picture.removeAttribute('title')
}

function cleanAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const isHandler =
      name.startsWith('on') ||
      name === 'srcdoc' ||
      name === 'ping' ||
      name === actionAttribute ||
      name === standsForAttribute ||
      name === missingAttribute ||
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
  showCard({
    label: words.remotePicture,
    address,
    instead: picture,
    button: { action: 'allow-remote', label: words.allowRemote },
  })
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
  showCard({ label: words.embed, address, instead: element, ...(from === undefined ? {} : { from }) })
}

function isRemote(address: string): boolean {
  return /^https?:\/\//i.test(address) && !address.startsWith(`${assetOrigin}/`)
}

/** `//host/x` is as the page is published; here the page has a scheme that no other site knows. */
function withScheme(address: string): string {
  return address.startsWith('//') ? `https:${address}` : address
}
