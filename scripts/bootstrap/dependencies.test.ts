import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { areInstalled } from './dependencies.mjs'
import { root } from './project.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkstone-lock-'))
  mkdirSync(join(folder, 'node_modules'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ink = { version: '1.2.0', integrity: 'sha512-ink' }
const water = { version: '3.0.0', integrity: 'sha512-water' }

/** What the lock file asks for, and what npm says it installed. */
function areThey(wanted: object, installed: object | null): boolean {
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ packages: { '': { name: 'x' }, ...wanted } }),
  )
  if (installed !== null)
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
  return areInstalled(folder)
}

describe('areInstalled', () => {
  test('is true of this project, whoever installed it', () => {
    expect(areInstalled(root)).toBe(true)
  })

  test('is true when everything is there as the lock file has it', () => {
    expect(
      areThey({ 'node_modules/ink': ink }, { 'node_modules/ink': ink, 'node_modules/water': water }),
    ).toBe(true)
  })

  test('does not miss what is for another system', () => {
    const wanted = { 'node_modules/ink': ink, 'node_modules/ink-darwin': { ...ink, optional: true } }
    expect(areThey(wanted, { 'node_modules/ink': ink })).toBe(true)
  })

  test.each([
    ['nothing was installed', null],
    ['a package is missing', { 'node_modules/water': water }],
    ['its version is another', { 'node_modules/ink': { ...ink, version: '1.1.0' } }],
    ['its bytes are others', { 'node_modules/ink': { ...ink, integrity: 'sha512-other' } }],
  ])('is false when %s', (_name, installed) => {
    expect(areThey({ 'node_modules/ink': ink }, installed)).toBe(false)
  })

  test('is false when npm was interrupted while it wrote', () => {
    areThey({ 'node_modules/ink': ink }, null)
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{"packages":{"node_mod')
    expect(areInstalled(folder)).toBe(false)
  })
})
