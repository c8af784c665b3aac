import type { BlogConfig, Generator } from '../../shared/blog.ts'
import { isTimeZone } from '../../shared/post/zoned-time.ts'
import { isRecord, record, type UnknownRecord } from '../../shared/record.ts'
import { hugoLanguages } from '../../shared/site/address/hugo-languages.ts'

/** Brings a parsed configuration into one shape; what is missing, or of a wrong type, counts as not said. */
export function configFrom(generator: Generator, raw: UnknownRecord): BlogConfig {
  const address = addressOf(generator, raw)
  const said = generator === 'hugo' ? ofMainLanguage(raw) : raw
  const params = inner(said, 'params')
  return {
    title: text(said.title),
    description: text(said.description) ?? text(params.description),
    author: authorOf(said.author) ?? authorOf(params.author),
    language: languageOf(said),
    url: address.url,
    baseUrl: address.baseUrl,
    permalink: text(raw.permalink),
    timeZone: timeZoneOf(text(said.timezone) ?? text(said.timeZone)),
    postsPerPage: count(said.paginate) ?? count(raw.per_page) ?? count(inner(said, 'pagination').pagerSize),
    exclude: texts(raw.exclude),
    raw,
  }
}

/** What a Hugo blog of several languages says for its main one goes before what it says for all. */
function ofMainLanguage(raw: UnknownRecord): UnknownRecord {
  const main = hugoLanguages({ raw }).main
  const found = Object.entries(inner(raw, 'languages')).find(([code]) => code.toLowerCase() === main)
  const own = record(found?.[1])
  return { ...raw, ...own, params: { ...inner(raw, 'params'), ...inner(own, 'params') } }
}

/** Jekyll has `url` and `baseurl`; Hexo `url` and `root`; Hugo one `baseURL` with both in it. */
function addressOf(generator: Generator, raw: UnknownRecord): { url: string; baseUrl: string } {
  if (generator === 'hugo') return split(text(raw.baseURL) ?? text(raw.baseurl) ?? '')
  const given = split(text(raw.url) ?? '')
  const base = generator === 'hexo' ? text(raw.root) : text(raw.baseurl)
  return { url: given.url, baseUrl: base === null ? given.baseUrl : asBase(base) }
}

function split(address: string): { url: string; baseUrl: string } {
  const found = /^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]+/i.exec(address)
  if (found === null) return { url: '', baseUrl: '' }
  return { url: found[0], baseUrl: asBase(address.slice(found[0].length)) }
}

function asBase(path: string): string {
  const inside = path.replace(/[?#].*$/, '').replace(/^\/+|\/+$/g, '')
  return inside === '' ? '' : `/${inside}`
}

function authorOf(value: unknown): string | null {
  return text(value) ?? (isRecord(value) ? text(value.name) : null)
}

/** Jekyll's themes write `lang` or `locale`, Hexo a list in `language`, Hugo `languageCode` or `locale`. */
function languageOf(raw: UnknownRecord): string | null {
  for (const value of [raw.lang, raw.language, raw.languageCode, raw.locale, raw.defaultContentLanguage]) {
    const tag = text(Array.isArray(value) ? value[0] : value)?.replaceAll('_', '-')
    if (tag !== undefined && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(tag)) return tag
  }
  return null
}

/** A name that the system does not know would make every date fail. */
function timeZoneOf(name: string | null): string | null {
  return name !== null && isTimeZone(name) ? name : null
}

function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function texts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return text(value) === null ? [] : [String(value)]
  return value.filter((item): item is string => typeof item === 'string')
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null
}

function inner(raw: UnknownRecord, key: string): UnknownRecord {
  const value = raw[key]
  return isRecord(value) ? value : {}
}
