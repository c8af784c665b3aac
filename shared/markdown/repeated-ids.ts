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

/** What of a page's ids is there twice, where its text (which the blocks were made of) has the later ones. */
export function repeatedIds(blocks: readonly RenderedBlock[], text: string): readonly RepeatedId[] {
  const seen = new Set<string>()
  const repeated = blocks.flatMap(({ html, line }) =>
    writtenIds(html).flatMap(id => {
      if (seen.has(id)) return [{ id, line }]
      seen.add(id)
      return []
    }),
  )
  return repeated.length === 0 ? [] : atTheirLines(repeated, text)
}

/** A block may have many lines: the first of them, and after those already told of, where the id is written. */
function atTheirLines(repeated: readonly RepeatedId[], text: string): readonly RepeatedId[] {
  const lines = text.split(/\r\n?|\n/)
  const told = new Map<string, number>()
  return repeated.map(({ id, line: first }) => {
    const from = Math.max(first, (told.get(id) ?? -1) + 1)
    const found = lines.findIndex((line, at) => at >= from && writes(line, id))
    if (found >= 0) told.set(id, found)
    return { id, line: found >= 0 ? found : first }
  })
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
