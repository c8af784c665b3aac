import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { failingFs } from './failing-fs.ts'
import { withFileLock } from './file-lock.ts'
import { nodeFs } from './node-fs.ts'

const place = () => join(sampleFolder(), 'locks', 'a.lock')
const held = (holder: string) => join(sampleFolder({ 'a.lock': holder }), 'a.lock')

describe('withFileLock', () => {
  test('holds it while the work is done, and gives it back, also when the work fails', async () => {
    const lock = place()
    const answer = await withFileLock(nodeFs, lock, async () => readFileSync(lock, 'utf8'))
    expect(answer).toBe(String(process.pid))
    await expect(withFileLock(nodeFs, lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(readdirSync(dirname(lock))).toEqual([])
  })

  test('waits for another process, and says so when that takes too long', async () => {
    // Of the process that runs the tests, and is not this one.
    const lock = held(String(process.ppid))
    const fs = failingFs(null)
    await expect(withFileLock(fs, lock, async () => 'done')).rejects.toMatchObject({ code: 'EBUSY' })
    expect(fs.calls.filter(call => call === 'wait').length).toBeGreaterThan(100)
    expect(existsSync(lock)).toBe(true)
  })

  test('goes on as soon as the other one is done', async () => {
    const lock = held(String(process.ppid))
    const fs = { ...nodeFs, wait: () => nodeFs.unlink(lock) }
    expect(await withFileLock(fs, lock, async () => 'done')).toBe('done')
  })

  test.each([
    ['of a process that ended', () => held(String(spawnSync(process.execPath, ['-e', '']).pid))],
    ['of our own that could not be given back', () => held(String(process.pid))],
    ['that is older than any save takes', () => aged(held(String(process.ppid)))],
    ['that was never named', () => aged(held(''))],
  ])('one %s is taken over', async (_, made) => {
    const lock = made()
    expect(await withFileLock(nodeFs, lock, async () => 'done')).toBe('done')
    expect(readdirSync(dirname(lock))).toEqual([])
  })

  test('when it cannot be made, nothing is done', async () => {
    for (const operation of ['mkdir', 'open', 'file.write', 'file.close'] as const) {
      const lock = place()
      let isDone = false
      const work = withFileLock(failingFs({ operation, code: 'ENOSPC' }), lock, async () => {
        isDone = true
      })
      await expect(work).rejects.toMatchObject({ code: 'ENOSPC' })
      expect([isDone, existsSync(lock)]).toEqual([false, false])
    }
  })
})

function aged(lock: string): string {
  writeFileSync(lock, readFileSync(lock))
  const seconds = Date.now() / 1000 - 61
  utimesSync(lock, seconds, seconds)
  return lock
}
