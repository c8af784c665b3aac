import type { FileId } from '../../blog.ts'
import { fieldTexts } from '../../matter/field-text.ts'
import { isRecord, record, type UnknownRecord } from '../../record.ts'
import { matchesGlob } from '../plan/match-glob.ts'

/** A folder of a Hugo blog, or one file, with where Hugo has what is in it: `notes/` in `content/notes/`. */
export interface Mount {
  readonly source: string
  readonly target: string
  /** The language that it is in, in small letters; null: it does not say. */
  readonly language: string | null
  /** What of it is left out, counted from the folder. */
  readonly exclude: readonly string[]
}

/** Where a file is to Hugo; null: nowhere. Of two folders the deeper one decides. */
export function mountedAt(id: FileId, mounts: readonly Mount[]): { mount: Mount; path: string } | null {
  const mount = mounts.find(({ source }) => (source.endsWith('/') ? id.startsWith(source) : id === source))
  if (mount === undefined) return null
  const inside = id.slice(mount.source.length)
  if (mount.exclude.some(pattern => matchesGlob(pattern.replace(/^\//, ''), inside))) return null
  return { mount, path: mount.target + inside }
}

/**
 * The folders that a Hugo blog's texts lie in: `content`, or what `contentDir` says for the whole site or a language, or
 * `module.mounts`.
 */
export function contentMounts(raw: UnknownRecord): readonly Mount[] {
  const mounted = mountsOf('content', raw)
  if (mounted.length > 0) return mounted
  const codes = Object.entries(record(raw.languages))
  const languages = codes.flatMap(([code, own]) => {
    const source = folder(record(own).contentDir)
    return source === null ? [] : [{ ...content, source, language: code.toLowerCase() }]
  })
  const whole = folder(raw.contentDir) ?? content.source
  // Where each language has a folder of its own, nothing is in that of all; what lies around theirs is still shown.
  const isUsed = languages.length < codes.length || languages.some(({ source }) => source.startsWith(whole))
  return deepestFirst(
    languages.length === 0 || isUsed ? [...languages, { ...content, source: whole }] : languages,
  )
}

const content: Mount = { source: 'content/', target: 'content/', language: null, exclude: [] }

/** The folders that are copied: `static`, or what `staticDir` says for the whole site or a language, or `module.mounts`. */
export function staticMounts(raw: UnknownRecord): readonly Mount[] {
  const mounted = mountsOf('static', raw)
  if (mounted.length > 0) return mounted
  const settings = [raw, ...Object.values(record(raw.languages)).map(record)]
  const named = settings.flatMap(({ staticDir }) => fieldTexts(staticDir)).flatMap(name => folder(name) ?? [])
  const sources = named.length === 0 ? ['static/'] : [...new Set(named)]
  return deepestFirst(sources.map(source => ({ source, target: 'static/', language: null, exclude: [] })))
}

/** What `module.mounts` says for a part of the site; nothing: it says nothing of it, and the usual folder holds. */
function mountsOf(part: string, raw: UnknownRecord): readonly Mount[] {
  const { mounts } = record(raw.module)
  const all = (Array.isArray(mounts) ? mounts : []).filter(isRecord)
  return deepestFirst(
    all.flatMap(({ source, target, lang, excludeFiles }): Mount[] => {
      const [from, to] = [folder(source), folder(target)]
      if (from === null || to === null || !(to === `${part}/` || to.startsWith(`${part}/`))) return []
      const isFile = /\.[a-z0-9]+\/$/i.test(to)
      return [
        {
          source: isFile ? from.slice(0, -1) : from,
          target: isFile ? to.slice(0, -1) : to,
          language: typeof lang === 'string' && lang !== '' ? lang.toLowerCase() : null,
          exclude: fieldTexts(excludeFiles),
        },
      ]
    }),
  )
}

/** With its slash; null: it is none inside the blog. */
function folder(written: unknown): string | null {
  const path = typeof written === 'string' ? written.trim().replace(/^(?:\.?\/)+|\/+$/g, '') : ''
  return path === '' || path === '.' || path.split('/').includes('..') ? null : `${path}/`
}

function deepestFirst(mounts: readonly Mount[]): readonly Mount[] {
  return [...mounts].sort((one, other) => other.source.length - one.source.length)
}
