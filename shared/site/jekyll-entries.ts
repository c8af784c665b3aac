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
  const isIncluded = oneOf(included.map(fromRoot))
  const excluded = [...alwaysExcluded, ...config.exclude].filter(pattern => !included.includes(pattern))
  const isExcluded = oneOf(excluded.map(fromRoot))
  return (id, isFolder) => {
    const name = id.slice(id.lastIndexOf('/') + 1)
    if (isIncluded(id, isFolder) || isIncluded(name, isFolder)) return true
    return !isExcluded(id, isFolder) && !/^[._#~]/.test(name) && !/[~.]$/.test(name)
  }
}

/** A pattern, or the beginning of a path: `less` leaves out `lesson.md`, too. */
function oneOf(patterns: readonly string[]): (path: string, isFolder: boolean) => boolean {
  const all = patterns.filter(pattern => pattern !== '')
  // What has none of these signs fits itself only, which begins with it.
  const withSigns = all.filter(pattern => /[*?[\\]/.test(pattern))
  return (path, isFolder) => {
    const asFolder = isFolder ? `${path}/` : path
    return (
      all.some(pattern => path.startsWith(pattern) || pattern === asFolder) ||
      withSigns.some(pattern => matchesPattern(pattern, path))
    )
  }
}

function fromRoot(pattern: string): string {
  return pattern.replace(/^\/+/, '')
}

function namesIn(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : null
}
