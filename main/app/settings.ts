import { join } from 'node:path'
import * as v from 'valibot'
import { defaultSettings, historyLimitsMb, type Settings } from '../../shared/settings.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { type JsonFile, openJsonFile } from './json-file.ts'

export interface SettingsStore {
  current(): Settings
  change(part: Partial<Settings>): Promise<Settings>
}

/** A setting with a wrong value falls back alone; a key that is not known is left out. */
const settingsSchema = v.object({
  language: v.fallback(v.picklist(['system', 'en', 'zh-Hans']), defaultSettings.language),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaultSettings.theme),
  autosave: v.fallback(v.boolean(), defaultSettings.autosave),
  historyLimitMb: v.fallback(v.picklist(historyLimitsMb), defaultSettings.historyLimitMb),
})

export async function openSettings(fs: FsPort, dataFolder: string): Promise<SettingsStore> {
  const file: JsonFile<Settings> = openJsonFile({
    fs,
    path: join(dataFolder, 'settings.json'),
    parse: v.parser(settingsSchema),
    fallback: defaultSettings,
  })
  let settings = await file.read()
  return {
    current: () => settings,
    async change(part) {
      const changed = { ...settings, ...part }
      await file.write(changed)
      settings = changed
      return changed
    },
  }
}
