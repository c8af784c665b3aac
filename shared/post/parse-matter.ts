import type { Generator } from '../blog.ts'
import type { ParsedMatter } from './matter.ts'
import { matterLimit } from './matter-limits.ts'
import { parseYamlMatter } from './parse-yaml-matter.ts'
import { splitPost } from './split-post.ts'

/** Parses a post's front matter so that every value's place in the text is known. Never throws. */
export function parseMatter(text: string, _generator: Generator): ParsedMatter {
  const { format, matter, bodyFrom } = splitPost(text)
  if (matter === null) return { kind: 'missing', bodyFrom }
  // Before any parser sees it: a depth bomb ends the process in a way that no `catch` sees.
  const limit = matterLimit(text.slice(matter.from, matter.to))
  if (limit !== null) {
    return { kind: 'refused', reason: { key: limit === 'tooLong' ? 'field.tooLong' : 'field.tooDeep' } }
  }
  if (format !== 'yaml') {
    return { kind: 'refused', reason: { key: 'field.format', params: { format: format.toUpperCase() } } }
  }
  return parseYamlMatter(text, matter)
}
