/** XML that may be written into a document as it is. Only `xml` and `cdata` make it. */
export interface SafeXml {
  readonly xml: string
}

export type XmlValue = string | SafeXml | readonly SafeXml[] | null

/** XML out of a template: every value is escaped, and loses the characters that XML has no place for. */
export function xml(texts: TemplateStringsArray, ...values: readonly XmlValue[]): SafeXml {
  let all = texts[0] ?? ''
  for (let at = 1; at < texts.length; at++) all += written(values[at - 1] ?? null) + (texts[at] ?? '')
  return { xml: all }
}

/** A long text as a section in which nothing has to be escaped but the mark that would end it. */
export function cdata(text: string): SafeXml {
  return { xml: `<![CDATA[${withoutForbidden(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>` }
}

function written(value: XmlValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return escapeXml(value)
  if ('xml' in value) return value.xml
  let all = ''
  for (const part of value) all += part.xml
  return all
}

function escapeXml(text: string): string {
  // Addresses, names and moments, of which a sitemap has two for each page, are nearly always what they are.
  if (!special.test(text)) return text
  // One after the other is the fastest: a pattern for all of them calls a function for each that it finds.
  return withoutForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function withoutForbidden(text: string): string {
  return hasForbidden(text) ? text.replace(allForbidden, '\ufffd') : text
}

/** Whether there is a character in it that XML has no place for. */
export function hasForbidden(text: string): boolean {
  // Few texts have a character that takes a pair of codes, and a pattern that knows of pairs is slow.
  return rare.test(text) && forbidden.test(text)
}

const special = /[^\t\n\r !#-%(-;=?-\ud7ff\ue000-\ufffd]/
const rare = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const allForbidden = new RegExp(forbidden, 'gu')
