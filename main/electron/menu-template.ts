import type { MenuItemConstructorOptions } from 'electron'
import { type Language, type MessageKey, say } from '../../shared/words/words.ts'

type Item = MenuItemConstructorOptions

interface MenuParts {
  readonly language: Language
  readonly isMac: boolean
  /** The user chose one of the app's own commands. */
  readonly choose: (command: string) => void
}

/**
 * The system's menu. Every item has a label of ours: Electron's own labels are English whatever the app speaks.
 *
 * The keys of commands are shown but not taken (`registerAccelerator: false`): the window handles them, where it
 * knows whether an input method or a field wants them first. macOS takes them all the same, so that there a command
 * may come while an input method composes; the window waits for its end before it saves.
 */
export function menuTemplate(parts: MenuParts): Item[] {
  const { command, role, menu } = makers(parts)
  const { isMac } = parts
  return [
    ...(isMac ? [appMenu(parts)] : []),
    fileMenu(parts),
    editMenu(parts),
    postMenu(parts),
    menu('menu.view', [
      command('palette.open', 'command.palette', 'CmdOrCtrl+K'),
      command('posts.quickOpen', 'command.quickOpen', 'CmdOrCtrl+P'),
      command('search.open', 'command.search', 'CmdOrCtrl+Shift+F'),
      command('search.replace', 'command.replace', 'CmdOrCtrl+Alt+F'),
      line,
      command('posts.toggleList', 'command.toggleList', 'CmdOrCtrl+\\'),
      command('writing.outline', 'command.outline', 'CmdOrCtrl+Shift+1'),
      command('posts.toggleTable', 'command.toggleTable', 'CmdOrCtrl+Shift+O'),
      command('writing.togglePreview', 'command.togglePreview', 'CmdOrCtrl+Shift+E'),
      command('preview.turnView', 'command.turnPreview', 'CmdOrCtrl+Alt+V'),
      command('history.show', 'command.history', 'CmdOrCtrl+Shift+H'),
      command('history.showGone', 'command.historyGone'),
      line,
      role('resetZoom', 'menu.actualSize'),
      role('zoomIn', 'menu.zoomIn'),
      role('zoomOut', 'menu.zoomOut'),
      line,
      command('writing.focusSentence', 'command.focusSentence', 'Shift+F9'),
      command('writing.focusParagraph', 'command.focusParagraph', 'CmdOrCtrl+F9'),
      command('writing.typewriter', 'command.typewriter', 'F9'),
      command('writing.zen', 'command.zen', isMac ? 'Ctrl+Cmd+Return' : 'Shift+F11'),
      role('togglefullscreen', 'menu.fullScreen'),
    ]),
    menu('menu.go', [
      command('posts.back', 'command.back', isMac ? 'Ctrl+-' : 'Alt+Left'),
      command('posts.forward', 'command.forward', isMac ? 'Ctrl+Shift+-' : 'Alt+Right'),
      command('posts.switchBack', 'command.switchBack', 'Ctrl+Tab'),
      command('search.next', 'command.nextFound', 'F4'),
      command('search.previous', 'command.previousFound', 'Shift+F4'),
      line,
      command('place.posts', 'command.placePosts', 'CmdOrCtrl+1'),
      command('place.tags', 'command.placeTags', 'CmdOrCtrl+2'),
      command('place.images', 'command.placeImages', 'CmdOrCtrl+3'),
      command('place.site', 'command.placeSite', 'CmdOrCtrl+4'),
      command('place.blog', 'command.placeBlog', 'CmdOrCtrl+5'),
      command('place.settings', 'command.placeSettings', 'CmdOrCtrl+,'),
    ]),
    windowMenu(parts),
    helpMenu(parts),
  ]
}

