declare const isSafe: unique symbol

/**
 * HTML that may be written into a page as it is. Only `html`, `text` and `raw` make it.
 *
 * While the program runs it is a text like any other, so that a page of a hundred parts is no hundred objects; that
 * nothing else is written into a page is what the compiler sees to.
 */
export type SafeHtml = string & { readonly [isSafe]: true }

export type HtmlValue = SafeHtml | null

/**
 * HTML out of a template. A value that is no HTML does not compile: it has to go through `text` first, so a title is
 * never markup and cannot leave an attribute.
 *
 * Attributes must stand in double quotes; null writes nothing.
 */
export function html(texts: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  let all = texts[0] ?? ''
  for (let at = 1; at < texts.length; at++) all += (values[at - 1] ?? '') + (texts[at] ?? '')
  return raw(all)
}

/** What is written for each of some things, one after the other (docs/decisions/0300-no-lists-to-be-joined.md). */
export function each<Item>(items: readonly Item[], write: (item: Item) => SafeHtml): SafeHtml {
  let all = ''
  // Before its end no list that is made here lacks anything.
  for (let at = 0; at < items.length; at++) all += write(items[at] as Item)
  return raw(all)
}

/** A text that is no HTML yet: what is, would be escaped twice. */
type Plain = string & { readonly [isSafe]?: never }

/** Any text as HTML, between tags or in an attribute. */
export function text(value: Plain): SafeHtml {
  // Most texts have none of them, and to be asked is cheaper than to be copied.
  if (!special.test(value)) return raw(value)
  return raw(value.replace(allSpecial, character => entities[character] ?? character))
}

const special = /[&<>"']/
const allSpecial = new RegExp(special, 'g')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** HTML from our own renderer, which is the one thing that is not escaped. */
export function raw(rendered: string): SafeHtml {
  // The mark is the compiler's alone.
  return rendered as SafeHtml
}
