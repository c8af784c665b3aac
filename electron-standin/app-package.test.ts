import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findApp } from './app-package.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standin-app-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

test('a folder is the app that its package.json names', () => {
  write('package.json', '{"name":"a","main":"start.cjs"}')
  write('start.cjs', '')
  expect(findApp(folder)).toEqual({
    folder,
    main: join(folder, 'start.cjs'),
    content: { name: 'a', main: 'start.cjs' },
  })
})

test('a folder without a package.json is its index.js', () => {
  write('index.js', '')
  expect(findApp(folder)).toEqual({ folder, main: join(folder, 'index.js'), content: {} })
})

test('a script is an app', () => {
  write('one.cjs', '')
  expect(findApp(join(folder, 'one.cjs')).main).toBe(join(folder, 'one.cjs'))
})

test.each([
  ['a folder that is not there', null, /Unable to find Electron app/],
  ['a main that is not built', '{"main":"out/x.cjs"}', /is not there. Is it built/],
  ['a package.json that is no object', '[]', /holds no object/],
  ['a package.json that is broken', '{', SyntaxError],
] as const)('%s is told', (_name, content, message) => {
  if (content !== null) write('package.json', content)
  expect(() => findApp(content === null ? join(folder, 'none') : folder)).toThrow(message)
})
