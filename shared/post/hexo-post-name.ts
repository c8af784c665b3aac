import { hexoSlug } from '../site/address/hexo-slug.ts'
import type { PostName } from './post-name.ts'

/** What Hexo reads out of the name of a post's file, by the pattern that it names new ones after (lib/plugins/processor/post.ts). */
export interface HexoName extends Pick<PostName, 'date' | 'slug'> {
  /** What else the pattern has a placeholder for, which goes before the front matter: `:lang` of `:title-:lang.md`. */
  readonly fields: Readonly<Record<string, string>> | null
}

const usualPattern = ':title.md'

/** `path`: below the folder of the posts or drafts, `2020/01-02-ink.md`; `pattern`: `new_post_name`, as written. */
export function hexoPostName(path: string, pattern: unknown): HexoName {
  const written = typeof pattern === 'string' && isPlain(pattern) ? pattern : usualPattern
  const { expression, names } = compiled(withoutEnding(written))
  const found = expression.exec(withoutEnding(path))
  if (found === null) return { slug: hexoSlug(withoutEnding(path)), date: null, fields: null }
  const values = new Map(names.map((name, at) => [name, found[at + 1] ?? '']))
  const [year, month, day] = [
    values.get('year'),
    values.get('month') ?? values.get('i_month'),
    values.get('day') ?? values.get('i_day'),
  ]
  return {
    slug: values.get('title') ?? hexoSlug(withoutEnding(path)),
    date: year && month && day ? `${year}-${month}-${day}` : null,
    fields: fieldsIn(values),
  }
}

function fieldsIn(values: ReadonlyMap<string, string>): HexoName['fields'] {
  const fields = [...values].filter(([name]) => !ofTheName.has(name))
  return fields.length === 0 ? null : Object.fromEntries(fields)
}

/** Of a pattern with many placeholders that stand for anything, the ways to fit a name are too many to try. */
function isPlain(pattern: string): boolean {
  const free = [...pattern.matchAll(placeholder)].filter(([, name = '']) => !Object.hasOwn(segments, name))
  return pattern !== '' && free.length <= 3
}

const placeholder = /:(\w*[^_\W])/g

/** What is no field of the post. */
const ofTheName = new Set(['title', 'year', 'month', 'day', 'i_month', 'i_day', 'hash'])

const segments: Readonly<Record<string, string>> = {
  year: '(\\d{4})',
  month: '(\\d{2})',
  day: '(\\d{2})',
  i_month: '(\\d{1,2})',
  i_day: '(\\d{1,2})',
  hash: '([0-9a-f]{12})',
}

interface Compiled {
  readonly expression: RegExp
  readonly names: readonly string[]
}

/** The pattern of a blog is asked for each of its posts. */
const known = new Map<string, Compiled>()

function compiled(pattern: string): Compiled {
  const before = known.get(pattern)
  if (before !== undefined) return before
  const names: string[] = []
  const source = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(placeholder, (_, name: string) => {
    names.push(name)
    return Object.hasOwn(segments, name) ? (segments[name] ?? '') : '(.+?)'
  })
  const made = { expression: new RegExp(`^${source}$`), names }
  known.clear()
  known.set(pattern, made)
  return made
}

function withoutEnding(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/, '')
}
