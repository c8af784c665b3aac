import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from './bootstrap/project.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkstone-line-'))
  mkdirSync(join(folder, 'diary/_posts'), { recursive: true })
  writeFileSync(join(folder, 'diary/_config.yml'), 'title: Diary\n')
  writeFileSync(
    join(folder, 'diary/_posts/2024-03-01-frost.md'),
    '---\ntitle: Frost\ntags: [Winter]\n---\n\nCold.\n',
  )
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What npm does for `npm run -s inkstone -- …` in `folder`. */
function npmRun(...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'scripts/inkstone.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, INKSTONE_DATA: join(folder, 'data'), LANG: 'en_US.UTF-8' },
  })
}

test('relative folders are meant from where the user stands', () => {
  const { status, stdout } = npmRun('export', 'diary', 'site')
  expect(stdout).toContain('site')
  expect(status).toBe(0)
  expect(existsSync(join(folder, 'site/index.html'))).toBe(true)
  expect(existsSync(join(root, 'site'))).toBe(false)
})

test('standard output is the command’s own and nothing else', () => {
  const { status, stdout } = npmRun('tags', 'diary', '--json')
  expect(JSON.parse(stdout)).toEqual({ tags: [{ tag: 'Winter', count: 1 }] })
  expect(status).toBe(0)
})

test('wrong use ends with 2', () => {
  expect(npmRun('exprot').status).toBe(2)
})
