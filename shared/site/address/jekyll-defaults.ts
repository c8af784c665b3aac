import type { FileId } from '../../blog.ts'
import { isRecord } from '../../record.ts'
import { matchesGlob } from '../plan/match-glob.ts'

/** What a file's front matter says where it says nothing: `defaults:` in `_config.yml` (Jekyll's frontmatter_defaults.rb). */
export type FieldDefaults = (
  id: FileId,
  /** `posts`, `drafts`, `pages`, or a collection. */
  type: string,
) => Readonly<Record<string, unknown>>

interface Rule {
  readonly path: string
  readonly type: string | null
  readonly values: Readonly<Record<string, unknown>>
}

/** Null: this blog has no defaults. A longer path goes before a shorter one, then a type before none, then the later. */
export function fieldDefaults(raw: Readonly<Record<string, unknown>>): FieldDefaults | null {
  const rules = (Array.isArray(raw.defaults) ? raw.defaults : []).flatMap(readRule)
  if (rules.length === 0) return null
  const ordered = rules
    .map((rule, at) => ({ rule, at }))
    .sort(
      (a, b) =>
        a.rule.path.length - b.rule.path.length ||
        Number(a.rule.type !== null) - Number(b.rule.type !== null) ||
        a.at - b.at,
    )
    .map(({ rule }) => rule)
  return (id, type) =>
    Object.assign({}, ...ordered.filter(rule => holdsFor(rule, id, type)).map(rule => rule.values))
}

function readRule(value: unknown): Rule[] {
  if (!isRecord(value) || !isRecord(value.values)) return []
  const scope = isRecord(value.scope) ? value.scope : {}
  const path = typeof scope.path === 'string' ? scope.path.replace(/^\/|\/$/g, '') : ''
  return [{ path, type: typeof scope.type === 'string' ? scope.type : null, values: value.values }]
}

function holdsFor({ path, type }: Rule, id: FileId, own: string): boolean {
  // Before 2.0 the names were singular, and both are still taken.
  if (type !== null && type !== own && `${type}s` !== own) return false
  if (path.includes('*'))
    return matchesGlob(path, id) || foldersAbove(id).some(folder => matchesGlob(path, folder))
  return path === '' || id === path || id.startsWith(`${path}/`)
}

/** A pattern that fits a folder holds for all in it. */
function foldersAbove(id: FileId): readonly string[] {
  const folders = id.split('/').slice(0, -1)
  return folders.map((_, at) => folders.slice(0, at + 1).join('/'))
}
