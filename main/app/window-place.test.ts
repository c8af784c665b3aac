import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { placeOnDisplays, readWindowPlace, writeWindowPlace } from './window-place.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'ink-place-'))

test('the place comes back as it was written', () => {
  const data = join(folder(), 'not there yet')
  writeWindowPlace(data, { width: 900, height: 700, x: -20, y: 10 })
  expect(readWindowPlace(data)).toEqual({ width: 900, height: 700, x: -20, y: 10 })
})

test.each(['', '{', '[]', '{"width":1,"height":1}', '{"width":"900","height":700}'])(
  '%j gives the usual size',
  text => {
    const data = folder()
    writeFileSync(join(data, 'window.json'), text)
    expect(readWindowPlace(data)).toEqual({ width: 1280, height: 800 })
  },
)

describe('placeOnDisplays', () => {
  const left = { x: -1920, y: 0, width: 1920, height: 1080 }
  const main = { x: 0, y: 25, width: 1440, height: 875 }
  const size = { width: 900, height: 700 }

  test.each([
    ['in the middle', 100, 100, [main]],
    ['on the display at the left', -1800, 10, [left, main]],
    ['across two', -450, 100, [left, main]],
    ['almost out at the right', 1350, 100, [main]],
    ['below the edge', 100, 860, [main]],
  ])('%s: stays', (_, x, y, displays) => {
    expect(placeOnDisplays({ ...size, x, y }, displays)).toEqual({ ...size, x, y })
  })

  test.each([
    ['the display at the left is gone', -1800, 10, [main]],
    ['no more than a sliver is seen', 1400, 100, [main]],
    ['its upper edge is above every display', 100, -600, [main]],
    ['its upper edge is below', 100, 890, [main]],
    ['no display at all', 100, 100, []],
  ])('%s: the system decides', (_, x, y, displays) => {
    expect(placeOnDisplays({ ...size, x, y }, displays)).toEqual(size)
  })

  test('a place without a position keeps its size', () => {
    expect(placeOnDisplays(size, [main])).toEqual(size)
  })
})
