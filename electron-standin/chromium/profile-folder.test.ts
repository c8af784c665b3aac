import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isRunning, makeProfileFolder, removeProfileFolder, sweepProfileFolders } from './profile-folder.ts'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'standin-profiles-'))
})
afterEach(() => rmSync(parent, { recursive: true }))

test('sweeping takes what dead processes left, and nothing else', () => {
  const dead = spawnSync(process.execPath, ['-e', '0']).pid
  const mine = makeProfileFolder(parent)
  for (const name of [
    `electron-standin-profile-${dead}-abc`,
    `other-${dead}-abc`,
    'electron-standin-profile-x',
  ]) {
    mkdirSync(join(parent, name))
    writeFileSync(join(parent, name, 'file'), '')
  }
  sweepProfileFolders(parent)
  expect(readdirSync(parent).sort()).toEqual(
    [mine.slice(parent.length + 1), 'electron-standin-profile-x', `other-${dead}-abc`].sort(),
  )
})

test('a folder goes with all that is in it, also when it is gone already', () => {
  const mine = makeProfileFolder(parent)
  mkdirSync(join(mine, 'Default/Cache'), { recursive: true })
  removeProfileFolder(mine)
  removeProfileFolder(mine)
  expect(readdirSync(parent)).toEqual([])
})

test('this process runs, one that ended does not', () => {
  expect(isRunning(process.pid)).toBe(true)
  expect(isRunning(spawnSync(process.execPath, ['-e', '0']).pid)).toBe(false)
})
