import { describe, expect, test } from 'vitest'
import { createTakenPlaces } from './taken-places.ts'

function takenBy(...keys: readonly string[]) {
  const places = createTakenPlaces<string>()
  for (const key of keys) places.take(key, key)
  return places
}

describe('in the way of a file is', () => {
  test('a file of the same place', () => {
    expect(takenBy('a/b').inTheWay('a/b')).toBe('a/b')
  })

  test('a folder there, whose first file is named', () => {
    expect(takenBy('a/b/c/index.html', 'a/b/d').inTheWay('a/b')).toBe('a/b/c/index.html')
  })

  test('a file where one of its folders has to be, however far above', () => {
    expect(takenBy('a').inTheWay('a/b/c')).toBe('a')
    expect(takenBy('a/b.html', 'a/c/d').inTheWay('a/b.html/x/y')).toBe('a/b.html')
  })

  test('nothing else', () => {
    const places = takenBy('a/b', 'a/c/d')
    for (const key of ['a/bb', 'a/c/e', 'b', 'ab', 'a/d/b']) expect(places.inTheWay(key)).toBeUndefined()
  })
})
