import type { ThemeChoice } from '../../../shared/settings.ts'
import { currentLanguage } from '../../say.ts'
import { recall, remember } from './remembered.ts'
import { useSettings } from './settings-store.ts'

/**
 * Keeps `data-theme` and `lang` on <html> in step with the settings; the result stops that.
 *
 * The theme is remembered here too, since the settings arrive only after the first picture is on the screen: without
 * it a dark window would open with a white flash.
 */
export function applySettings(page: HTMLElement): () => void {
  applyTheme(page, recall('theme') === 'dark' ? 'dark' : recall('theme') === 'light' ? 'light' : 'system')
  page.lang = currentLanguage()
  return useSettings.subscribe(({ settings }) => {
    applyTheme(page, settings.theme)
    remember('theme', settings.theme)
    page.lang = currentLanguage()
  })
}

function applyTheme(page: HTMLElement, theme: ThemeChoice): void {
  if (theme === 'system') page.removeAttribute('data-theme')
  else page.setAttribute('data-theme', theme)
}
