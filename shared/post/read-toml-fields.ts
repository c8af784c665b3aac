import { readJsonMatter } from './read-matter.ts'
import { splitPost } from './split-post.ts'

interface PlainFields {
  readonly title: string | null
  readonly tags: readonly string[] | null
  readonly date: string | null
}

const nothing: PlainFields = { title: null, tags: null, date: null }

/** Title, tags and date of front matter in TOML or JSON, for showing only: one-line strings and lists of them. */
export function readTomlFields(text: string): PlainFields {
  const { format, matter } = splitPost(text)
  if (matter === null) return nothing
  const source = text.slice(matter.from, matter.to)
  if (format === 'json') return fromJson(readJsonMatter(source))
  return format === 'toml' ? fromToml(source) : nothing
}

function fromJson(data: Record<string, unknown> | null): PlainFields {
  if (data === null) return nothing
  const { title, tags, date } = data
  return {
    title: typeof title === 'string' ? title : null,
    tags: Array.isArray(tags) ? tags.filter(tag => typeof tag === 'string') : null,
    date: typeof date === 'string' ? date : null,
  }
}

function fromToml(source: string): PlainFields {
  const found = new Map<string, string>()
  for (const line of source.split(/[\r\n]+/)) {
    // Tables come after all plain fields: what follows is no field of the post itself.
    if (/^\s*\[/.test(line)) break
    const [, key, value] = /^\s*([\w-]{1,50})\s*=\s*(.*)$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) found.set(key, value.trim())
  }
  const list = found.get('tags')
  return {
    title: readString(found.get('title')),
    tags: list === undefined ? null : (list.match(strings) ?? []).map(item => readString(item) ?? ''),
    date: readString(found.get('date')) ?? found.get('date')?.replace(/\s*#.*$/, '') ?? null,
  }
}

const strings = /"(?:[^"\\]|\\.)*"|'[^']*'/g

function readString(written: string | undefined): string | null {
  const [found] = written?.match(strings) ?? []
  if (found === undefined || !written?.startsWith(found)) return null
  if (found.startsWith("'")) return found.slice(1, -1)
  return found.slice(1, -1).replace(/\\(["\\])/g, '$1')
}
