import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parts, sourcesIn } from './build.mjs'
import { root } from './project.mjs'

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

test.each(parts)('the $name is built anew when a step of its build is another', ({ config }) => {
  const [main = ''] = config
  const steps = readFileSync(join(root, main), 'utf8').matchAll(/ from '\.\/(.+)'/g)
  expect([...config].sort()).toEqual([main, ...[...steps].map(([, step]) => step)].sort())
})
