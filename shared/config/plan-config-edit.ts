import type { Generator } from '../blog.ts'
import type { Message } from '../errors.ts'
import { applySplices } from '../matter/splice.ts'
import { oneLine } from '../matter/write-yaml-scalar.ts'
import { addressParts, type BlogSettings, type SettingName, settingNames } from './blog-settings.ts'
import { type ConfigText, pathKey } from './config-text.ts'
import { parseTomlConfig } from './parse-toml-config.ts'
import { parseYamlConfig } from './parse-yaml-config.ts'
import { type KeyPath, keysOf } from './setting-keys.ts'
import { isTimeZone } from './time-zone.ts'

/** A configuration file as a form needs it. */
export interface ConfigFile {
  /** Its name decides which language it is in. */
  readonly name: string
  readonly text: string
  readonly generator: Generator
}

/** What was changed in the form; what is not named stays. */
export type SettingsEdit = Partial<BlogSettings>

export interface ReadSettings {
  readonly settings: BlogSettings
  /** Settings that a form cannot change, each with the reason. */
  readonly locked: Readonly<Partial<Record<SettingName, Message>>>
}

/** What a configuration says of the blog; a message: it cannot be read, so nothing in it can be changed here. */
export function readSettings(file: ConfigFile): ReadSettings | Message {
  const config = parse(file, file.text)
  if ('key' in config) return config
  const settings = Object.fromEntries(settingNames.map(name => [name, textOf(config, file, name)]))
  const locked = Object.fromEntries(
    settingNames.flatMap(name => {
      const path = pathsOf(config, file, name).find(at => config.find(at).kind === 'other')
      return path === undefined ? [] : [[name, { key: 'config.notText', params: { key: path.join('.') } }]]
    }),
  )
  // Each name of `settingNames` is in it.
  return { settings: settings as unknown as BlogSettings, locked }
}

export type PlannedConfig =
  | { readonly kind: 'planned'; readonly text: string }
  | { readonly kind: 'refused'; readonly setting: SettingName; readonly reason: Message }

/**
 * Changes settings in a configuration file, and only their characters: comments, order, quotes, line endings and every
 * other byte stay.
 *
 * Every single edit is read back, in YAML by both of its versions: what says anything else than before is refused.
 */
export function planConfigEdit(file: ConfigFile, edit: SettingsEdit): PlannedConfig {
  let { text } = file
  for (const setting of settingNames) {
    const wished = edit[setting]
    if (wished === undefined) continue
    const value = oneLine(wished)
    const problem = settingProblem(setting, value)
    if (problem !== null) return { kind: 'refused', setting, reason: problem }
    const next = setSetting(file, text, setting, value)
    if (typeof next !== 'string') return { kind: 'refused', setting, reason: next }
    text = next
  }
  return { kind: 'planned', text }
}

/** What is wrong with a value, whatever file it is for; null: nothing. */
export function settingProblem(setting: SettingName, value: string): Message | null {
  // A lone surrogate and control characters: no file that people read can show them.
  if (/[\p{Cc}\p{Surrogate}]/u.test(value)) return { key: 'config.badCharacter' }
  switch (setting) {
    case 'title':
      return value === '' ? { key: 'config.titleNeeded' } : null
    case 'address':
      return addressParts(value) === null ? { key: 'config.badAddress', params: { value } } : null
    case 'language':
      return value === '' || languageTag.test(value) ? null : { key: 'config.badLanguage', params: { value } }
    case 'timeZone':
      return value === '' || isTimeZone(value) ? null : { key: 'config.badTimeZone', params: { value } }
    default:
      return null
  }
}

const languageTag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i

function parse({ name }: ConfigFile, text: string): ConfigText | Message {
  return name.endsWith('.toml') ? parseTomlConfig(text) : parseYamlConfig(text)
}

/** The paths that hold a setting in this file; those that are not there are where it would be written. */
function pathsOf(config: ConfigText, { generator }: ConfigFile, setting: SettingName): readonly KeyPath[] {
  if (setting === 'address') return addressPaths(config, generator)
  const paths = keysOf(generator, setting)
  const there = paths.filter(path => config.find(path).kind !== 'missing')
  // A map that holds the author's name is not in the way of it: the name is what is meant.
  const texts = there.filter(path => config.find(path).kind === 'text')
  return [texts[0] ?? there[0] ?? paths[0] ?? []]
}

