/**
 * The addresses of a post's pictures as written: Markdown, raw HTML and Hexo's tag, without those inside code.
 *
 * Of `{% asset_img left x.png 200 "title" %}` it is `{% asset_img x.png %}`.
 */
export function imageLinks(markdown: string): readonly string[] {
  const text = withoutCode(markdown)
  return [...text.matchAll(pictures)].map(([, angled, plain, html, tag]) =>
    tag === undefined ? (angled ?? plain ?? html ?? '').trim() : shortTag(tag),
  )
}

/** Names of classes may stand before the file, sizes and a title behind it. */
function shortTag(inside: string): string {
  const parts = [...inside.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)].map(
    part => part[1] ?? part[2] ?? part[0],
  )
  return `{% asset_img ${parts.find(part => /\.[a-z]{2,5}$/i.test(part)) ?? parts[0] ?? ''} %}`
}

/**
 * `![alt](<address>)`, `![alt](address "title")`, `<img src="address">`. A Liquid tag in an address may hold spaces and
 * quotes; a Chinese address is not encoded; a pair of parentheses may stand in one.
 *
 * Nothing in these may run over another opening of the same kind: a text of nothing but openings stays quick.
 */
const pictures =
  /!\[(?:[^[\]\n]|\[[^[\]\n]*\])*\]\(\s{0,9}(?:<([^<>\n]*)>|((?:\{\{[^{}\n]*\}\}|\([^()\s]*\)|[^\s()<])+))|<img\b[^<>]*?\bsrc\s{0,9}=\s{0,9}["']([^"'\n<>]*)["']|\{%-?\s{0,9}asset_img\s([^{}%\n]{1,400})%\}/gi

function withoutCode(markdown: string): string {
  return markdown
    .replace(/^[ ]{0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^[ ]{0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm, '')
    .replace(/(?<!`)(`+)(?!`)[^`\n]+\1(?!`)/g, '')
}
