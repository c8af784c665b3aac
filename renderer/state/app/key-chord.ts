/** A key with its modifiers, `Mod+Shift+P`: `Mod` is ⌘ on a Mac and Ctrl elsewhere, `Ctrl` is Ctrl on both. */
export type KeyChord = string

/** What of a KeyboardEvent is looked at. */
export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

export function matchesChord(pressed: PressedKey, chord: KeyChord, isMac: boolean): boolean {
  const { key, modifiers } = readChord(chord)
  return (
    pressed.metaKey === (isMac && modifiers.has('Mod')) &&
    pressed.ctrlKey === (modifiers.has('Ctrl') || (!isMac && modifiers.has('Mod'))) &&
    pressed.altKey === modifiers.has('Alt') &&
    pressed.shiftKey === modifiers.has('Shift') &&
    isKey(pressed, key)
  )
}

/** The chord as the platform writes it: `⇧⌘P` or `Ctrl+Shift+P`. */
export function sayChord(chord: KeyChord, isMac: boolean): string {
  const { key, modifiers } = readChord(chord)
  const marks = isMac
    ? { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Mod: '⌘' }
    : { Mod: 'Ctrl+', Ctrl: 'Ctrl+', Alt: 'Alt+', Shift: 'Shift+' }
  const pressed = Object.entries(marks).filter(([name]) => modifiers.has(name))
  return pressed.map(([, mark]) => mark).join('') + (signs[key] ?? key)
}

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** As `aria-keyshortcuts` wants it. */
export function ariaChord(chord: KeyChord, isMac: boolean): string {
  return chord.replace('Mod', isMac ? 'Meta' : 'Control').replace('Ctrl', 'Control')
}

function readChord(chord: KeyChord): { readonly key: string; readonly modifiers: ReadonlySet<string> } {
  const parts = chord.split('+')
  return { key: parts.at(-1) ?? '', modifiers: new Set(parts.slice(0, -1)) }
}

/**
 * By the letter that the key gives; by the key's place where it gives none of ours.
 *
 * A Russian keyboard gives л on the K key, a French one & on the 1 key, an input method `Process` on all of them.
 */
function isKey(pressed: PressedKey, key: string): boolean {
  if (pressed.key.toLowerCase() === key.toLowerCase()) return true
  if (/^\d$/.test(key)) return pressed.code === `Digit${key}` || pressed.code === `Numpad${key}`
  const givesLatin = /^[\x20-\x7e]$/.test(pressed.key)
  if (givesLatin) return false
  return pressed.code === (key === '\\' ? 'Backslash' : `Key${key.toUpperCase()}`)
}
