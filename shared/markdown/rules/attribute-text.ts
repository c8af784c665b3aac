import type { Token } from 'markdown-it'

/** What stands in kramdown's `{: … }`. */
export interface AttributeList {
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** Names of other lists, and the special ones `toc` and `no_toc`. */
  readonly references: readonly string[]
}

/** Reads `.class #id key="value" name`. */
export function readAttributes(text: string): AttributeList {
  const attributes: [string, string][] = []
  const references: string[] = []
  for (const part of text.matchAll(parts)) {
    const [, key, quoted = '', id, className, reference] = part
    if (key !== undefined && !/^on/i.test(key)) attributes.push([key, unquote(quoted)])
    if (id !== undefined) attributes.push(['id', id])
    if (className !== undefined) attributes.push(['class', className])
    if (reference !== undefined) references.push(reference)
  }
  return { attributes, references }
}

export function applyAttributes(token: Token, list: AttributeList): void {
  for (const [name, value] of list.attributes) {
    if (name === 'class') token.attrJoin('class', value)
    else token.attrSet(name, value)
  }
}

const parts =
  /([A-Za-z_][\w:.-]{0,99})=("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"']+)|#([\w:-]+)|\.([^\s.#"'=]+)|([A-Za-z]\w[\w-]*)/g

function unquote(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text
}
