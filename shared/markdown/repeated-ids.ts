import type { RenderedBlock } from './rendered-post.ts'
import { scanTags } from './scan-tags.ts'

/** An id that an element has although one before it on the page has it: links lead to the first. */
export interface RepeatedId {
  readonly id: string
  /** Zero-based line of the rendered text. */
  readonly line: number
}

/** The ids in a piece of HTML, in their order, as they are written. */
export function writtenIds(html: string): readonly string[] {
  if (!/\sid\s*=/i.test(html)) return []
  return [...scanTags(html)].flatMap(({ kind, attributes }) => {
    if (kind === 'end') return []
    const value = attributes.find(({ name }) => name === 'id')?.value?.replace(/^(["'])(.*)\1$/s, '$2')
    return value === undefined || value === '' ? [] : [value]
  })
}

/** What of a page's ids is there twice; `text` is what the blocks were made of. */
export function repeatedIds(blocks: readonly RenderedBlock[], text: string): readonly RepeatedId[] {
  const all = blocks.map(({ html }) => writtenIds(html))
  if (new Set(all.flat()).size === all.flat().length) return []
  const lines = text.split(/\r\n?|\n/)
  const told = new Map<string, number>()
  return blocks.flatMap(({ line }, at) => {
    const end = blocks.slice(at + 1).find(next => next.line > line)?.line ?? lines.length
    return (all[at] ?? []).flatMap(id => {
      const before = told.get(id)
      const here = writtenIn(lines, id, { from: Math.max(line, (before ?? -1) + 1), end }) ?? line
      told.set(id, here)
      return before === undefined ? [] : [{ id, line: here }]
    })
  })
}

/** The line of a block where an id is written; null: nowhere, a heading has it of its words. */
function writtenIn(
  lines: readonly string[],
  id: string,
  { from, end }: { readonly from: number; readonly end: number },
): number | null {
  const found = lines.slice(from, end).findIndex(line => writes(line, id))
  return found < 0 ? null : from + found
}

/** `id="a"` of raw HTML, `{#a}` and `{: .b #a}` of Markdown. */
function writes(line: string, id: string): boolean {
  return (
    line.includes(`"${id}"`) ||
    line.includes(`'${id}'`) ||
    line.includes(`id=${id}`) ||
    line.includes(`#${id}`)
  )
}
