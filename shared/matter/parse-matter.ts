import type { Generator } from '../blog.ts'
import type { ParsedMatter } from './matter.ts'
import { matterLimit } from './matter-limits.ts'
import { parseJsonMatter } from './parse-json-matter.ts'
import { parseTomlMatter } from './parse-toml-matter.ts'
import { parseYamlMatter } from './parse-yaml-matter.ts'
import { splitPost } from './split-post.ts'

/** Parses a post's front matter so that every value's place in the text is known. Never throws. */
export function parseMatter(text: string, generator: Generator): ParsedMatter {
  const { format, matter, bodyFrom } = splitPost(text, generator)
  if (matter === null) return { kind: 'missing', bodyFrom }
  // Before any parser sees it: a depth bomb ends the process in a way that no `catch` sees.
  const limit = matterLimit(text.slice(matter.from, matter.to))
  if (limit !== null) {
    return { kind: 'refused', reason: { key: limit === 'tooLong' ? 'field.tooLong' : 'field.tooDeep' } }
  }
  if (format === 'toml') return parseTomlMatter(text, matter)
  return format === 'json' ? parseJsonMatter(text, matter) : parseYamlMatter(text, matter)
}
