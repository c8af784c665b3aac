import { expect, test } from 'vitest'
import { characters, lettersOfKey, wordKey } from './word-keys.ts'

const keyOf = (word: string) => wordKey(word, 0, word.length)
const textOf = (letters: readonly number[]) => String.fromCharCode(...letters)

test.each([
  'a',
  '0',
  '_',
  'zz',
  'ink',
  'inks',
  'writing',
  '123456789',
  'zzzzzzzzz',
  '墨',
  '墨水',
  '먹을',
  'ーか',
])('all of a word is in its numbers: %s', word => {
  const [first, second] = keyOf(word)
  expect(first).toBeGreaterThanOrEqual(characters)
  expect(textOf(lettersOfKey(first, second))).toBe(word)
})

test.each(['0123456789', 'é', 'да', 'naïve', '𠮷', '𠮷野', '墨𠮷'])(
  'of any other they say how long it is, and where: %s',
  word => {
    expect(wordKey(` ${word}`, 1, 1 + word.length)).toEqual([characters - word.length, 1])
  },
)
