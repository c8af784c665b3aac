import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { standInFolder } from './runtime.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkstone-runtime-'))
  mkdirSync(join(folder, 'own'))
  writeFileSync(join(folder, 'own/electron'), 'the stand-in')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const shapedFor = (place: string | null) => standInFolder(join(folder, 'own'), place, join(folder, 'shaped'))

test.each([null, 'electron'])('the stand-in’s own folder will do where the place is %s', place => {
  expect(shapedFor(place)).toBe(join(folder, 'own'))
  expect(existsSync(join(folder, 'shaped'))).toBe(false)
})

test('where the `electron` package looks elsewhere, the stand-in is there', () => {
  const place = 'Electron.app/Contents/MacOS/Electron'
  expect(readFileSync(join(shapedFor(place), place), 'utf8')).toBe('the stand-in')
  // And again, as the next start does.
  expect(readFileSync(join(shapedFor(place), place), 'utf8')).toBe('the stand-in')
})

test('a link into a project that has moved is made anew', () => {
  const place = 'Electron.app/Contents/MacOS/Electron'
  shapedFor(place)
  mkdirSync(join(folder, 'moved'))
  writeFileSync(join(folder, 'moved/electron'), 'the stand-in, moved')
  const shaped = standInFolder(join(folder, 'moved'), place, join(folder, 'shaped'))
  expect(readFileSync(join(shaped, place), 'utf8')).toBe('the stand-in, moved')
})
