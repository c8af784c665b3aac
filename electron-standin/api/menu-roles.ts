import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import { log } from './host.ts'
import type { EditCommand } from './surface.ts'

interface Role {
  readonly label: string
  readonly perform?: (window: BrowserWindow | undefined) => void
}

/** By the role's name in lower case, as Electron compares them. */
const roles: Readonly<Record<string, Role>> = {
  undo: { label: 'Undo', perform: edit('undo') },
  redo: { label: 'Redo', perform: edit('redo') },
  cut: { label: 'Cut', perform: edit('cut') },
  copy: { label: 'Copy', perform: edit('copy') },
  paste: { label: 'Paste', perform: edit('paste') },
  pasteandmatchstyle: { label: 'Paste and Match Style', perform: edit('pasteAndMatchStyle') },
  delete: { label: 'Delete', perform: edit('delete') },
  selectall: { label: 'Select All', perform: edit('selectAll') },
  reload: { label: 'Reload', perform: window => window?.reload() },
  forcereload: { label: 'Force Reload', perform: window => window?.reload() },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    perform: window => window?.webContents.toggleDevTools(),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    perform: window => window?.setFullScreen(!window.isFullScreen()),
  },
  resetzoom: { label: 'Actual Size', perform: window => window?.webContents.setZoomLevel(0) },
  zoomin: { label: 'Zoom In', perform: zoom(0.5) },
  zoomout: { label: 'Zoom Out', perform: zoom(-0.5) },
  minimize: { label: 'Minimize', perform: window => window?.minimize() },
  close: { label: 'Close Window', perform: window => window?.close() },
  quit: { label: 'Quit', perform: () => app.quit() },
  about: { label: 'About', perform: () => app.showAboutPanel() },
  editmenu: { label: 'Edit' },
  filemenu: { label: 'File' },
  viewmenu: { label: 'View' },
  windowmenu: { label: 'Window' },
  appmenu: { label: 'App' },
  help: { label: 'Help' },
  services: { label: 'Services' },
  hide: { label: 'Hide' },
  hideothers: { label: 'Hide Others' },
  unhide: { label: 'Show All' },
  front: { label: 'Bring All to Front' },
  zoom: {
    label: 'Zoom',
    perform: window => (window?.isMaximized() ? window.unmaximize() : window?.maximize()),
  },
}

export function labelOfRole(role: string | undefined): string {
  if (role === undefined) return ''
  return roles[role]?.label ?? role
}

export function performRole(role: string, window: BrowserWindow | undefined): void {
  const perform = roles[role]?.perform
  if (perform) perform(window)
  else log(`the stand-in does nothing for a menu item of role '${role}'`)
}

function edit(command: EditCommand) {
  return (window: BrowserWindow | undefined) => window?.webContents.edit(command)
}

function zoom(step: number) {
  return (window: BrowserWindow | undefined) =>
    window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + step)
}
