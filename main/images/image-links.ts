/** The addresses of a post's pictures as written: Markdown and raw HTML, without those inside code. */
export function imageLinks(markdown: string): readonly string[] {
  const text = withoutCode(markdown)
  return [...text.matchAll(pictures)].map(([, angled, plain, html]) => (angled ?? plain ?? html ?? '').trim())
}

/**
 * `![alt](<address>)`, `![alt](address "title")`, `<img src="address">`. A Liquid tag in an address may hold spaces and
 * quotes; a Chinese address is not encoded; a pair of parentheses may stand in one.
 *
 * Nothing in these may run over another opening of the same kind: a text of nothing but openings stays quick.
 */
const pictures =
  /!\[(?:[^[\]\n]|\[[^[\]\n]*\])*\]\(\s{0,9}(?:<([^<>\n]*)>|((?:\{\{[^{}\n]*\}\}|\([^()\s]*\)|[^\s()<])+))|<img\b[^<>]*?\bsrc\s{0,9}=\s{0,9}["']([^"'\n<>]*)["']/gi

function withoutCode(markdown: string): string {
  return markdown
    .replace(/^[ ]{0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^[ ]{0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm, '')
    .replace(/(?<!`)(`+)(?!`)[^`\n]+\1(?!`)/g, '')
}
