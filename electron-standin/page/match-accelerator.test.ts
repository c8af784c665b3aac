import { expect, test } from 'vitest'
import { matchesAccelerator } from './match-accelerator.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const control = { ...none, ctrlKey: true }

test.each([
  ['CmdOrCtrl+S', { ...control, key: 's', code: 'KeyS' }, false, true],
  ['CmdOrCtrl+S', { ...none, metaKey: true, key: 's', code: 'KeyS' }, true, true],
  ['CmdOrCtrl+S', { ...control, key: 's', code: 'KeyS' }, true, false],
  ['CmdOrCtrl+S', { ...control, shiftKey: true, key: 'S', code: 'KeyS' }, false, false],
  ['CmdOrCtrl+Shift+S', { ...control, shiftKey: true, key: 'S', code: 'KeyS' }, false, true],
  ['Ctrl+S', { ...control, altKey: true, key: 's', code: 'KeyS' }, false, false],
  // A keyboard for another script still has the key where it was.
  ['Ctrl+S', { ...control, key: 'ы', code: 'KeyS' }, false, true],
  ['Ctrl+1', { ...control, key: '&', code: 'Digit1' }, false, true],
  ['Ctrl+Plus', { ...control, shiftKey: true, key: '+', code: 'Equal' }, false, true],
  ['Ctrl++', { ...control, key: '+', code: 'NumpadAdd' }, false, true],
  ['Ctrl+\\', { ...control, key: '\\', code: 'Backslash' }, false, true],
  ['F11', { ...none, key: 'F11', code: 'F11' }, false, true],
  ['Alt+Left', { ...none, altKey: true, key: 'ArrowLeft', code: 'ArrowLeft' }, false, true],
  ['Esc', { ...none, key: 'Escape', code: 'Escape' }, false, true],
  ['Return', { ...none, key: 'Enter', code: 'Enter' }, false, true],
  ['S', { ...none, key: 'd', code: 'KeyD' }, false, false],
])('%s and %j (Mac: %s): %s', (accelerator, key, isMac, matches) => {
  expect(matchesAccelerator(accelerator, key, isMac)).toBe(matches)
})
