import type { Generator } from '../blog.ts'
import { listFields } from '../matter/change-list.ts'
import { listMatter } from '../matter/list-matter.ts'
import type { TagField } from './bulk-change.ts'
import type { BulkPost, BulkPostFacts } from './bulk-plan.ts'

/** So many posts tell how a blog writes its lists. */
const samples = 30

/** Some posts that have a list, to learn from. */
export function isListSample(field: TagField): (post: BulkPostFacts) => boolean {
  let count = 0
  return ({ meta, problem }) => problem === null && meta[field].length > 0 && ++count <= samples
}

/**
 * The indent of the lines of `- A`, where a blog writes most of its lists so; null: as `[A, B]`, or nothing is known.
 *
 * A post that has no list yet gets one that looks as those of the others do.
 */
export function blockIndent(
  posts: readonly BulkPost[],
  field: TagField,
  generator: Generator,
): string | null {
  const indents: string[] = []
  let flows = 0
  for (const { text, meta } of posts) {
    if (text === null || meta[field].length === 0) continue
    const matter = listMatter(text, field, generator)
    if (matter === null || 'key' in matter) continue
    const [list] = listFields(matter, field, generator)
    if (list?.style === 'flow') flows++
    if (list?.style === 'block') indents.push(indentAt(text, list.spots[0]?.from ?? 0))
    if (indents.length + flows >= samples) break
  }
  return indents.length > flows ? (indents[0] ?? null) : null
}

/** The blanks before the dash of the item that begins there. */
function indentAt(text: string, at: number): string {
  return /(?:^|[\r\n])([ \t]*)-[^\r\n]*$/.exec(text.slice(0, at))?.[1] ?? ''
}
