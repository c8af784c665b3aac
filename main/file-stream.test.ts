import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from './blog/sample-blog.ts'
import { openFileBody } from './file-stream.ts'

const chunk = 256 * 1024
/** Three chunks and a bit, each byte telling where it was. */
const bytes = Uint8Array.from({ length: 3 * chunk + 7 }, (_, at) => (at * 31 + (at >> 8)) % 251)

function picture(content: Uint8Array | string = bytes): string {
  return join(sampleFolder({ 'a.png': content }), 'a.png')
}

async function body(path: string, rangeHeader: string | null = null, isHead = false) {
  const found = await openFileBody(path, { rangeHeader, isHead })
  if (found === 'unsatisfiable') throw new Error('it can be satisfied')
  return found
}

/** Whether the stream gives just these bytes; comparing a megabyte one by one would take seconds. */
async function gives(stream: ReadableStream<Uint8Array> | null, expected: Uint8Array): Promise<boolean> {
  return Buffer.from(await new Response(stream).arrayBuffer()).equals(expected)
}

/** Whether this process has the file open; only Linux tells. */
function isOpen(path: string): boolean {
  if (process.platform !== 'linux') return false
  return readdirSync('/proc/self/fd').some(fd => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === path
    } catch {
      // The one that the folder itself was read by.
      return false
    }
  })
}

describe('openFileBody', () => {
  test('the whole file, closed after its last byte', async () => {
    const path = picture()
    const { size, range, stream } = await body(path)
    expect([size, range]).toEqual([bytes.length, null])
    expect(isOpen(path)).toBe(process.platform === 'linux')
    expect(await gives(stream, bytes)).toBe(true)
    expect(isOpen(path)).toBe(false)
  })

  test.each([
    ['bytes=0-0', 0, 0],
    ['bytes=5-', 5, bytes.length - 1],
    [`bytes=${chunk - 1}-${chunk}`, chunk - 1, chunk],
    [`bytes=10-${2 * chunk + 9}`, 10, 2 * chunk + 9],
    ['bytes=-7', bytes.length - 7, bytes.length - 1],
    ['bytes=0-99999999', 0, bytes.length - 1],
  ])('%s', async (header, from, to) => {
    const path = picture()
    const { size, range, stream } = await body(path, header)
    expect([size, range]).toEqual([bytes.length, { from, to }])
    expect(await gives(stream, bytes.subarray(from, to + 1))).toBe(true)
    expect(isOpen(path)).toBe(false)
  })

  test('a range behind the end opens nothing', async () => {
    const path = picture()
    const found = await openFileBody(path, { rangeHeader: `bytes=${bytes.length}-`, isHead: false })
    expect(found).toBe('unsatisfiable')
    expect(isOpen(path)).toBe(false)
  })

  test('an empty file, and HEAD, have no body and no open file', async () => {
    const empty = picture('')
    expect(await body(empty)).toEqual({ size: 0, range: null, stream: null })
    const path = picture()
    expect(await body(path, 'bytes=0-1', true)).toEqual({ size: bytes.length, range: null, stream: null })
    expect([isOpen(empty), isOpen(path)]).toEqual([false, false])
  })

  test('given up in the middle: closed, and nothing is thrown that nobody catches', async () => {
    const path = picture()
    for (const header of [null, `bytes=3-${2 * chunk}`]) {
      const { stream } = await body(path, header)
      const reader = stream?.getReader()
      await reader?.read()
      await reader?.cancel()
      expect(isOpen(path)).toBe(false)
    }
  })

  test('given up while it is being read', async () => {
    const path = picture()
    const { stream } = await body(path)
    const reader = stream?.getReader()
    const reading = reader?.read()
    await reader?.cancel()
    // Vitest fails the run on a rejection that nobody handles, so that this is all there is to do.
    expect(await reading).toEqual({ done: true, value: undefined })
    expect(isOpen(path)).toBe(false)
  })

  test('given up before it was begun', async () => {
    const path = picture()
    const { stream } = await body(path)
    await stream?.cancel()
    expect(isOpen(path)).toBe(false)
  })

  test('a file that becomes shorter is an error to the reader, not a body without an end', async () => {
    const path = picture()
    const { stream } = await body(path)
    const reader = stream?.getReader()
    await reader?.read()
    truncateSync(path, 10)
    await expect(reader?.read()).rejects.toThrow('shorter')
    expect(isOpen(path)).toBe(false)
  })

  test('what is no ordinary file, and what is not there', async () => {
    const folder = sampleFolder()
    mkdirSync(join(folder, 'folder.png'))
    await expect(body(join(folder, 'folder.png'))).rejects.toMatchObject({ key: 'error.notAFile' })
    await expect(body(join(folder, 'none.png'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test.skipIf(process.platform === 'win32')('a named pipe keeps nobody waiting', async () => {
    const path = join(sampleFolder(), 'pipe.png')
    execFileSync('mkfifo', [path])
    await expect(body(path)).rejects.toMatchObject({ key: 'error.notAFile' })
    expect(isOpen(path)).toBe(false)
  })
})
