import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFolder } from '../blog/sample-blog.ts'
import { failingFs } from './failing-fs.ts'
import { nodeFs } from './node-fs.ts'
import { sweepTemporaryFiles } from './sweep-temporary-files.ts'

const nowMs = Date.UTC(2026, 0, 1)
const orphan = '.~ink-0123456789ab.tmp'

function folderWith(names: readonly string[], ageMinutes: number): string {
  const folder = sampleFolder(Object.fromEntries(names.map(name => [name, 'x'])))
  const seconds = nowMs / 1000 - ageMinutes * 60
  for (const name of names) utimesSync(join(folder, name), seconds, seconds)
  return folder
}

describe('sweepTemporaryFiles', () => {
  test('removes what is ours and older than ten minutes, and nothing else', async () => {
    const others = ['a.md', '.~ink-x.tmp', 'x.~ink-0123456789ab.tmp', '.~ink-0123456789ab.tmp.md', '.~lock']
    const folder = folderWith([orphan, ...others], 11)
    expect(await sweepTemporaryFiles(nodeFs, folder, nowMs)).toBe(1)
    expect(readdirSync(folder).sort()).toEqual([...others].sort())
  })

  test('a younger one may be being written by another window', async () => {
    const folder = folderWith([orphan], 9)
    expect(await sweepTemporaryFiles(nodeFs, folder, nowMs)).toBe(0)
    expect(readdirSync(folder)).toEqual([orphan])
  })

  test('a folder that is not there has none', async () => {
    expect(await sweepTemporaryFiles(nodeFs, join(sampleFolder(), 'none'), nowMs)).toBe(0)
  })

  test('one that another window swept first is no failure', async () => {
    const folder = folderWith([orphan], 11)
    expect(await sweepTemporaryFiles(failingFs({ operation: 'unlink', code: 'ENOENT' }), folder, nowMs)).toBe(
      0,
    )
    const refused = failingFs({ operation: 'unlink', code: 'EACCES' })
    await expect(sweepTemporaryFiles(refused, folder, nowMs)).rejects.toMatchObject({ code: 'EACCES' })
  })
})
