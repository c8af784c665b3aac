import { type BrowserWindow, Menu } from 'electron'
import type { Language } from '../../shared/words/words.ts'
import { contextMenuTemplate } from './context-menu-template.ts'
import { learnWord } from './spelling.ts'

/** Offers other spellings and the clipboard where text is clicked; what the page has a menu of its own for never comes here. */
export function offerContextMenu(window: BrowserWindow, language: () => Language): void {
  const { webContents } = window
  webContents.on('context-menu', (_event, clicked) => {
    const template = contextMenuTemplate({
      language: language(),
      clicked,
      replace: word => webContents.replaceMisspelling(word),
      learn: learnWord,
    })
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
}
