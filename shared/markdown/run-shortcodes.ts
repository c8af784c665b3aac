import { fenceText, standsAlone } from './fence-text.ts'
import type { RenderOptions } from './rendered-post.ts'
import type { AfterLiquid } from './run-liquid.ts'

/**
 * Runs the part of Hugo's shortcodes that is Markdown all the same: `highlight` becomes a fenced block, `ref` the
 * address of the post; escaped ones are text. Anything else stays as written for the reader to see.
 */
export function runShortcodes(
  body: string,
  { resolvePost }: Pick<RenderOptions, 'resolvePost'>,
): AfterLiquid {
  const rawPieces = new Set<string>()
  if (!body.includes('{{')) return { text: body, rawPieces }
  const text = body.replace(codes, (...match) => {
    const [whole, escaped, mark, language, inside, name, at] = match
    if (typeof escaped === 'string') {
      const piece = withoutComment(whole)
      rawPieces.add(piece)
      return piece
    }
    if (typeof mark === 'string')
      return (standsAlone(body, Number(at)) ? fenceText(String(language), String(inside)) : null) ?? whole
    return addressOf(String(name), resolvePost) ?? whole
  })
  return { text, rawPieces }
}

const codes = new RegExp(
  [
    // {{</* x */>}} and {{%/* x */%}}
    /\{\{[<%](\/\*)[^\n]{0,500}?\*\/[>%]\}\}/.source,
    // {{< highlight go "opts" >}} … {{< /highlight >}}
    /\{\{([<%])\s*highlight\s+"?([\w.+#-]+)[^\n]{0,200}?[>%]\}\}((?:(?!\{\{)[\s\S]){0,20000})\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/
      .source,
    // {{< ref "post.md" >}} and relref
    /\{\{[<%]\s*(?:rel)?ref\s+["`]?([^"`\s<>%]{1,300})["`]?\s*[>%]\}\}/.source,
  ].join('|'),
  'g',
)

/** `post.md#part`; a part alone is one of the same page. */
function addressOf(written: string, resolvePost: RenderOptions['resolvePost']): string | null {
  const at = written.indexOf('#')
  if (at === 0) return written
  const address = resolvePost?.(at < 0 ? written : written.slice(0, at)) ?? null
  return address === null || at < 0 ? address : address + written.slice(at)
}

function withoutComment(piece: string): string {
  return piece.replace('/*', '').replace('*/', '')
}