function fileMenu(parts: MenuParts): Item {
  const { command, role, menu } = makers(parts)
  return menu('menu.file', [
    command('posts.new', 'command.newPost', 'CmdOrCtrl+N'),
    command('posts.newFromTemplate', 'command.newFromTemplate'),
    command('pages.new', 'command.newPage'),
    line,
    command('blog.choose', 'command.blogChoose', 'CmdOrCtrl+O'),
    command('blog.start', 'command.newBlog'),
    command('blog.settings', 'command.blogSettings'),
    line,
    command('writing.save', 'command.save', 'CmdOrCtrl+S'),
    line,
    command('site.preview', 'command.previewSite', 'CmdOrCtrl+Shift+B'),
    command('site.export', 'command.export'),
    line,
    command('preview.print', 'command.printPost'),
    command('preview.savePdf', 'command.savePdf'),
    line,
    parts.isMac ? role('close', 'menu.close') : role('quit', 'menu.quit'),
  ])
}

function postMenu(parts: MenuParts): Item {
  const { command, menu } = makers(parts)
  return menu('menu.post', [
    command('posts.rename', 'command.rename', 'F2'),
    command('posts.move', 'command.move'),
    command('posts.changeDate', 'command.changeDate'),
    command('posts.duplicate', 'command.duplicate'),
    command('posts.publish', 'command.publish'),
    line,
    command('posts.showInFolder', 'command.showPostInFolder'),
    command('posts.copyAddress', 'command.copyAddress'),
    line,
    command('posts.delete', 'command.delete'),
    line,
    command('operations.undoLast', 'command.undoLast', 'CmdOrCtrl+Alt+Z'),
  ])
}

function helpMenu(parts: MenuParts): Item {
  const { command, menu } = makers(parts)
  return menu('menu.help', [
    command('help.open', 'command.help', 'F1'),
    line,
    command('log.show', 'command.showLog'),
    command('report.show', 'command.report'),
  ])
}

const line: Item = { type: 'separator' }

function appMenu(parts: MenuParts): Item {
  const { role } = makers(parts)
  return {
    // macOS shows the app's name instead, whatever is written here.
    label: say(parts.language, 'app.name'),
    submenu: [
      role('about', 'menu.about'),
      line,
      role('services', 'menu.services'),
      line,
      role('hide', 'menu.hide'),
      role('hideOthers', 'menu.hideOthers'),
      role('unhide', 'menu.unhide'),
      line,
      role('quit', 'menu.quitMac'),
    ],
  }
}

function editMenu(parts: MenuParts): Item {
  const { command, role, menu } = makers(parts)
  return menu('menu.edit', [
    role('undo', 'menu.undo'),
    role('redo', 'menu.redo'),
    line,
    role('cut', 'menu.cut'),
    role('copy', 'menu.copy'),
    role('paste', 'menu.paste'),
    ...(parts.isMac ? [role('pasteAndMatchStyle', 'menu.pastePlain')] : []),
    role('delete', 'menu.delete'),
    line,
    role('selectAll', 'menu.selectAll'),
    line,
    command('writing.find', 'command.find', 'CmdOrCtrl+F'),
    command('writing.replace', 'command.findAndReplace', parts.isMac ? 'Cmd+Shift+R' : 'CmdOrCtrl+H'),
  ])
}

function windowMenu(parts: MenuParts): Item {
  const { role, menu } = makers(parts)
  const { isMac } = parts
  const items = [
    role('minimize', 'menu.minimize'),
    ...(isMac
      ? [role('zoom', 'menu.zoom'), line, role('front', 'menu.front')]
      : [role('close', 'menu.close')]),
  ]
  // With this role macOS adds the list of windows.
  return { ...menu('menu.window', items), ...(isMac ? { role: 'window' as const } : {}) }
}

function makers({ language, choose }: MenuParts) {
  return {
    command: (command: string, key: MessageKey, accelerator?: string): Item => ({
      id: command,
      label: say(language, key),
      click: () => choose(command),
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    }),
    /** What the system does itself. */
    role: (role: NonNullable<Item['role']>, key: MessageKey): Item => ({ role, label: say(language, key) }),
    menu: (key: MessageKey, submenu: Item[]): Item => ({ label: say(language, key), submenu }),
  }
}
