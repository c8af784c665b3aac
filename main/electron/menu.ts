import { Menu } from 'electron'
import type { Language } from '../../shared/words/words.ts'
import { menuTemplate } from './menu-template.ts'

/** Sets the system's menu. */
export function setMenu(language: Language, isMac: boolean, choose: (command: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ language, isMac, choose })))
}
