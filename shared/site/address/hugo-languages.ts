import type { BlogConfig, FileId } from '../../blog.ts'
import { fieldText, fieldTexts } from '../../matter/field-text.ts'
import { record, type UnknownRecord } from '../../record.ts'
import { contentMounts, mountedAt } from './hugo-content.ts'

/** A file of a Hugo blog, with what its name or folder says of its language. */
export interface LocalFile {
  /** As it would be called if the blog had this language alone: `content/posts/a.md` of `content/posts/a.zh.md`. */
  readonly id: FileId
  /** As the configuration has it, in small letters. */
  readonly language: string
  /** What the addresses of its language begin with: `/zh`, and mostly nothing for the main one. */
  readonly prefix: string
}

export interface HugoLanguages {
  /** Whether there are several. */
  readonly areSeveral: boolean
  readonly main: string
  /** What addresses of a language begin with, but for nothing. */
  readonly prefixes: readonly string[]
  readonly localFile: (id: FileId) => LocalFile
  /** The file below `content/` as which Hugo has a file; null: it lies in no folder of texts. */
  readonly contentFile: (id: FileId) => FileId | null
  /** The folders that texts lie in, with their slashes. */
  readonly folders: readonly string[]
  /** A setting of a language, else of the whole site. */
  readonly settingOf: (language: string, key: string) => unknown
  /** The setting that leaves a language out; null: it is on the site. */
  readonly leftOutBy: (language: string) => string | null
}

const known = new WeakMap<UnknownRecord, HugoLanguages>()

/**
 * The languages of a Hugo blog: `languages` and `defaultContentLanguage`. A file is of the one that its name ends with
 * (`a.zh.md`), else of the one whose folder it is in, see `contentMounts`, else of the main one.
 */
export function hugoLanguages({ raw }: Pick<BlogConfig, 'raw'>): HugoLanguages {
  let languages = known.get(raw)
  if (languages === undefined) {
    languages = readLanguages(raw)
    known.set(raw, languages)
  }
  return languages
}

function readLanguages(raw: UnknownRecord): HugoLanguages {
  const settings = new Map(
    Object.entries(record(raw.languages)).map(([code, own]) => [code.toLowerCase(), record(own)]),
  )
  const main = (fieldText(raw.defaultContentLanguage)?.trim() || 'en').toLowerCase()
  const codes = new Set([main, ...settings.keys()])
  const isMainBelow = raw.defaultContentLanguageInSubdir === true
  const prefixOf = (language: string) => (language === main && !isMainBelow ? '' : `/${language}`)
  const mounts = contentMounts(raw)
  const disabled = new Set(fieldTexts(raw.disableLanguages).map(language => language.toLowerCase()))
  return {
    areSeveral: codes.size > 1,
    main,
    prefixes: [...codes].map(prefixOf).filter(prefix => prefix !== ''),
    contentFile: id => mountedAt(id, mounts)?.path ?? null,
    folders: mounts.map(({ source }) => source),
    localFile(id) {
      const found = mountedAt(id, mounts)
      const inContent = found?.path ?? id
      const named = /^(.*[^/])\.([^./]+)(\.[^./]+)$/.exec(inContent)
      const ending = named?.[2]?.toLowerCase() ?? ''
      const isNamed = codes.has(ending)
      const language = isNamed ? ending : (found?.mount.language ?? main)
      return {
        id: isNamed ? `${named?.[1]}${named?.[3]}` : inContent,
        language,
        prefix: prefixOf(language),
      }
    },
    settingOf: (language, key) => settings.get(language)?.[key] ?? raw[key],
    leftOutBy(language) {
      if (disabled.has(language)) return 'disableLanguages'
      return settings.get(language)?.disabled === true ? 'languages' : null
    },
  }
}
