import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type Language, type MessageKey, say } from '../../shared/words/words.ts'

/**
 * Sets the system's menu.
 *
 * Its keys are shown but not taken (`registerAccelerator: false`): the window handles them, where it knows whether
 * an input method or a field wants them first.
 */
export function setMenu(language: Language, isMac: boolean, choose: (command: string) => void): void {
  const item = (command: string, key: MessageKey, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label: say(language, key),
    click: () => choose(command),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  const label = (key: MessageKey) => ({ label: say(language, key) })
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      ...label('menu.file'),
      submenu: [
        item('blog.choose', 'command.blogChoose', 'CmdOrCtrl+O'),
        item('writing.save', 'command.save', 'CmdOrCtrl+S'),
        { type: 'separator' },
        item('site.export', 'command.export'),
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      ...label('menu.view'),
      submenu: [
        item('palette.open', 'command.palette', 'CmdOrCtrl+K'),
        item('posts.quickOpen', 'command.quickOpen', 'CmdOrCtrl+P'),
        { type: 'separator' },
        item('posts.toggleList', 'command.toggleList', 'CmdOrCtrl+\\'),
        item('writing.togglePreview', 'command.togglePreview', 'CmdOrCtrl+Shift+E'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    {
      ...label('menu.go'),
      submenu: [
        item('place.posts', 'command.placePosts', 'CmdOrCtrl+1'),
        item('place.tags', 'command.placeTags', 'CmdOrCtrl+2'),
        item('place.site', 'command.placeSite', 'CmdOrCtrl+3'),
        item('place.settings', 'command.placeSettings', 'CmdOrCtrl+4'),
      ],
    },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
