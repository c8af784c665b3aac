import { fieldText } from '../matter/field-text.ts'
import type { PlacedPost } from './address/plan-addresses.ts'
import type { Translation } from './page-view.ts'
import { linkable } from './site-links.ts'

/** The names of the field that all translations of a post have in common. */
const keys = ['translationKey', 'translation_key', 'translation_id', 'lang-ref', 'lang_ref', 'ref']

/** The language that a post says it is in, a BCP 47 tag; null: it does not say. */
export function languageField(data: Readonly<Record<string, unknown>>): string | null {
  const written = fieldText(data.lang ?? data.language ?? data.locale)
    ?.trim()
    .replaceAll('_', '-')
  return written !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(written) ? written : null
}

/**
 * The languages that posts are to be had in, by a post's place in the list; itself among them, as `hreflang` wants.
 *
 * Translations name the same key and a language each. Two posts that say the same of both are no translations of one
 * another, and neither is in the answer.
 */
export function translationsOf(placed: readonly PlacedPost[]): ReadonlyMap<number, readonly Translation[]> {
  const groups = new Map<string, { at: number; translation: Translation }[]>()
  for (const [at, { post, address }] of placed.entries()) {
    const { data, title } = post.meta
    const lang = languageField(data)
    const key = keys.map(name => fieldText(data[name])?.trim()).find(Boolean)
    if (lang === null || key === undefined) continue
    const entry = { at, translation: { lang, title, address: linkable(address) } }
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  const found = new Map<number, readonly Translation[]>()
  for (const group of groups.values()) {
    const languages = new Set(group.map(({ translation }) => translation.lang.toLowerCase()))
    if (languages.size < 2 || languages.size < group.length) continue
    const all = group.map(({ translation }) => translation).sort((a, b) => (a.lang < b.lang ? -1 : 1))
    for (const { at } of group) found.set(at, all)
  }
  return found
}
