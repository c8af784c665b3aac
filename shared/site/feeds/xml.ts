/** XML that may be written into a document as it is. Only `xml` makes it. */
export interface SafeXml {
  readonly xml: string
}

export type XmlValue = string | SafeXml | readonly SafeXml[] | null

/** XML out of a template: every value is escaped, and loses the characters that XML has no place for. */
export function xml(texts: TemplateStringsArray, ...values: readonly XmlValue[]): SafeXml {
  return { xml: texts.reduce((all, text, index) => all + written(values[index - 1] ?? null) + text) }
}

function written(value: XmlValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return escapeXml(value)
  return 'xml' in value ? value.xml : value.map(part => part.xml).join('')
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
