import type { FileId } from '../blog.ts'
import type { SiteProblem } from '../calls/site.ts'
import type { RenderedPost } from '../markdown/rendered-post.ts'
import { repeatedIds } from '../markdown/repeated-ids.ts'
import { decodeReferences } from './html-page.ts'
import { lineBreaks, type TextParts } from './text-lines.ts'

/** What is wrong with the HTML of a text, by the lines of its file; ids are looked at where some may be the same. */
export function textProblems(
  file: FileId,
  { head, body }: TextParts,
  { rendered, mayRepeatIds }: { readonly rendered: RenderedPost; readonly mayRepeatIds: boolean },
): readonly SiteProblem[] {
  // As in nearly every text.
  if (rendered.htmlFaults.length === 0 && !mayRepeatIds) return []
  const firstLine = lineBreaks(head) + 1
  const faults = rendered.htmlFaults.map(({ kind, tag, line }): SiteProblem => {
    return { file, line: firstLine + line, key: faultKeys[kind], params: { tag } }
  })
  const repeated = mayRepeatIds ? repeatedIds(rendered.blocks, body) : []
  const ids = repeated.map(({ id, line }): SiteProblem => {
    return { file, line: firstLine + line, key: 'export.repeatedId', params: { id: decodeReferences(id) } }
  })
  return [...faults, ...ids]
}

const faultKeys = {
  unclosed: 'export.htmlUnclosed',
  stray: 'export.htmlStray',
  unknown: 'export.htmlUnknown',
} as const
