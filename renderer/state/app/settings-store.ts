import { create } from 'zustand'
import type { Boot } from '../../../shared/calls/app.ts'
import { defaultSettings, type Settings } from '../../../shared/settings.ts'
import { ask } from '../../ask.ts'

interface SettingsState {
  readonly settings: Settings
  /** BCP 47 tag of the system's language. */
  readonly systemLanguage: string
  readonly dataFolder: string
  readonly platform: Boot['platform']
  readonly version: string
  readonly runtime: Boot['runtime']
}

export const useSettings = create<SettingsState>()(() => ({
  settings: defaultSettings,
  // Until boot has answered: the browser's word for it.
  systemLanguage: globalThis.navigator?.language ?? 'en',
  dataFolder: '',
  platform: 'linux',
  version: '',
  runtime: { name: '', isStandIn: false },
}))

let newestChange = 0

/**
 * Applies a change at once and has it kept.
 *
 * If it cannot be kept the window goes back to what was before, and the failure is thrown to be shown. An answer
 * that a newer change has overtaken is dropped.
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const mine = ++newestChange
  const before = useSettings.getState().settings
  useSettings.setState({ settings: { ...before, ...change } })
  try {
    const settings = await ask('settings.change', change)
    if (mine === newestChange) useSettings.setState({ settings })
  } catch (error) {
    if (mine === newestChange) useSettings.setState({ settings: before })
    throw error
  }
}
