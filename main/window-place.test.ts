import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWindowPlace, writeWindowPlace } from './window-place.ts'

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
