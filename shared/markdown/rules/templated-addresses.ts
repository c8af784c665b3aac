import type { MarkdownIt } from 'markdown-it'

/** `[a]({{< ref "x" >}})`, `![]({{ site.cdn }}/x.png)`: CommonMark would end the address at the first space. */
export function templatedAddresses(md: MarkdownIt): void {
  const { parseLinkDestination } = md.helpers
  md.helpers = {
    ...md.helpers,
    parseLinkDestination: (text, start, max) => {
      const end =
        text.charAt(start) === '{' || text.indexOf('{', start) < max ? endOfTemplated(text, start, max) : null
      if (end === null) return parseLinkDestination(text, start, max)
      return { ok: true, pos: end, str: text.slice(start, end) }
    },
  }
}

/** Where the address ends; null: there is no template code in it. */
function endOfTemplated(text: string, start: number, max: number): number | null {
  let hasTemplate = false
  let at = start
  while (at < max) {
    const [piece] = template.exec(text.slice(at, at + longest)) ?? []
    if (piece !== undefined) hasTemplate = true
    else if (/[\s()<>\\]/.test(text.charAt(at))) break
    at += piece?.length ?? 1
  }
  return hasTemplate && at <= max ? at : null
}

const longest = 500
const template = /^(?:\{\{[^{}\n]*\}\}|\{%(?:[^%\n]|%(?!\}))*%\})/
