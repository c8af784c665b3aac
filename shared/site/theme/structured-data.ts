import type { PageView, SiteFrame, TagLink } from '../page-view.ts'
import type { HeadFacts } from './head-facts.ts'
import { html, raw, type SafeHtml } from './html.ts'

/** What a post, or the blog, is, for programs that read JSON-LD; null: of other pages nothing is said. */
export function structuredData(view: PageView, facts: HeadFacts, frame: SiteFrame): SafeHtml | null {
  const isHome = view.kind === 'index' && view.number === 1
  if (view.kind !== 'post' && !isHome) return null
  const { title, description, author, url, image, lang } = facts
  const [type, name] = isHome ? ['Blog', 'name'] : ['BlogPosting', 'headline']
  let json = `{"@context":"https://schema.org","@type":"${type}"${member(name, title ?? frame.title)}`
  json += member('description', description) + member('url', url) + member('image', image)
  json += member('inLanguage', lang)
  if (author !== null) json += `,"author":{"@type":"Person"${member('name', author)}}`
  if (view.kind === 'post') {
    json += member('datePublished', view.published) + member('dateModified', view.updated ?? view.published)
    json += member('keywords', namesOf(view.post.tags) || null)
  }
  return html`<script type="application/ld+json">${raw(`${json}}`)}</script>\n`
}

function namesOf(tags: readonly TagLink[]): string {
  let names = ''
  for (const { name } of tags) names += names === '' ? name : `, ${name}`
  return names
}

/** One more member of an object; what is not known is not in it. */
function member(name: string, value: string | null): string {
  return value === null ? '' : `,"${name}":${jsonText(value)}`
}

/** A text in JSON that cannot end the element it stands in, whatever it says. */
export function jsonText(value: string): string {
  if (plain.test(value)) return `"${value}"`
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** What JSON writes as it is, which nearly all texts are: to be asked takes a fifth of the time of being written. */
const plain = /^[^"\\<>&\u0000-\u001f\u2028\u2029\ud800-\udfff]*$/
