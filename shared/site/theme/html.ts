/** HTML that may be written into a page as it is. Only `html` and `raw` make it. */
export interface SafeHtml {
  readonly html: string
}

export type HtmlValue = string | number | SafeHtml | readonly SafeHtml[] | null

/**
 * HTML out of a template: every value is escaped, so a title is never markup and cannot leave an attribute.
 *
 * Attributes must stand in double quotes; null writes nothing.
 */
export function html(texts: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  let all = texts[0] ?? ''
  for (let at = 1; at < texts.length; at++) all += written(values[at - 1] ?? null) + (texts[at] ?? '')
  return { html: all }
}

/** HTML from our own renderer, which is the one thing that is not escaped. */
export function raw(rendered: string): SafeHtml {
  return { html: rendered }
}

function written(value: HtmlValue): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  if ('html' in value) return value.html
  let all = ''
  for (const part of value) all += part.html
  return all
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  // Most texts have none of them, and to be asked is cheaper than to be copied.
  if (!/[&<>"']/.test(text)) return text
  return text.replace(/[&<>"']/g, character => entities[character] ?? character)
}
