import type { BlogConfig, FileId } from '../../blog.ts'
import { fieldText, fieldTexts } from '../../matter/field-text.ts'
import { record, type UnknownRecord } from '../../record.ts'

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
  /** The setting that leaves a language out; null: it is on the site. */
  readonly leftOutBy: (language: string) => string | null
}

const known = new WeakMap<UnknownRecord, HugoLanguages>()

/**
 * The languages of a Hugo blog: `languages` and `defaultContentLanguage`. A file is of the one that its name ends with
 * (`a.zh.md`), else of the one whose `contentDir` it is in, else of the main one.
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
  const folders = [...settings].flatMap(([language, { contentDir }]) => folderOf(language, contentDir))
  const disabled = new Set(fieldTexts(raw.disableLanguages).map(language => language.toLowerCase()))
  return {
    areSeveral: codes.size > 1,
    main,
    prefixes: [...codes].map(prefixOf).filter(prefix => prefix !== ''),
    localFile(id) {
      const folder = folders.find(({ path }) => id.startsWith(path))
      const inContent = folder === undefined ? id : `content/${id.slice(folder.path.length)}`
      const named = /^(.*[^/])\.([^./]+)(\.[^./]+)$/.exec(inContent)
      const ending = named?.[2]?.toLowerCase() ?? ''
      const isNamed = codes.has(ending)
      const language = isNamed ? ending : (folder?.language ?? main)
      return {
        id: isNamed ? `${named?.[1]}${named?.[3]}` : inContent,
        language,
        prefix: prefixOf(language),
      }
    },
    leftOutBy(language) {
      if (disabled.has(language)) return 'disableLanguages'
      return settings.get(language)?.disabled === true ? 'languages' : null
    },
  }
}

/** Only folders below `content` are looked into. */
function folderOf(language: string, written: unknown): { language: string; path: string }[] {
  const folder = typeof written === 'string' ? written.replace(/^\.?\/+|\/+$/g, '') : ''
  return folder.startsWith('content/') ? [{ language, path: `${folder}/` }] : []
}
