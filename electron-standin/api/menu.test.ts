import { describe, expect, test } from 'vitest'
import { Menu, MenuItem } from './menu.ts'

const clicked: string[] = []
const menu = Menu.buildFromTemplate([
  {
    label: 'File',
    submenu: [
      { id: 'open', label: 'Open', accelerator: 'CmdOrCtrl+O', click: () => clicked.push('open') },
      { type: 'separator' },
      { id: 'off', label: 'Off', enabled: false, click: () => clicked.push('off') },
      {
        id: 'list',
        label: 'List',
        type: 'checkbox',
        checked: true,
        click: item => clicked.push(`list ${item.checked}`),
      },
    ],
  },
  { role: 'editMenu' },
  { id: 'zoom', role: 'zoomIn' },
])

describe('menus', () => {
  test('keep what their template says', () => {
    expect(menu.items.map(item => [item.label, item.type, item.role])).toEqual([
      ['File', 'submenu', undefined],
      ['Edit', 'normal', 'editmenu'],
      ['Zoom In', 'normal', 'zoomin'],
    ])
    expect(menu.getMenuItemById('open')?.accelerator).toBe('CmdOrCtrl+O')
    expect(menu.getMenuItemById('none')).toBeNull()
  })

  test('are clicked by code: not when disabled, and a box is ticked first', () => {
    for (const id of ['open', 'off', 'list', 'list']) menu.getMenuItemById(id)?.click()
    expect(clicked).toEqual(['open', 'list false', 'list true'])
  })

  test('take items that are made already', () => {
    const item = new MenuItem({ id: 'made', label: 'Made' })
    const other = Menu.buildFromTemplate([item])
    expect([other.getMenuItemById('made'), item.menu]).toEqual([item, other])
  })

  test('are the application’s when set', () => {
    Menu.setApplicationMenu(menu)
    expect(Menu.getApplicationMenu()).toBe(menu)
    Menu.setApplicationMenu(null)
    expect(Menu.getApplicationMenu()).toBeNull()
  })

  test('know no role that is not Electron’s as a label', () => {
    expect(new MenuItem({ role: 'togglefullscreen' }).label).toBe('Toggle Full Screen')
  })
})
