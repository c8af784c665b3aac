import { describe, expect, test } from 'vitest'
import { ariaChord, matchesChord, type PressedKey, sayChord } from './key-chord.ts'

function press(key: string, code: string, held: Partial<PressedKey> = {}): PressedKey {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}

const ctrl = { ctrlKey: true }

describe('matching', () => {
  test('Mod is Ctrl here and ⌘ on a Mac', () => {
    expect(matchesChord(press('k', 'KeyK', ctrl), 'Mod+K', false)).toBe(true)
    expect(matchesChord(press('k', 'KeyK', ctrl), 'Mod+K', true)).toBe(false)
    expect(matchesChord(press('k', 'KeyK', { metaKey: true }), 'Mod+K', true)).toBe(true)
    expect(matchesChord(press('k', 'KeyK', { metaKey: true }), 'Mod+K', false)).toBe(false)
  })

  test('one modifier more or less is another key', () => {
    expect(matchesChord(press('k', 'KeyK'), 'Mod+K', false)).toBe(false)
    expect(matchesChord(press('K', 'KeyK', { ...ctrl, shiftKey: true }), 'Mod+K', false)).toBe(false)
    expect(matchesChord(press('K', 'KeyK', { ...ctrl, shiftKey: true }), 'Mod+Shift+K', false)).toBe(true)
    // AltGr is Ctrl and Alt: it writes letters.
    expect(matchesChord(press('k', 'KeyK', { ...ctrl, altKey: true }), 'Mod+K', false)).toBe(false)
  })

  test('by the letter on a Latin keyboard, wherever it lies', () => {
    // Dvorak: the key at K's place gives t, K lies at V's.
    expect(matchesChord(press('t', 'KeyK', ctrl), 'Mod+K', false)).toBe(false)
    expect(matchesChord(press('k', 'KeyV', ctrl), 'Mod+K', false)).toBe(true)
  })

  test('by its place where the keyboard gives another script or an input method takes it', () => {
    expect(matchesChord(press('л', 'KeyK', ctrl), 'Mod+K', false)).toBe(true)
    expect(matchesChord(press('Process', 'KeyP', ctrl), 'Mod+P', false)).toBe(true)
    expect(matchesChord(press('л', 'KeyK', ctrl), 'Mod+P', false)).toBe(false)
  })

  test('digits by their place: a French keyboard needs Shift for them', () => {
    expect(matchesChord(press('&', 'Digit1', ctrl), 'Mod+1', false)).toBe(true)
    expect(matchesChord(press('1', 'Numpad1', ctrl), 'Mod+1', false)).toBe(true)
    expect(matchesChord(press('2', 'Digit2', ctrl), 'Mod+1', false)).toBe(false)
  })

  test('the backslash', () => {
    expect(matchesChord(press('\\', 'Backslash', ctrl), 'Mod+\\', false)).toBe(true)
    expect(matchesChord(press('、', 'Backslash', ctrl), 'Mod+\\', false)).toBe(true)
  })
})

test('written as the platform writes it', () => {
  expect(sayChord('Mod+K', false)).toBe('Ctrl+K')
  expect(sayChord('Mod+Shift+P', false)).toBe('Ctrl+Shift+P')
  expect(sayChord('Mod+Shift+P', true)).toBe('⇧⌘P')
  expect(ariaChord('Mod+1', false)).toBe('Control+1')
  expect(ariaChord('Mod+1', true)).toBe('Meta+1')
})

test('Ctrl is Ctrl on a Mac too', () => {
  const tab = { key: 'Tab', code: 'Tab', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false }
  expect([matchesChord(tab, 'Ctrl+Tab', true), matchesChord(tab, 'Ctrl+Tab', false)]).toEqual([true, true])
  expect(matchesChord({ ...tab, ctrlKey: false, metaKey: true }, 'Ctrl+Tab', true)).toBe(false)
  expect([sayChord('Ctrl+Tab', true), sayChord('Alt+ArrowLeft', false)]).toEqual(['⌃Tab', 'Alt+←'])
})
