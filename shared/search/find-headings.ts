/** The headings of a Markdown text, a line each: `#` and underlined ones, and none in a fenced block of code. */
export function findHeadings(text: string): string {
  const headings: string[] = []
  let fence = ''
  for (const [line, mark, heading, underlined] of text.matchAll(interesting)) {
    if (mark !== undefined && fence === '') fence = mark
    // What closes a block is at least as long as what opened it, and has nothing behind it.
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = ''
    else if (fence === '') headings.push(heading ?? underlined ?? '')
  }
  return headings.filter(heading => heading !== '').join('\n')
}

/** One look at the text for all three, since this is done for every post of a blog. */
const interesting = /^ {0,3}(?:(`{3,}|~{3,}).*|(#{1,6}[ \t].*)|(\S.*)(?:\r\n?|\n) {0,3}(?:=+|-+)[ \t]*)$/gm
