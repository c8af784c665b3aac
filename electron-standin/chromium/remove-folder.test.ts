import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeFolder } from './remove-folder.ts'

/** Makes files in the folder for a while, as a browser that ends does, and makes the folder again where it is gone. */
const writer = `
  const fs = require('node:fs')
  const end = Date.now() + 300
  let count = 0
  process.stdout.write('begun')
  while (Date.now() < end) try { fs.writeFileSync(process.argv[1] + '/inner/' + count++, 'x') } catch { break }
`

test('a folder that is still written into goes once that ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'standin-remove-'))
  const child = spawn(process.execPath, [
    '-e',
    `require('node:fs').mkdirSync(process.argv[1] + '/inner');${writer}`,
    folder,
  ])
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  removeFolder(folder, 10_000)
  expect(existsSync(folder)).toBe(false)
  await ended
})

test('what cannot be deleted is told in the end', () => {
  expect(() => removeFolder('\0', 50)).toThrow('null bytes')
})
