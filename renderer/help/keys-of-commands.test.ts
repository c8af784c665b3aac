import { expect, test } from 'vitest'
import type { Command } from '../state/app/commands.ts'
import { groupKeys } from './keys-of-commands.ts'

const command = (id: string, keys?: string): Command => ({
  id,
  title: 'command.help',
  ...(keys === undefined ? {} : { keys }),
  run: () => undefined,
})

test('each command with a key stands once, in the group of what it is about, in its order', () => {
  const groups = groupKeys([
    command('text.bold', 'Mod+B'),
    command('help.open', 'F1'),
    command('posts.new', 'Mod+N'),
    command('text.italic', 'Mod+I'),
    command('text.unkeyed'),
    command('something.new', 'F12'),
  ])
  expect(groups.map(({ title, commands }) => [title, commands.map(({ id }) => id)])).toEqual([
    ['help.keysWindow', ['help.open', 'something.new']],
    ['help.keysPosts', ['posts.new']],
    ['help.keysText', ['text.bold', 'text.italic']],
  ])
})
