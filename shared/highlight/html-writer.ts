/** HTML as it is written, front to back. */
export class HtmlWriter {
  html = ''
  /** How many elements are open. */
  depth = 0

  open(tag: string): void {
    this.html += tag
    this.depth++
  }

  /** Ends the innermost element, if there is one. */
  close(): void {
    if (this.depth === 0) return
    this.html += '</span>'
    this.depth--
  }

  closeAll(): void {
    while (this.depth > 0) this.close()
  }

  /** Writes `text[from, to)` escaped as highlight.js does. */
  text(text: string, from: number, to: number): void {
    let written = from
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      if (code > lastEscaped) continue
      const entity = entities[code] ?? ''
      if (entity === '') continue
      if (written < at) this.html += text.slice(written, at)
      this.html += entity
      written = at + 1
    }
    if (written < to) this.html += text.slice(written, to)
  }

  /** Writes `text[from, to)` within an element; an empty tag: without. */
  marked(tag: string, text: string, from: number, to: number): void {
    if (tag === '') {
      this.text(text, from, to)
      return
    }
    this.html += tag
    this.text(text, from, to)
    this.html += '</span>'
  }
}

const escaped: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

const lastEscaped = '>'.charCodeAt(0)
const entities = Array.from(
  { length: lastEscaped + 1 },
  (_, code) => escaped[String.fromCharCode(code)] ?? '',
)

/** The tag of a scope: `title.function` is two classes; empty for none. */
export function tagOf(scope: string | null | undefined): string {
  if (!scope) return ''
  return `<span class="${classOf(scope)}">`
}

function classOf(scope: string): string {
  if (scope.startsWith('language:')) return scope.replace('language:', 'language-')
  const [first = '', ...rest] = scope.split('.')
  return [`hljs-${first}`, ...rest.map((part, at) => part + '_'.repeat(at + 1))].join(' ')
}
