/** XML that may be written into a document as it is. Only `xml` makes it. */
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

function written(value: XmlValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return escapeXml(value)
  if ('xml' in value) return value.xml
  let all = ''
  for (const part of value) all += part.xml
  return all
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, character => entities[character] ?? character)
}
