import { join } from 'node:path'
import * as v from 'valibot'
import {
  defaultSettings,
  focusModes,
  goalKinds,
  goalRange,
  historyLimitsMb,
  lineWidths,
  type Settings,
  spellingChoices,
  writingFonts,
  writingSizesPx,
} from '../../shared/settings.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { type JsonFile, openJsonFile } from './json-file.ts'

export interface SettingsStore {
  current(): Settings
  change(part: Partial<Settings>): Promise<Settings>
}

/** What may be kept, and what the window may send: the same for both. */
export const writingSchemas = {
  frontMatterShown: v.boolean(),
  writingFont: v.picklist(writingFonts),
  writingSizePx: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(writingSizesPx.min),
    v.maxValue(writingSizesPx.max),
  ),
  lineWidth: v.picklist(lineWidths),
  focus: v.picklist(focusModes),
  typewriter: v.boolean(),
  spelling: v.picklist(spellingChoices),
  goal: v.picklist(goalKinds),
  goalWords: v.pipe(v.number(), v.integer(), v.minValue(goalRange.min), v.maxValue(goalRange.max)),
}

/** A setting with a wrong value falls back alone; a key that is not known is left out. */
const settingsSchema = v.object({
  language: v.fallback(v.picklist(['system', 'en', 'zh-Hans']), defaultSettings.language),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaultSettings.theme),
  autosave: v.fallback(v.boolean(), defaultSettings.autosave),
  historyLimitMb: v.fallback(v.picklist(historyLimitsMb), defaultSettings.historyLimitMb),
  frontMatterShown: v.fallback(writingSchemas.frontMatterShown, defaultSettings.frontMatterShown),
  writingFont: v.fallback(writingSchemas.writingFont, defaultSettings.writingFont),
  writingSizePx: v.fallback(writingSchemas.writingSizePx, defaultSettings.writingSizePx),
  lineWidth: v.fallback(writingSchemas.lineWidth, defaultSettings.lineWidth),
  focus: v.fallback(writingSchemas.focus, defaultSettings.focus),
  typewriter: v.fallback(writingSchemas.typewriter, defaultSettings.typewriter),
  spelling: v.fallback(writingSchemas.spelling, defaultSettings.spelling),
  goal: v.fallback(writingSchemas.goal, defaultSettings.goal),
  goalWords: v.fallback(writingSchemas.goalWords, defaultSettings.goalWords),
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
