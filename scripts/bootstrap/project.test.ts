import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folderOfUser, root } from './project.mjs'

const elsewhere = resolve('/somewhere/else')

test('npm moved us into the project: the user is where INIT_CWD says', () => {
  expect(folderOfUser({ INIT_CWD: elsewhere }, root)).toBe(elsewhere)
})

test('without npm the user is where we are', () => {
  expect(folderOfUser({}, root)).toBe(root)
  expect(folderOfUser({}, elsewhere)).toBe(elsewhere)
})

test('an INIT_CWD inherited from another project’s script says nothing', () => {
  expect(folderOfUser({ INIT_CWD: resolve('/another/project') }, elsewhere)).toBe(elsewhere)
})
