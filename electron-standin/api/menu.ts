import { loud, loudEmitter } from '../loud.ts'
import { BrowserWindow } from './browser-window.ts'
import { log } from './host.ts'
import { labelOfRole, performRole } from './menu-roles.ts'

type Template = Electron.MenuItemConstructorOptions
type Click = (item: MenuItem, window: BrowserWindow | undefined, event: object) => void

let lastCommandId = 0
let applicationMenu: Menu | null = null

/** One entry. `click()` does what a person's click would do. */
export class MenuItem {
  readonly commandId = ++lastCommandId
  readonly id: string
  readonly role: string | undefined
  readonly type: string
  readonly submenu: Menu | undefined
  readonly accelerator: string | null
  readonly registerAccelerator: boolean
  menu: Menu | null = null
  label: string
  sublabel: string
  toolTip: string
  enabled: boolean
  visible: boolean
  checked: boolean
  click: (event?: object, window?: BrowserWindow) => void

  constructor(options: Template) {
    const { submenu } = options
    this.role = options.role?.toLowerCase()
    this.submenu =
      submenu === undefined
        ? undefined
        : submenu instanceof Menu
          ? submenu
          : Menu.buildFromTemplate(toTemplate(submenu))
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
    this.label = options.label ?? labelOfRole(this.role)
    this.id = options.id ?? ''
    this.accelerator = options.accelerator ?? null
    this.registerAccelerator = options.registerAccelerator ?? true
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    // The template's click is written for Electron's own classes, which these stand for.
    this.click = this.#clicker(options.click as unknown as Click | undefined)
  }

  #clicker(click: Click | undefined) {
    return (
      event: object = {},
      window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0],
    ): void => {
      if (!this.enabled) return
      if (this.type === 'checkbox') this.checked = !this.checked
      if (this.type === 'radio') this.checked = true
      if (click) click(this, window, event)
      else if (this.role) performRole(this.role, window)
    }
  }
}

Object.setPrototypeOf(MenuItem.prototype, loud('MenuItem', Object.prototype))

/** Menus are kept, and can be used by their items and accelerators; the stand-in draws none. */
export class Menu extends loudEmitter('Menu') {
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: readonly (Template | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    for (const window of BrowserWindow.getAllWindows()) sendAccelerators(window)
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item)
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null)
      if (found) return found
    }
    return null
  }

  popup(): void {
    log(`a menu is not drawn: ${this.items.map(item => item.label).join(', ')}`)
  }

  closePopup(): void {}
}

/** The page listens for the keys, as the native menu would. */
export function sendAccelerators(window: BrowserWindow): void {
  const items = everyItem(applicationMenu).flatMap(item =>
    item.accelerator && item.registerAccelerator && item.enabled
      ? [{ item: item.commandId, keys: item.accelerator }]
      : [],
  )
  window.webContents.conversation.post({ kind: 'accelerators', items })
}

export function clickAccelerator(commandId: number, window: BrowserWindow | null): void {
  const item = everyItem(applicationMenu).find(one => one.commandId === commandId)
  if (item?.enabled) item.click({ triggeredByAccelerator: true }, window ?? undefined)
}

function everyItem(menu: Menu | null): readonly MenuItem[] {
  return menu?.items.flatMap(item => [item, ...everyItem(item.submenu ?? null)]) ?? []
}

/** A template may hold items that are made already; `Electron.Menu` is what the types call our own class. */
function toTemplate(submenu: Template[] | Electron.Menu): readonly Template[] {
  return Array.isArray(submenu) ? submenu : []
}
