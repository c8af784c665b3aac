import type { BlogConfig, FileId, Generator } from '../../blog.ts'
import { hugoLanguages } from '../address/hugo-languages.ts'
import { matchesGlob } from './match-glob.ts'
import { matchesPattern } from './match-pattern.ts'

/** What of the configuration leaves a post out. */
export interface LeftOut {
  /** The setting: `exclude`. */
  readonly key: string
  readonly pattern: string
}

/** Says of a post's id by which setting its generator leaves it out; null: by none. */
export type LeavesOut = (id: FileId) => LeftOut | null

/**
 * The settings by which a configuration leaves posts out.
 *
 * Jekyll: `exclude`, without what `include` names. Hexo: `skip_render`, counted from `source`, and `ignore`. Hugo:
 * `ignoreFiles`, of whose regular expressions the plain ones are understood. Eleventy: what `.eleventyignore` and
 * `.gitignore` name; its other list is code.
 */
export function leavesOut(generator: Generator, config: BlogConfig): LeavesOut {
  switch (generator) {
    case 'jekyll':
      return jekyllLeavesOut(config)
    case 'hexo':
      return firstOf([
        ['skip_render', config.raw.skip_render, inSource(matchesGlob)],
        ['ignore', config.raw.ignore, matchesGlob],
      ])
    case 'hugo':
      return hugoLeavesOut(config)
    case 'eleventy':
      return firstOf(
        ['.eleventyignore', '.gitignore'].map(name => [name, config.raw[name], matchesIgnored] as const),
      )
    case 'plain':
      return () => null
  }
}

type Matches = (pattern: string, id: FileId) => boolean

function firstOf(settings: readonly (readonly [key: string, value: unknown, matches: Matches])[]): LeavesOut {
  const all = settings.flatMap(([key, value, matches]) =>
    namesIn(value).map(pattern => ({ key, pattern, matches })),
  )
  return id => {
    const found = all.find(({ pattern, matches }) => matches(pattern, id))
    return found === undefined ? null : { key: found.key, pattern: found.pattern }
  }
}

/** A folder stands for all that is in it. */
function matchesIgnored(line: string, id: FileId): boolean {
  const pattern = line.replace(/^(?:\.?\/)+|\/+$/g, '')
  return pattern !== '' && (matchesGlob(pattern, id) || matchesGlob(`${pattern}/**`, id))
}

/** Or all that is in a language that the configuration switches off. */
function hugoLeavesOut(config: BlogConfig): LeavesOut {
  const { raw } = config
  const ignored = firstOf([['ignoreFiles', raw.ignoreFiles ?? raw.ignorefiles, matchesPlainExpression]])
  const { areSeveral, localFile, leftOutBy } = hugoLanguages(config)
  if (!areSeveral) return ignored
  return id => {
    const { language } = localFile(id)
    const key = leftOutBy(language)
    return key === null ? ignored(id) : { key, pattern: language }
  }
}

function inSource(matches: Matches): Matches {
  return (pattern, id) => matches(pattern, id.replace(/^source\//, ''))
}

/**
 * As lib/jekyll/entry_filter.rb looks at what is below `_posts`, and at each folder above it: a pattern, or the
 * beginning of a path.
 */
function jekyllLeavesOut(config: BlogConfig): LeavesOut {
  const include = namesIn(config.raw.include)
  return firstOf([
    [
      'exclude',
      config.exclude.filter(pattern => !include.includes(pattern)),
      (pattern, id) => {
        const clean = pattern.replace(/^\/+/, '')
        return (
          clean !== '' &&
          (id.startsWith(clean) || matchesPattern(clean, id) || foldersAbove(id).some(fits(clean)))
        )
      },
    ],
  ])
}

/** The folders down to the one that `_posts` lies in. */
function foldersAbove(id: FileId): readonly FileId[] {
  const parts = id.split('/')
  const end = parts.findIndex(part => part === '_posts' || part === '_drafts')
  return parts.slice(0, Math.max(0, end)).map((_part, at) => parts.slice(0, at + 1).join('/'))
}

function fits(pattern: string): (folder: FileId) => boolean {
  return folder => matchesPattern(pattern, folder) || pattern === `${folder}/`
}

/**
 * A regular expression of letters, escaped signs, `.`, `.*` and both anchors. A blog's own file could hold one that
 * never ends: what is more than that is not understood, and leaves nothing out here.
 */
function matchesPlainExpression(expression: string, id: FileId): boolean {
  const parts = /^(\^?)((?:[^\\^$.*+?()[\]{}|]|\\[^a-z0-9]|\.\*?)*)(\$?)$/i.exec(expression)
  if (parts === null) return false
  const [, start, middle = '', end] = parts
  const pattern = [...middle.matchAll(/\\(.)|(\.\*)|(\.)|([^\\])/gsu)]
    .map(([, escaped, any, one, plain = '']) => {
      if (any !== undefined) return '*'
      return one === undefined ? asPlain(escaped ?? plain) : '?'
    })
    .join('')
  return matchesPattern(`${start === '^' ? '' : '*'}${pattern}${end === '$' ? '' : '*'}`, id)
}

function asPlain(sign: string): string {
  return /[*?[\\]/.test(sign) ? `\\${sign}` : sign
}

function namesIn(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value : [value]
  return all.filter((name): name is string => typeof name === 'string' && name !== '')
}
