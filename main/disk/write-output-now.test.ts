import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { nodeOutputFs, type OutputFs } from './output-fs.ts'
import { writeOutputNow } from './write-output-now.ts'

const page = new TextEncoder().encode('<p>新</p>')

function failing(operation: keyof OutputFs, code: string, times = Number.POSITIVE_INFINITY): OutputFs {
  let left = times
  const real = nodeOutputFs[operation]
  return {
    ...nodeOutputFs,
    wait: () => undefined,
    [operation]: (...args: readonly never[]) => {
      // Closed all the same, or the test would leak it.
      if (operation === 'close') nodeOutputFs.close(Number(args[0]))
      if (left-- > 0) throw Object.assign(new Error(code), { code })
      return typeof real === 'function' ? (real as (...all: readonly never[]) => unknown)(...args) : real
    },
  }
}

describe('writeOutputNow', () => {
  test('makes a file, replaces one, and answers with its time', () => {
    const folder = sampleFolder({ 'old.html': 'old' })
    for (const name of ['old.html', 'new.html']) {
      const path = join(folder, name)
      expect(writeOutputNow(path, page)).toBe(statSync(path).mtimeMs)
      expect(readFileSync(path, 'utf8')).toBe('<p>新</p>')
    }
    expect(readdirSync(folder).sort()).toEqual(['new.html', 'old.html'])
  })

  test.each(['create', 'write', 'stat', 'close', 'rename'] as const)(
    'when %s fails the old file stays whole and alone',
    operation => {
      const folder = sampleFolder({ 'a.html': 'old' })
      const path = join(folder, 'a.html')
      const write = () => writeOutputNow(path, page, { ...failing(operation, 'ENOSPC'), platform: 'linux' })
      expect(write).toThrow(expect.objectContaining({ key: 'error.diskFull', params: { file: path } }))
      expect(readFileSync(path, 'utf8')).toBe('old')
      expect(readdirSync(folder)).toEqual(['a.html'])
    },
  )

  test('a write that takes a part only is gone on with, and one that takes nothing is told', () => {
    const path = join(sampleFolder(), 'a.html')
    const inBits: OutputFs = {
      ...nodeOutputFs,
      write: (file, bytes, offset) => nodeOutputFs.write(file, bytes.subarray(0, offset + 1), offset),
    }
    writeOutputNow(path, page, inBits)
    expect(readFileSync(path, 'utf8')).toBe('<p>新</p>')
    expect(() => writeOutputNow(path, page, { ...nodeOutputFs, write: () => 0 })).toThrow(
      expect.objectContaining({ key: 'error.diskFailed' }),
    )
  })

  test('a disk that keeps less than it said is told', () => {
    const path = join(sampleFolder(), 'a.html')
    const lossy: OutputFs = { ...nodeOutputFs, stat: () => ({ size: 1, mtimeMs: 0 }) }
    expect(() => writeOutputNow(path, page, lossy)).toThrow(
      expect.objectContaining({ key: 'error.diskFailed' }),
    )
    expect(readdirSync(join(path, '..'))).toEqual([])
  })

  test('on Windows a file that a scanner holds is tried again, for a while', () => {
    const path = join(sampleFolder(), 'a.html')
    writeOutputNow(path, page, { ...failing('rename', 'EBUSY', 3), platform: 'win32' })
    expect(readFileSync(path, 'utf8')).toBe('<p>新</p>')
    expect(() => writeOutputNow(path, page, { ...failing('rename', 'EBUSY'), platform: 'win32' })).toThrow(
      expect.objectContaining({ key: 'error.fileBusy' }),
    )
  })

  test('a folder that is not there is told', () => {
    const path = join(sampleFolder(), 'no/a.html')
    expect(() => writeOutputNow(path, page)).toThrow(expect.objectContaining({ code: 'missing' }))
  })
})
