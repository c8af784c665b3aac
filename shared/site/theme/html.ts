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
  return { html: texts.reduce((all, text, index) => all + written(values[index - 1] ?? null) + text) }
}

/** HTML from our own renderer, which is the one thing that is not escaped. */
export function raw(rendered: string): SafeHtml {
  return { html: rendered }
}

function written(value: HtmlValue): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return 'html' in value ? value.html : value.map(part => part.html).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? character)
}
