import type { BlogConfig, FileId } from '../blog.ts'
import { matchesPattern } from './plan/match-pattern.ts'

/** Whether Jekyll reads a file or folder that is in none of its own folders (lib/jekyll/entry_filter.rb). */
export type EntryFilter = (id: FileId, isFolder: boolean) => boolean

const alwaysExcluded = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
]

/** The filter looks at one name, not at the folders above it: whoever walks the blog has asked for those before. */
export function jekyllEntries(config: BlogConfig): EntryFilter {
  const included = namesIn(config.raw.include) ?? ['.htaccess']
  const include = included.map(fromRoot)
  const excluded = [...alwaysExcluded, ...config.exclude].filter(pattern => !included.includes(pattern))
  const exclude = excluded.map(fromRoot)
  return (id, isFolder) => {
    const name = id.slice(id.lastIndexOf('/') + 1)
    const isIncluded = isOneOf(include, id, isFolder) || isOneOf(include, name, isFolder)
    if (isIncluded) return true
    return !isOneOf(exclude, id, isFolder) && !/^[._#~]/.test(name) && !/[~.]$/.test(name)
  }
}

/** A pattern, or the beginning of a path: `less` leaves out `lesson.md`, too. */
function isOneOf(patterns: readonly string[], path: string, isFolder: boolean): boolean {
  return patterns.some(pattern => {
    if (pattern === '') return false
    return matchesPattern(pattern, path) || path.startsWith(pattern) || (isFolder && pattern === `${path}/`)
  })
}

function fromRoot(pattern: string): string {
  return pattern.replace(/^\/+/, '')
}

function namesIn(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : null
}
