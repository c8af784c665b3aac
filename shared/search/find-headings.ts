/** The headings of a Markdown text, a line each: `#` and underlined ones, and none in a fenced block of code. */
export function findHeadings(text: string): string {
  const headings: string[] = []
  let fence = ''
  let before = ''
  for (const line of text.split(/\r\n?|\n/)) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = ''
    } else if (mark !== '') fence = mark
    else if (/^ {0,3}#{1,6}[ \t]/.test(line)) headings.push(line)
    else if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line) && before.trim() !== '') headings.push(before)
    before = line
  }
  return headings.join('\n')
}
