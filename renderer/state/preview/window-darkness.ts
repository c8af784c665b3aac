import { useSettings } from '../app/settings-store.ts'

/** Whether the window is dark now: by the user's choice, else by the system's. */
export function isWindowDark(): boolean {
  const { theme } = useSettings.getState().settings
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
}
