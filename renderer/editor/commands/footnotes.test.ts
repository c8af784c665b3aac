import { expect, test } from 'vitest'
import { run } from './fake-state.ts'
import { insertFootnote, jumpToFootnote } from './footnotes.ts'

test.each([
  ['墨|', '墨[^1]\n\n[^1]: |'],
  ['墨|\n', '墨[^1]\n\n[^1]: |\n'],
  ['a«b» c\n\n', 'ab[^1] c\n\n[^1]: |\n'],
  ['a[^1] b|\n\n[^1]: one\n', 'a[^1] b[^2]\n\n[^1]: one\n[^2]: |\n'],
  ['a[^see] b|\n\n[^see]: one', 'a[^see] b[^1]\n\n[^see]: one\n[^1]: |'],
  ['a`[^7]` b|', 'a`[^7]` b[^1]\n\n[^1]: |'],
  ['a\n|', 'a\n[^1]\n\n[^1]: |\n'],
])('a footnote in %j', (before, after) => {
  expect(run(insertFootnote, before)).toBe(after)
})

test.each([
  ['a[^|1] b\n\n[^1]: one', 'a[^1] b\n\n[^1]: |one'],
  ['a[^1]| b\n\n[^1]: one', 'a[^1] b\n\n[^1]: |one'],
  ['a[^1] b\n\n[^1]: one|', 'a[^1]| b\n\n[^1]: one'],
  ['a[^1] b[^2]\n\n[^1]: one\n[^2]: two|', 'a[^1] b[^2]|\n\n[^1]: one\n[^2]: two'],
  ['[^x]: see [^1]|\n[^1]: one', '[^x]: see [^1]\n[^1]: |one'],
])('jumps from %j', (before, after) => {
  expect(run(jumpToFootnote, before)).toBe(after)
})

test.each(['a| b', 'a[^1]|', '`[^1]|`\n\n[^1]: one'])('from %j there is nowhere to jump', before => {
  expect(run(jumpToFootnote, before)).toBeNull()
})
