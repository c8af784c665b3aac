import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import {
  type Command,
  commandFor,
  listenForKeys,
  registerCommands,
  runCommand,
  useCommands,
} from './commands.ts'
import { useNotices } from './notices-store.ts'
import { useSettings } from './settings-store.ts'

let done: string[] = []

beforeEach(() => {
  done = []
  useCommands.setState({ commands: [] })
  useNotices.setState({ notices: [] })
  useSettings.setState({ platform: 'linux' })
})

function command(id: string, more: Partial<Command> = {}): Command {
  return { id, title: 'command.save', run: () => void done.push(id), ...more }
}

function keyDown(key: string, more: Partial<KeyboardEvent> = {}) {
  const event = new Event('keydown', { cancelable: true })
  const held = {
    ctrlKey: true,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    repeat: false,
  }
  return Object.assign(event, { key, code: '', ...held, ...more })
}

test('a registered command runs by its id, and no longer after its undo', async () => {
  const undo = registerCommands([command('a')])
  await runCommand('a')
  undo()
  await runCommand('a')
  await runCommand('never heard of')
  expect(done).toEqual(['a'])
})

test('a later command with the same id takes the place of the first, and its undo leaves others alone', async () => {
  registerCommands([command('a'), command('b')])
  const undo = registerCommands([command('a', { run: () => void done.push('second a') })])
  await runCommand('a')
  undo()
  await runCommand('a')
  await runCommand('b')
  expect(done).toEqual(['second a', 'b'])
})

test('one that is not available does nothing, and leaves its key alone', async () => {
  registerCommands([command('a', { keys: 'Mod+S', isAvailable: () => false })])
  await runCommand('a')
  expect(commandFor(keyDown('s'))).toBeUndefined()
  expect(done).toEqual([])
})

test('a key that belongs to what has the focus is left to it; the palette still runs the command', async () => {
  registerCommands([command('bold', { keys: 'Mod+B', isKeyOfFocus: true })])
  expect(commandFor(keyDown('b'))).toBeUndefined()
  await runCommand('bold')
  expect(done).toEqual(['bold'])
})

test('a failure becomes a notice that runs it again', async () => {
  let isBroken = true
  const run = () => {
    if (isBroken) throw new AppError('disk', 'error.noBlog')
    done.push('worked')
  }
  registerCommands([command('a', { run })])
  await runCommand('a')
  const [notice] = useNotices.getState().notices
  expect(notice).toMatchObject({ kind: 'problem', message: { key: 'error.noBlog' } })
  isBroken = false
  await notice?.action?.run()
  expect(done).toEqual(['worked'])
})

describe('the key handler', () => {
  // Of a window it needs only this.
  const target = () => new EventTarget() as Window

  test('runs the command of a key and keeps the key from the browser', () => {
    const page = target()
    registerCommands([command('save', { keys: 'Mod+S' })])
    const stop = listenForKeys(page)
    const event = keyDown('s')
    page.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
    stop()
    page.dispatchEvent(keyDown('s'))
    expect(done).toEqual(['save'])
  })

  test('leaves alone what the editor took, what an input method composes, and unknown keys', () => {
    const page = target()
    registerCommands([command('save', { keys: 'Mod+S' })])
    listenForKeys(page)
    const taken = keyDown('s')
    taken.preventDefault()
    page.dispatchEvent(taken)
    page.dispatchEvent(keyDown('s', { isComposing: true }))
    const unknown = keyDown('q')
    page.dispatchEvent(unknown)
    expect(unknown.defaultPrevented).toBe(false)
    expect(done).toEqual([])
  })

  test('a key held down runs its command once', () => {
    const page = target()
    registerCommands([command('save', { keys: 'Mod+S' })])
    listenForKeys(page)
    page.dispatchEvent(keyDown('s'))
    page.dispatchEvent(keyDown('s', { repeat: true }))
    expect(done).toEqual(['save'])
  })
})
