export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** A heading with all that is below it, in a text whose lines end with `\n`. */
export interface Section {
  /** Where its heading begins: at the start of a line. */
  readonly from: number
  /** Behind its heading, before the line break. */
  readonly headingTo: number
  /** Where the next heading of its level or a higher one begins, or the text ends. */
  readonly to: number
  readonly level: HeadingLevel
  /** What it says, without marks. */
  readonly title: string
  /** `Title` over `=====` or `-----`; else it is one line that begins with `#`. */
  readonly isUnderlined: boolean
}

type Heading = Omit<Section, 'to'>

/** A text and its sections in their order. */
export interface Outline {
  readonly text: string
  /** Where the body begins: the front matter has no headings. */
  readonly bodyFrom: number
  readonly sections: readonly Section[]
}

export function readOutline(text: string, bodyFrom: number): Outline {
  return { text, bodyFrom, sections: findSections(text, bodyFrom) }
}

/** Finds the sections of a Markdown text from an offset on, in their order; none in code, comments or raw HTML. */
export function findSections(text: string, bodyFrom: number): readonly Section[] {
  const headings = findHeadings(text, bodyFrom)
  const ends: number[] = []
  /** The ones below which the headings further up stand: each of a higher level than the one before it. */
  const open: { readonly level: number; readonly from: number }[] = []
  for (let index = headings.length - 1; index >= 0; index--) {
    const { level, from } = headings[index] as Heading // The index is within the list.
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    ends[index] = open.at(-1)?.from ?? text.length
    if (open.at(-1)?.level === level) open.pop()
    open.push({ level, from })
  }
  return headings.map((heading, index) => ({ ...heading, to: ends[index] ?? text.length }))
}

/** What the lines above mean for the next one. */
interface Above {
  /** What ends the code or raw HTML that one is in. */
  until: RegExp | null
  /** Where the paragraph begins that a line of `=` or `-` would make a heading; -1: there is none. */
  paragraphFrom: number
  /** In a list or a quotation, up to the next empty line: what stands there is no heading of the text. */
  isInside: boolean
}

function findHeadings(text: string, bodyFrom: number): readonly Heading[] {
  const headings: Heading[] = []
  const above: Above = { until: null, paragraphFrom: -1, isInside: false }
  for (let from = bodyFrom; from < text.length; ) {
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    const heading = readLine(text.slice(from, to), from, above, text)
    if (heading !== null) headings.push(heading)
    from = to + 1
  }
  return headings
}

/** Reads one line; null: it is no heading. */
function readLine(line: string, from: number, above: Above, text: string): Heading | null {
  if (above.until !== null) {
    if (above.until.test(line)) above.until = null
    return null
  }
  const { paragraphFrom, isInside } = above
  above.paragraphFrom = -1
  if (line.trim() === '') {
    above.isInside = false
    return null
  }
  const other = otherIn(line)
  if (other !== null) {
    if (!other.isClosed) above.until = other.end
    return null
  }
  const marked = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line)
  if (marked?.[1] !== undefined) return atx(line, from, marked[1].length, marked[2] ?? '')
  if (paragraphFrom >= 0 && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) {
    const title = text.slice(paragraphFrom, from - 1)
    return underlined({ from: paragraphFrom, headingTo: from + line.length, title, line })
  }
  if (inside.test(line)) above.isInside = true
  const isParagraph = !(isInside || above.isInside || noParagraph.test(line))
  if (isParagraph) above.paragraphFrom = paragraphFrom >= 0 ? paragraphFrom : from
  return null
}

/** Lists and quotations. */
const inside = /^ {0,3}(?:>|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/
/** Code by its indent, rules, rows of tables. */
const noParagraph = /^(?: {4}| {0,3}\t| {0,3}(?:([-*_])(?:[ \t]*\1){2,}[ \t]*$|\|))/

/** The code, comment or raw HTML that a line begins, and whether it ends in it; null: it begins none. */
function otherIn(line: string): { readonly end: RegExp; readonly isClosed: boolean } | null {
  const fence = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line)
  const marks = fence?.[1] ?? fence?.[2]
  if (marks !== undefined) {
    const end = new RegExp(`^ {0,3}\\${marks[0]}{${marks.length},}[ \\t]*$`)
    return { end, isClosed: false }
  }
  const html = /^ {0,3}<(?:(!--)|(pre|script|style|textarea)(?=[\s>]|$))/i.exec(line)
  if (html === null) return null
  const end = html[1] === undefined ? /<\/(?:pre|script|style|textarea)>/i : /-->/
  return { end, isClosed: end.test(line) }
}

function atx(line: string, from: number, level: number, rest: string): Heading {
  const title = plainTitle(rest.replace(/(?:^|[ \t]+)#+[ \t]*$/, ''))
  // One to six by the pattern.
  return { from, headingTo: from + line.length, level: level as HeadingLevel, title, isUnderlined: false }
}

function underlined(found: { from: number; headingTo: number; title: string; line: string }): Heading {
  const { from, headingTo, title, line } = found
  return {
    from,
    headingTo,
    level: line.includes('=') ? 1 : 2,
    title: plainTitle(title.replaceAll('\n', ' ')),
    isUnderlined: true,
  }
}

/** As it is read: without marks, addresses and attributes. */
function plainTitle(title: string): string {
  return title
    .replace(/[ \t]*\{[:#][^}]*\}[ \t]*$/, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/(\*{1,3}|`+|~~|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}]))/gu, '')
    .trim()
}
