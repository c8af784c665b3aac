import { useSettings } from '../state/app/settings-store.ts'
import { useMedia } from '../use-media.ts'

/** Whether the window is dark now: by the user's choice, else by the system's. */
export function useDarkness(): boolean {
  const theme = useSettings(state => state.settings.theme)
  const isSystemDark = useMedia('(prefers-color-scheme: dark)')
  return theme === 'system' ? isSystemDark : theme === 'dark'
}
