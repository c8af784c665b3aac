import type { BlogConfig, FileId } from '../blog.ts'
import { fieldReader } from '../post/describe-post.ts'
import { isRecord, record, type UnknownRecord } from '../record.ts'
import { hugoLanguages } from './address/hugo-languages.ts'
import type { FieldDefaults } from './address/jekyll-defaults.ts'
import { branchFolder, isBranchFile, taxonomyFolders } from './hugo-branches.ts'
import { matchesGlob } from './plan/match-glob.ts'

/** The page of a Hugo blog's folder, `content/docs/_index.md`, as far as what is in the folder depends on it. */
export interface BranchFile {
  readonly id: FileId
  readonly data: UnknownRecord
}

/** What one `cascade` says, and for which files. */
interface Rule {
  /** All files that it is for begin with this: `content/docs/`; empty for those of the whole blog. */
  readonly above: string
  readonly fits: (id: FileId, kind: string) => boolean
  readonly values: UnknownRecord
}

/**
 * What folders and the configuration of a Hugo blog say for the front matter of files that do not say it themselves
 * (`cascade`); the folder that is nearest goes first, and of one list what stands first. Null: nothing, for no file.
 *
 * The answer's second argument is what Hugo calls the file: `page`, or one of `branchKind`.
 */
export function hugoCascade(branches: readonly BranchFile[], config: BlogConfig): FieldDefaults | null {
  const outermostFirst = branches
    .filter(({ id }) => isBranchFile(id, config))
    .map(({ id, data }) => ({ above: id.slice(0, id.lastIndexOf('/') + 1), data }))
    .sort((one, other) => one.above.length - other.above.length)
  const rules = [
    ...rulesOf('', config.raw, config),
    ...outermostFirst.flatMap(({ above, data }) => rulesOf(above, data, config)),
  ]
  if (rules.length === 0) return null
  return (id, kind) => {
    const holding = rules.filter(({ above, fits }) => id.startsWith(above) && fits(id, kind))
    return Object.assign({}, ...holding.map(({ values }) => values))
  }
}

/** What Hugo calls the page of a folder. */
export function branchKind(id: FileId, config: BlogConfig): 'home' | 'section' | 'taxonomy' | 'term' {
  const [top = '', ...below] = branchFolder(id, config).split('/')
  if (top === '') return 'home'
  if (!taxonomyFolders(config).has(top)) return 'section'
  return below.length === 0 ? 'taxonomy' : 'term'
}

/** Own fields, and those that are said for them; Hugo does not mind a key's case. */
export function withCascade(data: UnknownRecord, said: UnknownRecord): UnknownRecord {
  const own = new Set(Object.keys(data).map(key => key.toLowerCase()))
  const missing = Object.entries(said).filter(([key]) => !own.has(key.toLowerCase()))
  return { ...Object.fromEntries(missing), ...data }
}

/** The rules of one `cascade`, the one that goes first last. */
function rulesOf(above: string, data: UnknownRecord, config: BlogConfig): readonly Rule[] {
  const written = fieldReader(data, 'hugo')('cascade')
  const all = Array.isArray(written) ? written : [written]
  return all.filter(isRecord).flatMap(readRule(above, config)).reverse()
}

function readRule(above: string, config: BlogConfig): (said: UnknownRecord) => Rule {
  return said => {
    const { _target, target, ...values } = said
    const wanted = fieldReader(record(_target ?? target), 'hugo')
    const isWanted = (key: string, own: readonly string[]) => fitsTarget(wanted(key), own)
    const isHere = isWanted('environment', ['production'])
    const { localFile } = hugoLanguages(config)
    return {
      above,
      values,
      fits(id, kind) {
        const local = localFile(id)
        return (
          isHere &&
          isWanted('lang', [local.language]) &&
          isWanted('kind', [kind]) &&
          isWanted('path', pathsOf(local.id))
        )
      },
    }
  }
}

/** Whether one of the names fits what a target asks for; it need not ask. */
function fitsTarget(written: unknown, own: readonly string[]): boolean {
  if (typeof written !== 'string' || written === '') return true
  return alternatives(written.toLowerCase()).some(one => own.some(name => matchesGlob(one, name)))
}

/** As targets name a file: `/docs/a/one.md`, and since 0.123 `/docs/a/one`; a folder's page by its folder then. */
function pathsOf(id: FileId): readonly string[] {
  const path = id.slice('content'.length).toLowerCase()
  return [path, path.replace(/(?:\/_?index)?\.[^./]*$/, '') || '/']
}

/** `{/docs,/docs/**}` is either of these. A pattern of several such parts is left as it is: none is in use. */
function alternatives(pattern: string): readonly string[] {
  const found = /^([^{}]*)\{([^{}]*)\}([^{}]*)$/.exec(pattern)
  if (found === null) return [pattern]
  const [, before = '', either = '', after = ''] = found
  return either.split(',').map(one => `${before}${one}${after}`)
}
