import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { parseYaml } from '../blog/parse-yaml.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { parseArgs } from '../parse-args.ts'
import { openLog } from './log.ts'

const failureOf = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('it did not fail')
}

describe('openLog', () => {
  test('writes where it was, what it was, and the stack', () => {
    const folder = sampleFolder()
    openLog(folder, {}).log(new TypeError('x is not a function'), 'posts.save')
    const file = join(folder, 'log/inkstone.log')
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT\S+ posts\.save: TypeError: x is not a function\n {4}at /)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('notes facts', () => {
    const folder = sampleFolder()
    const said: string[] = []
    openLog(folder, { INKSTONE_LOG: '1' }, lines => said.push(lines)).note(
      'Inkstone 0.1.0 on Electron 45.4.1',
    )
    const text = readFileSync(join(folder, 'log/inkstone.log'), 'utf8')
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT\S+Z Inkstone 0\.1\.0 on Electron 45\.4\.1\n$/)
    expect(said).toEqual([text])
  })

  test('names a known failure and what was behind it', () => {
    const folder = sampleFolder()
    const cause = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
    openLog(folder, {}).log(new AppError('disk', 'error.diskFull', { file: 'a.md' }, cause), 'posts.save')
    expect(readFileSync(join(folder, 'log/inkstone.log'), 'utf8')).toContain(
      'disk error.diskFull because Error: ENOSPC: no space left',
    )
  })

  test('never holds a post’s words', () => {
    const folder = sampleFolder()
    const { log } = openLog(folder, {})
    const words = 'my secret diary'
    log(
      failureOf(() => JSON.parse(`{"a": ${words}`)),
      'json',
    )
    log(
      failureOf(() => parseYaml(`title: "${words}`)),
      'yaml',
    )
    log(
      failureOf(() => parseArgs['posts.open'](words)),
      'call',
    )
    log(
      new AppError(
        'invalid',
        'error.invalidCall',
        {},
        failureOf(() => parseArgs['posts.open'](words)),
      ),
      'call',
    )
    log(words, 'thrown text')
    const text = readFileSync(join(folder, 'log/inkstone.log'), 'utf8')
    expect(text.match(/^\d{4}-/gm)).toHaveLength(5)
    expect(text).not.toContain('secret')
    expect(text).not.toContain('diary')
  })

  test('starts anew at 1 MB, keeping the one before', () => {
    const folder = sampleFolder({ 'log/inkstone.log': 'x'.repeat(1024 * 1024 + 1) })
    openLog(folder, {}).log(new Error('next'), 'here')
    expect(statSync(join(folder, 'log/inkstone.1.log')).size).toBe(1024 * 1024 + 1)
    expect(readFileSync(join(folder, 'log/inkstone.log'), 'utf8')).toContain('here: Error: next')
  })

  test('with INKSTONE_LOG=1 it is on stderr too', () => {
    const said: string[] = []
    openLog(sampleFolder(), { INKSTONE_LOG: '1' }, lines => said.push(lines)).log(new Error('x'), 'here')
    expect(said.join('')).toContain('here: Error: x')
  })

  test('a log that cannot be written stops nobody', () => {
    const folder = sampleFolder()
    writeFileSync(join(folder, 'log'), 'a file where the folder should be')
    const said: string[] = []
    openLog(folder, {}, lines => said.push(lines)).log(new Error('lost'), 'here')
    expect(said.join('')).toMatch(/here: Error: lost[\s\S]*The log could not be written/)
    expect(existsSync(join(folder, 'log/inkstone.log'))).toBe(false)
  })
})
