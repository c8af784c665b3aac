import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourcesIn } from './build.mjs'

let folder = ''
beforeEach(() => {
  // A project may be cloned into any folder, also one of this name.
  folder = join(mkdtempSync(join(tmpdir(), 'inkstone-build-')), 'fixtures')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

test('what goes into a build is neither a test nor a fixture', () => {
  for (const name of [
    'deep/b.ts',
    'a.css',
    'a.test.ts',
    'c.test.tsx',
    'fixtures/d.md',
    'deep/fixtures/e.ts',
  ]) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), '')
  }
  expect(sourcesIn(folder).map(file => relative(folder, file))).toEqual(['a.css', join('deep', 'b.ts')])
})
