import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileKey } from './claims.ts'

test.each([
  ['a/B.html', 'a/b.html'],
  ['a/b-1_~[x]@`.html', 'a/b-1_~[x]@`.html'],
  ['É.html', 'é.html'],
  ['e\u0301/A', 'é/a'],
  ['İ', 'i̇'],
  ['\u0080', '\u0080'],
])('%s has the key %s', (path, key) => {
  expect(fileKey(path)).toBe(key)
})

test('a path that is taken for its own key is composed and in small letters', () => {
  const paths = fc.string({ unit: fc.constantFrom(...'aZ@[`{/.-~\u0000\u007fé中e\u0301') })
  fc.assert(fc.property(paths, path => fileKey(path) === path.normalize('NFC').toLowerCase()))
})
