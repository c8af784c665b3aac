import { create } from 'zustand'
import type { Params } from '../../../shared/errors.ts'
import type { MessageKey } from '../../../shared/words/words.ts'
import { type KeyChord, matchesChord, type PressedKey } from './key-chord.ts'
import { attempt } from './notices-store.ts'
import { useSettings } from './settings-store.ts'

/** Something a user can do, by the palette, by its key or by the system's menu. */
export interface Command {
  /** As the menu of the main process names it: `posts.toggleList`. */
  readonly id: string
  readonly title: MessageKey
  /** What stands in its title besides. */
  readonly params?: Params
  readonly keys?: KeyChord
  /** On a Mac, where those above mean something else to it. */
  readonly macKeys?: KeyChord
  /** Its key is heard by what has the focus, not by the window: in the text Ctrl+B means another thing than elsewhere. */
  readonly isKeyOfFocus?: boolean
  /** Whether it can be done now; absent: always. What cannot is not offered, and its key is left alone. */
  readonly isAvailable?: () => boolean
  readonly run: () => void | Promise<void>
}

interface CommandsState {
  readonly commands: readonly Command[]
}

export const useCommands = create<CommandsState>()(() => ({ commands: [] }))

/** Adds commands; one with an id that is there already takes its place. The result takes them away again. */
export function registerCommands(added: readonly Command[]): () => void {
  const ids = new Set(added.map(command => command.id))
  useCommands.setState(({ commands }) => ({
    commands: [...commands.filter(command => !ids.has(command.id)), ...added],
  }))
  return () =>
    useCommands.setState(({ commands }) => ({
      commands: commands.filter(command => !added.includes(command)),
    }))
}

/** Does what a command says; a failure is shown. An id that nobody has registered, or not now, does nothing. */
export async function runCommand(id: string): Promise<void> {
  const command = useCommands.getState().commands.find(known => known.id === id)
  if (command && isAvailable(command)) await attempt(command.run)
}

export function isAvailable(command: Command): boolean {
  return command.isAvailable?.() ?? true
}

/** The command that a key stands for now. */
export function commandFor(pressed: PressedKey): Command | undefined {
  const isMac = useSettings.getState().platform === 'mac'
  return useCommands.getState().commands.find(command => {
    const keys = command.isKeyOfFocus ? undefined : keysOf(command, isMac)
    return keys !== undefined && matchesChord(pressed, keys, isMac) && isAvailable(command)
  })
}

/** The key of a command on this system. */
export function keysOf({ keys, macKeys }: Command, isMac: boolean): KeyChord | undefined {
  return isMac ? (macKeys ?? keys) : keys
}

/**
 * The one key handler of the window; the result removes it.
 *
 * What has focus comes first: a key that it took (`defaultPrevented`) is not ours, nor is one that belongs to an
 * input method.
 */
export function listenForKeys(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const command = commandFor(event)
    if (!command) return
    event.preventDefault()
    if (!event.repeat) void runCommand(command.id)
  }
  target.addEventListener('keydown', onKeyDown)
  return () => target.removeEventListener('keydown', onKeyDown)
}
