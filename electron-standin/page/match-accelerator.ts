/** The part of a keyboard event that decides. */
export interface Key {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Electron's names for keys whose event has another. */
const names: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  tab: 'tab',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

/** Whether a key is an accelerator in Electron's words, such as `CmdOrCtrl+Shift+P`. */
export function matchesAccelerator(accelerator: string, key: Key, isMac: boolean): boolean {
  const parts = accelerator.replace(/\+\+$/, '+Plus').toLowerCase().split('+')
  const last = parts.pop() ?? ''
  const has = (...words: readonly string[]) => parts.some(part => words.includes(part))
  const either = has('cmdorctrl', 'commandorcontrol')
  const wantsControl = has('ctrl', 'control') || (either && !isMac)
  const wantsMeta = has('cmd', 'command', 'super', 'meta') || (either && isMac)
  if (
    key.ctrlKey !== wantsControl ||
    key.metaKey !== wantsMeta ||
    key.altKey !== has('alt', 'option', 'altgr')
  )
    return false
  const wanted = names[last] ?? last
  const isSymbol = /^[^a-z0-9 ]$/.test(wanted)
  // A symbol may need Shift on this keyboard, which the accelerator does not say.
  if (!isSymbol && key.shiftKey !== has('shift')) return false
  return (
    key.key.toLowerCase() === wanted ||
    key.code.toLowerCase() === `key${wanted}` ||
    key.code.toLowerCase() === `digit${wanted}`
  )
}
