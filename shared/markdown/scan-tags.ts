export interface HtmlAttribute {
  /** Lower case. */
  readonly name: string
  /** As written, quotes included; null: no value. */
  readonly value: string | null
  /** Where the attribute begins (its name) and ends (after its value), as offsets. */
  readonly from: number
  readonly to: number
}

export interface HtmlTag {
  /** Lower case. */
  readonly name: string
  readonly kind: 'start' | 'end' | 'closed'
  readonly attributes: readonly HtmlAttribute[]
  /** Where it begins, as an offset. */
  readonly from: number
}

/**
 * Walks the tags of a piece of raw HTML as a browser would: quoted, bare and missing values; comments and the inside
 * of scripts and styles are no tags. A tag that is not closed is still a tag. Time grows with the length only.
 */
export function scanTags(html: string): Generator<HtmlTag> {
  return tagsFrom(html, /<(?:(\/?)([A-Za-z][^\s/>]*)|!--)/g)
}

/**
 * Those of them that may have more attributes than a class or an id.
 *
 * A page with code has hundreds that do not: the expression passes them over, and nothing is made of them. Nothing that
 * begins in one goes on behind it, so the others are the same.
 */
export function scanAttributedTags(html: string): Generator<HtmlTag> {
  return tagsFrom(
    html,
    /<(?!(?:\/[a-z\d]+|(?!(?:script|style|textarea|title|xmp)\b)[a-z\d]+(?: (?:class|id)="[^"<>]*")?)>)(?:(\/?)([A-Za-z][^\s/>]*)|!--)/g,
  )
}

function* tagsFrom(html: string, starts: RegExp): Generator<HtmlTag> {
  for (let start = starts.exec(html); start !== null; start = starts.exec(html)) {
    const name = start[2]?.toLowerCase()
    if (name === undefined) {
      starts.lastIndex = after(html, '-->', start.index + 2)
      continue
    }
    const { attributes, to } = scanAttributes(html, starts.lastIndex)
    const end = after(html, '>', to)
    const closesItself = html.slice(to, end).includes('/')
    yield {
      name,
      kind: start[1] === '/' ? 'end' : closesItself ? 'closed' : 'start',
      attributes,
      from: start.index,
    }
    starts.lastIndex = rawText.has(name) && start[1] === '' ? endOfRawText(html, end, name) : end
  }
}

const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp'])

function scanAttributes(html: string, from: number): { attributes: HtmlAttribute[]; to: number } {
  const attribute = /[\s/]*?([^\s/>=][^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y
  const attributes: HtmlAttribute[] = []
  let to = from
  for (;;) {
    attribute.lastIndex = to
    const found = attribute.exec(html)
    if (found === null) return { attributes, to }
    const [whole, name = '', value = null] = found
    const nameFrom = to + whole.search(/[^\s/]/)
    to = attribute.lastIndex
    attributes.push({ name: name.toLowerCase(), value, from: nameFrom, to })
  }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

function endOfRawText(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi')
  end.lastIndex = from
  return end.exec(html)?.index ?? html.length
}
