import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { readParts } from './read-parts.ts'

describe('readParts', () => {
  const path = join(sampleFolder(), 'a')
  const bytes = Uint8Array.from({ length: 10_000 }, (_, i) => i % 251)
  writeFileSync(path, bytes)

  it('reads any part, in any order, and what there is at the end', () => {
    readParts(path, read => {
      for (const [at, length] of [
        [0, 10],
        [5000, 300],
        [4090, 20],
        [9990, 50],
        [20_000, 4],
        [3, 5000],
      ] as const)
        expect(read(at, length)).toEqual(bytes.subarray(at, at + length))
    })
  })

  it('throws where there is no file', () => {
    expect(() => readParts(`${path}-none`, read => read(0, 1))).toThrow('ENOENT')
  })
})
