/** The HTML of a text as it is written, front to back. */
export class HtmlWriter {
  html = ''
  /** How many elements are open. */
  private depth = 0
  private readonly code: string
  /** The next character that must be escaped, of those from `soughtFrom` on. */
  private escapedAt = -1
  private soughtFrom = 0

  constructor(code: string) {
    this.code = code
  }

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

  /** Writes `code[from, to)` escaped as highlight.js does. */
  text(from: number, to: number): void {
    let written = from
    for (let at = this.nextEscaped(from); at < to; at = this.nextEscaped(written)) {
      if (written < at) this.html += this.code.slice(written, at)
      this.html += entityOf(this.code.charCodeAt(at))
      written = at + 1
    }
    if (written < to) this.html += this.code.slice(written, to)
  }

  /** Writes `code[from, to)` within an element; an empty tag: without. */
  marked(tag: string, from: number, to: number): void {
    if (tag === '') {
      this.text(from, to)
      return
    }
    this.html += tag
    this.text(from, to)
    this.html += '</span>'
  }

  /** Most texts have few of them, so where the next one is is found out once for all that is written before it. */
  private nextEscaped(from: number): number {
    if (from >= this.soughtFrom && from <= this.escapedAt) return this.escapedAt
    escapable.lastIndex = from
    this.soughtFrom = from
    this.escapedAt = escapable.test(this.code) ? escapable.lastIndex - 1 : this.code.length
    return this.escapedAt
  }
}

const escapable = /[&<>"']/g

/** What stands for a character that must be escaped. */
function entityOf(code: number): string {
  switch (code) {
    case 0x26:
      return '&amp;'
    case 0x3c:
      return '&lt;'
    case 0x3e:
      return '&gt;'
    case 0x22:
      return '&quot;'
    default:
      return '&#x27;'
  }
}

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