/** Jekyll has two keys; Hexo one, and a second for its path that need not be there; Hugo one. */
function addressPaths(config: ConfigText, generator: Generator): readonly KeyPath[] {
  if (generator === 'hugo') return [['baseURL']]
  if (generator === 'hexo') return config.find(['root']).kind === 'missing' ? [['url']] : [['url'], ['root']]
  return [['url'], ['baseurl']]
}

function textOf(config: ConfigText, file: ConfigFile, setting: SettingName): string {
  const texts = pathsOf(config, file, setting).map(path => {
    const found = config.find(path)
    return found.kind === 'text' ? found.text : ''
  })
  if (setting !== 'address') return texts[0] ?? ''
  const [url = '', base = ''] = texts
  const path = base.replace(/^\/+|\/+$/g, '')
  const start = url.replace(/\/+$/, '')
  // Hexo's `url` may have the path in it already.
  return path === '' || start === '' || start.endsWith(`/${path}`) ? start : `${start}/${path}`
}

/** The text after one edit; a message: it cannot be done. */
function setSetting(file: ConfigFile, text: string, setting: SettingName, value: string): string | Message {
  const config = parse(file, text)
  if ('key' in config) return config
  if (isSame(setting, textOf(config, file, setting), value)) return text
  let next = text
  for (const [path, written] of writtenValues(config, file, setting, value)) {
    const after = setText(file, next, path, written)
    if (typeof after !== 'string') return after
    next = after
  }
  return next
}

function isSame(setting: SettingName, before: string, after: string): boolean {
  if (setting !== 'address') return before === after
  return before === after.replace(/\/+$/, '')
}

function writtenValues(
  config: ConfigText,
  file: ConfigFile,
  setting: SettingName,
  value: string,
): readonly (readonly [KeyPath, string])[] {
  const paths = pathsOf(config, file, setting)
  if (setting !== 'address') return paths.map(path => [path, value])
  const { url, baseUrl } = addressParts(value) ?? { url: '', baseUrl: '' }
  switch (file.generator) {
    case 'hugo':
      // Hugo joins it with what follows, and wants the slash.
      return paths.map(path => [path, url === '' ? '' : `${url}${baseUrl}/`])
    case 'hexo':
      return paths.map(path => [path, path[0] === 'root' ? `${baseUrl}/` : url + baseUrl])
    default:
      return paths.map(path => [path, path[0] === 'baseurl' ? baseUrl : url])
  }
}

function setText(file: ConfigFile, text: string, path: KeyPath, value: string): string | Message {
  const config = parse(file, text)
  if ('key' in config) return config
  const found = config.find(path)
  if (found.kind === 'text' && found.text === value) return text
  if (found.kind === 'missing' && value === '') return text
  const splice = config.set(path, value)
  if ('key' in splice) return splice
  const after = applySplices(text, [splice])
  const key = path.join('.')
  return readsBack(file, config, after, path, value) ? after : { key: 'config.unsafe', params: { key } }
}

/** Whether the new text says what was wished to every reader, and in everything else what it said before. */
function readsBack(
  file: ConfigFile,
  before: ConfigText,
  after: string,
  path: KeyPath,
  value: string,
): boolean {
  const readings = file.name.endsWith('.toml')
    ? [parseTomlConfig(after)]
    : [parseYamlConfig(after, '1.1'), parseYamlConfig(after, '1.2')]
  const old = others(before, path)
  return readings.every((config, at) => {
    if ('key' in config) return false
    const found = config.find(path)
    if (found.kind !== 'text' || found.text !== value) return false
    return at > 0 || others(config, path) === old
  })
}

function others(config: ConfigText, path: KeyPath): string {
  const own = pathKey(path).toLowerCase()
  return JSON.stringify([...config.values()].filter(([key]) => key.toLowerCase() !== own))
}
