import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findChromium } from '../find-chromium.mjs'
import { firstThatRuns, whyItDoesNotRun } from './chromium.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkstone-chromium-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function program(name: string, script: string): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

// On Windows nobody is asked: --version opens a window there.
const isAsked = process.platform !== 'win32'

describe('a Chromium is proved by its version', () => {
  test('the installed one runs', () => {
    expect(whyItDoesNotRun(findChromium() ?? 'none')).toBeNull()
  })

  test('one that complains and answers runs', () => {
    expect(whyItDoesNotRun(program('chatty', 'echo careful >&2; echo Chromium 156.0.8078.79'))).toBeNull()
  })

  test('a snap stub and a missing library are passed over, and say what they said', () => {
    const stub = program('stub', 'echo; echo "it requires the chromium snap to be installed"; exit 1')
    const broken = program('broken', 'echo "error while loading shared libraries: libnss3.so" >&2; exit 127')
    const good = program('good', 'echo Chromium 156.0.8078.79')
    expect(firstThatRuns([join(folder, 'none'), stub, broken, good])).toBe(isAsked ? good : stub)
    expect(whyItDoesNotRun(stub)).toBe(isAsked ? 'it requires the chromium snap to be installed' : null)
    expect(whyItDoesNotRun(broken)).toBe(isAsked ? 'error while loading shared libraries: libnss3.so' : null)
  })

  test('one that says nothing at all, or that is not there', () => {
    expect(whyItDoesNotRun(program('mute', 'exit 3'))).toBe(isAsked ? 'it ends with exit code 3' : null)
    expect(whyItDoesNotRun(join(folder, 'none'))).toBe('there is no such file')
  })

  test('none of them', () => {
    expect(firstThatRuns([join(folder, 'none')])).toBeNull()
  })
})
