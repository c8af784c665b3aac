import type { Generator } from '../blog.ts'
import { splitPost } from './split-post.ts'

/** What a new post begins with, and where its body is. */
export interface NewPostText {
  /** The latest post's whole text; null: there is none. */
  readonly latest: string | null
  readonly generator: Generator
  /** `YYYY-MM-DD` in the blog's time zone. */
  readonly day: string
}

/**
 * The front matter of a new post, after that of the blog's latest one: the same fields in the same order, as far as
 * they say something of the blog (`layout`, `author`) and not of that post; those that each post fills in are empty.
 */
export function newPostText({ latest, generator, day }: NewPostText): string {
  const parts = latest === null ? null : splitPost(latest)
  const kind = parts?.format === 'toml' || (parts === null && generator === 'hugo') ? toml : yaml
  const matter = latest !== null && parts?.matter ? latest.slice(parts.matter.from, parts.matter.to) : ''
  const copied =
    parts?.format === 'json' ? [] : matter.split(/\r\n?|\n/).flatMap(line => copyLine(line, kind, day))
  const lines = copied.some(({ key }) => key === 'title') ? copied : usual(generator, kind, day)
  return `${[kind.fence, ...lines.map(({ line }) => line), kind.fence].join('\n')}\n\n`
}

interface Line {
  readonly key: string
  readonly line: string
}

interface Kind {
  readonly fence: string
  readonly sign: string
  readonly field: RegExp
  readonly emptyText: string
}

const yaml: Kind = {
  fence: '---',
  sign: ':',
  field: /^([\p{L}_][\p{L}\p{N}_-]*)(\s*:\s*)(.*)$/u,
  emptyText: '',
}
const toml: Kind = {
  fence: '+++',
  sign: ' =',
  field: /^([\p{L}_][\p{L}\p{N}_-]*)(\s*=\s*)(.*)$/u,
  emptyText: "''",
}

const emptied = new Set(['title', 'subtitle', 'description', 'summary', 'excerpt'])
const lists = new Set(['tags', 'tag', 'categories', 'category', 'keywords'])
const kept = new Set([
  'layout',
  'author',
  'authors',
  'lang',
  'language',
  'catalog',
  'comments',
  'toc',
  'math',
])

/** Only fields of one line at the outermost level; the lines of a longer value belong to the other post. */
function copyLine(line: string, kind: Kind, day: string): readonly Line[] {
  const [, key = '', sign = '', value = ''] = kind.field.exec(line) ?? []
  if (key === 'date') return [{ key, line: `${key}${sign.trimEnd()} ${day}` }]
  if (emptied.has(key)) return [{ key, line: `${key}${sign.trimEnd()} ${kind.emptyText}`.trimEnd() }]
  if (lists.has(key)) return [{ key, line: `${key}${sign.trimEnd()} []` }]
  return kept.has(key) && value !== '' && !/^[|>&*[{]/.test(value) ? [{ key, line }] : []
}

/** `title`, and what a generator needs to take the file for a post of today. */
function usual(generator: Generator, kind: Kind, day: string): readonly Line[] {
  const title = { key: 'title', line: `title${kind.sign} ${kind.emptyText}`.trimEnd() }
  const date = { key: 'date', line: `date${kind.sign} ${day}` }
  switch (generator) {
    case 'jekyll':
      return [{ key: 'layout', line: 'layout: post' }, title]
    case 'plain':
      return [title]
    default:
      return [title, date]
  }
}
