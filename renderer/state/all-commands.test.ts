import { expect, test } from 'vitest'
import { menuTemplate } from '../../main/electron/menu-template.ts'
import { someBlog } from '../fake-posts.ts'
import { allCommands } from './all-commands.ts'
import { type Command, isAvailable, keysOf } from './app/commands.ts'
import { useBlog } from './blog/blog-store.ts'
import { useWriting } from './writing/writing-store.ts'

type Item = ReturnType<typeof menuTemplate>[number]

/** The commands of the system's menu, with the keys that stand beside them. */
function menuCommands(isMac: boolean): readonly Item[] {
  const flat = (items: readonly Item[]): readonly Item[] =>
    items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
  return flat(menuTemplate({ language: 'en', isMac, choose: () => undefined })).filter(
    ({ id }) => id !== undefined,
  )
}

/** A key of Electron as ours are written. */
function chordOf(accelerator: string | undefined): string | undefined {
  return accelerator
    ?.replace(/CmdOrCtrl|Cmd/, 'Mod')
    .replace(/\b(Left|Right|Up|Down)$/, 'Arrow$1')
    .replace('Return', 'Enter')
}

const sorted = (chord: string | undefined) => chord?.split('+').sort().join('+')

test.each([true, false])('what the menu offers is in the palette, with the same key; on a Mac: %s', isMac => {
  const known = new Map(allCommands.map(command => [command.id, command]))
  const items = menuCommands(isMac)
  expect(items.length).toBeGreaterThan(40)
  for (const { id = '', accelerator } of items) {
    const command = known.get(id)
    expect(command, id).toBeDefined()
    if (command) expect([id, sorted(chordOf(accelerator))]).toEqual([id, sorted(keysOf(command, isMac))])
  }
})

test('no two commands have one id, and while one writes no key of the text is one of the window too', () => {
  useBlog.setState({ blog: someBlog })
  useWriting.setState({ postId: 'a.md' })
  expect(new Set(allCommands.map(({ id }) => id)).size).toBe(allCommands.length)
  const ofText = allCommands.filter(({ isKeyOfFocus }) => isKeyOfFocus)
  const ofWindow = allCommands.filter(({ isKeyOfFocus, keys }) => !isKeyOfFocus && keys !== undefined)
  expect([ofText.length > 40, ofWindow.length > 30]).toEqual([true, true])
  for (const isMac of [true, false]) {
    const isHeardTwice = (command: Command) =>
      ofWindow.some(other => keysOf(other, isMac) === keysOf(command, isMac) && isAvailable(other))
    expect(ofText.filter(isHeardTwice).map(({ id }) => id)).toEqual([])
  }
})
