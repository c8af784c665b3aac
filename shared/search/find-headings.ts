export interface Heading {
  /** Where its line begins in the text. */
  readonly at: number
  /** As it is written, with its `#`. */
  readonly line: string
}

/** The headings of a Markdown text: `#` and underlined ones, and none in a fenced block of code. */
export function findHeadings(text: string): readonly Heading[] {
  const headings: Heading[] = []
  let fence = ''
  for (const found of text.matchAll(interesting)) {
    const [whole, mark, marked, underlined] = found
    const line = marked ?? underlined
    if (mark !== undefined && fence === '') fence = mark
    // What closes a block is at least as long as what opened it, and has nothing behind it.
    else if (mark?.startsWith(fence) && whole.trim() === mark) fence = ''
    else if (fence === '' && line !== undefined) headings.push({ at: found.index, line })
  }
  return headings
}

/** One look at the text for all three, since this is done for every post of a blog. */
const interesting = /^ {0,3}(?:(`{3,}|~{3,}).*|(#{1,6}[ \t].*)|(\S.*)(?:\r\n?|\n) {0,3}(?:=+|-+)[ \t]*)$/gm
