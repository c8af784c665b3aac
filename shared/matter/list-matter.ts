import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import type { Matter } from './matter.ts'
import { parseMatter } from './parse-matter.ts'
import { parseYamlMatter, yamlMatter } from './parse-yaml-matter.ts'
import { readSimpleMatter } from './read-matter.ts'
import { readSimpleList } from './read-simple-list.ts'
import { splitPost } from './split-post.ts'

/**
 * A post's front matter as far as its tags or categories need it; a message: it cannot be changed; null: it has none.
 *
 * Where every field is a plain one on lines of its own, only the lines of that list are parsed: the whole takes ten
 * times as long, which tells when a thousand posts change. The splices for the part are those for the whole.
 */
export function listMatter(
  text: string,
  kind: 'tags' | 'categories',
  generator: Generator,
): Matter | Message | null {
  return partMatter(text, kind, generator) ?? wholeMatter(text, generator)
}

/** The whole of it. */
export function wholeMatter(text: string, generator: Generator): Matter | Message | null {
  const matter = parseMatter(text, generator)
  if (matter.kind === 'missing') return null
  return matter.kind === 'refused' ? matter.reason : matter
}

/** Null: it has to be parsed as a whole. */
function partMatter(text: string, kind: 'tags' | 'categories', generator: Generator): Matter | null {
  const { format, matter } = splitPost(text, generator)
  if (matter === null || format !== 'yaml') return null
  const written = text.slice(matter.from, matter.to)
  const [found, other] = [...written.matchAll(keyPatterns[kind])]
  // With both of the keys, or none, the other fields count too.
  if (found === undefined || other !== undefined || readSimpleMatter(written) === null) return null
  const end = nextField(written, found.index + found[0].length)
  const place = { from: matter.from + found.index, to: matter.from + end }
  return readPart(text, place)
}

/** Null: it is no map. */
function readPart(text: string, place: { readonly from: number; readonly to: number }): Matter | null {
  const simple = readSimpleList(text, place.from, place.to)
  if (simple !== null) return yamlMatter(text, place, [simple])
  const part = parseYamlMatter(text, place)
  return part.kind === 'map' ? part : null
}

const keyPatterns = { tags: /^tags?:/gim, categories: /^categor(?:y|ies):/gim } as const

/** Simple front matter has each key at the beginning of a line, and else lines of items and comments. */
function nextField(written: string, at: number): number {
  const next = /^[^\s#-]/gm
  next.lastIndex = at
  return next.exec(written)?.index ?? written.length
}

/** Parses what an edit of a part, or of the whole, has made of it. Null: it is no front matter any more. */
export function editedMatter(before: Matter, text: string, generator: Generator): Matter | null {
  if (!isPart(before, generator)) {
    const matter = parseMatter(text, generator)
    return matter.kind === 'map' ? matter : null
  }
  const to = before.to + text.length - before.text.length
  return readPart(text, { from: before.from, to })
}

function isPart({ text, from, to }: Matter, generator: Generator): boolean {
  const { matter } = splitPost(text, generator)
  return matter !== null && (matter.from !== from || matter.to !== to)
}
