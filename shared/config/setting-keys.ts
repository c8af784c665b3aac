import type { Generator } from '../blog.ts'
import type { SettingName } from './blog-settings.ts'

/** Where a value stands: the names of the maps around it, then its own. */
export type KeyPath = readonly string[]

type TextSetting = Exclude<SettingName, 'address'>

/**
 * Where a generator, or its common themes, look for a setting: the first that is there is the one that is meant, and
 * the first of all is where a new one is written.
 */
export function keysOf(generator: Generator, setting: TextSetting): readonly KeyPath[] {
  return (generator === 'hugo' ? hugoKeys : generator === 'hexo' ? hexoKeys : jekyllKeys)[setting]
}

type Keys = Readonly<Record<TextSetting, readonly KeyPath[]>>

const jekyllKeys: Keys = {
  title: [['title']],
  author: [['author'], ['author', 'name']],
  description: [['description']],
  language: [['lang'], ['language'], ['locale']],
  timeZone: [['timezone']],
}

const hexoKeys: Keys = { ...jekyllKeys, language: [['language']] }

const hugoKeys: Keys = {
  title: [['title']],
  author: [['params', 'author'], ['params', 'author', 'name'], ['author'], ['author', 'name']],
  description: [['params', 'description'], ['description']],
  language: [['languageCode'], ['locale'], ['defaultContentLanguage']],
  timeZone: [['timeZone']],
}
