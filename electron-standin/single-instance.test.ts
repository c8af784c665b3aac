import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hasLock, type InstanceCall, lockInstance, releaseLock } from './single-instance.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'standin-lock-'))
})
afterEach(() => {
  releaseLock()
  rmSync(data, { recursive: true })
})

const call: InstanceCall = { argv: ['electron', '.'], workingDirectory: '/', additionalData: { a: 1 } }
const folder = () => join(data, 'electron-standin-instance')
const lock = () => join(folder(), 'lock')

test('the first instance gets the lock, and gives it back', () => {
  expect(lockInstance(data, call, () => {})).toBe(true)
  expect(hasLock()).toBe(true)
  expect(readFileSync(lock(), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  releaseLock()
  expect(hasLock()).toBe(false)
  expect(readdirSync(folder())).toEqual([])
})

test('asking twice is having it', () => {
  expect([lockInstance(data, call, () => {}), lockInstance(data, call, () => {})]).toEqual([true, true])
})

test('the lock of a process that is gone does not count', () => {
  const dead = spawnSync(process.execPath, ['-e', '0']).pid
  mkdirSync(folder())
  writeFileSync(lock(), `${dead} 1`)
  expect(lockInstance(data, call, () => {})).toBe(true)
})

test('a process number that is another process by now does not count', () => {
  mkdirSync(folder())
  writeFileSync(lock(), `${process.pid} 1`)
  expect(lockInstance(data, call, () => {})).toBe(true)
})

test('a second instance does not get it, and leaves word', () => {
  mkdirSync(folder())
  // Process numbers are told apart by their start where the system tells it.
  const start = process.platform === 'linux' ? readFileSync('/proc/self/stat', 'utf8').split(' ')[21] : ''
  writeFileSync(lock(), `${process.pid} ${start}`)
  expect(lockInstance(data, call, () => {})).toBe(false)
  const left = readdirSync(folder()).filter(name => name.startsWith('call-'))
  expect(left.map(name => JSON.parse(readFileSync(join(folder(), name), 'utf8')))).toEqual([call])
})

test('the first instance hears it', async () => {
  const heard = new Promise<InstanceCall>(resolve => lockInstance(data, call, resolve))
  writeFileSync(join(folder(), 'call-1'), JSON.stringify({ ...call, workingDirectory: '/elsewhere' }))
  expect((await heard).workingDirectory).toBe('/elsewhere')
})
