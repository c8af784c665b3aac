import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../shared/words/words.ts'
import { menuTemplate } from './menu-template.ts'

const chosen: string[] = []

/** Every entry that people see, at any depth. */
function entries(language: Language, isMac: boolean): readonly MenuItemConstructorOptions[] {
  const flat = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
  const template = menuTemplate({ language, isMac, choose: command => void chosen.push(command) })
  return flat(template).filter(({ type }) => type !== 'separator')
}

const isOfTheName = (label: string | undefined) => label === 'Inkstone'

describe.each([true, false])('on a Mac: %s', isMac => {
  test('every entry has a label in the language of the app', () => {
    const english = entries('en', isMac).map(({ label }) => label)
    const chinese = entries('zh-Hans', isMac).map(({ label }) => label)
    expect(english.filter(label => !/^[ -~…’]+$/.test(label ?? ''))).toEqual([])
    expect(chinese.filter(label => !/\p{Script=Han}/u.test(label ?? '') && !isOfTheName(label))).toEqual([])
    expect(chinese).toHaveLength(english.length)
  })

  test('what people look for in a menu is there, once', () => {
    const roles = entries('en', isMac).flatMap(({ role }) => role ?? [])
    expect(new Set(roles).size).toBe(roles.length)
    expect(roles).toEqual(
      expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit', 'close']),
    )
    // A role of a whole menu would bring Electron's English entries.
    expect(roles.filter(role => role.endsWith('Menu'))).toEqual([])
  })

  test('the keys of commands are left to the window', () => {
    const commands = entries('en', isMac).filter(({ id }) => id !== undefined)
    expect(commands.length).toBeGreaterThan(8)
    for (const { accelerator, registerAccelerator } of commands)
      expect(registerAccelerator).toBe(accelerator === undefined ? undefined : false)
  })
})

test('choosing a command tells which', () => {
  const save = entries('en', false).find(({ label }) => label === 'Save the post')
  // What Electron passes to a click is not used.
  const click = save?.click as unknown as () => void
  click()
  expect(chosen).toEqual(['writing.save'])
})
