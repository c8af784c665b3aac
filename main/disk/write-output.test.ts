import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { failingFs } from './failing-fs.ts'
import { nodeFs } from './node-fs.ts'
import { writeOutput } from './write-output.ts'

const page = new TextEncoder().encode('<p>新</p>')

describe('writeOutput', () => {
  test('makes a file, and replaces one, without waiting for the disk', async () => {
    const folder = sampleFolder({ 'old.html': 'old' })
    const fs = failingFs(null)
    await writeOutput(fs, join(folder, 'old.html'), page)
    await writeOutput(fs, join(folder, 'new.html'), page)
    expect(readFileSync(join(folder, 'old.html'), 'utf8')).toBe('<p>新</p>')
    expect(readdirSync(folder).sort()).toEqual(['new.html', 'old.html'])
    expect(fs.calls).not.toContain('file.sync')
  })

  test.each(['open', 'file.write', 'file.stat', 'file.close', 'rename'] as const)(
    'when %s fails the old file stays whole and alone',
    async operation => {
      const folder = sampleFolder({ 'a.html': 'old' })
      const path = join(folder, 'a.html')
      const result = writeOutput(failingFs({ operation, code: 'ENOSPC' }), path, page)
      await expect(result).rejects.toMatchObject({ key: 'error.diskFull', params: { file: path } })
      expect(readFileSync(path, 'utf8')).toBe('old')
      expect(readdirSync(folder)).toEqual(['a.html'])
    },
  )

  test('a folder that is not there is told', async () => {
    const path = join(sampleFolder(), 'no/a.html')
    await expect(writeOutput(nodeFs, path, page)).rejects.toMatchObject({ code: 'missing' })
  })
})
