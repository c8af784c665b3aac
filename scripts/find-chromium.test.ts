import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chromiumCandidates, findChromium } from './find-chromium.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkstone-chromium-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** An executable of this name; what it does does not matter here. */
function place(name: string): string {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '#!/bin/sh\n')
  chmodSync(file, 0o755)
  return file
}

/** Nothing is installed but what the test places. */
function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { PATH: join(folder, 'bin'), PLAYWRIGHT_BROWSERS_PATH: join(folder, 'browsers'), ...more }
}

describe('findChromium', () => {
  test('takes the one that INKSTONE_CHROMIUM names, and no other', () => {
    const named = place('mine/browser')
    place('bin/chromium')
    expect(findChromium(environment({ INKSTONE_CHROMIUM: named }))).toBe(named)
    expect(findChromium(environment({ INKSTONE_CHROMIUM: join(folder, 'none') }))).toBeNull()
  })

  test('prefers a Chromium of the system, found by its command, to one of Playwright', () => {
    const downloaded = place('browsers/chromium-1200/chrome-linux64/chrome')
    const own = place('bin/google-chrome')
    // On Windows no browser is a command.
    expect(findChromium(environment())).toBe(process.platform === 'win32' ? downloaded : own)
  })
})

describe('chromiumCandidates', () => {
  test('looks into every folder of PATH', () => {
    const env = environment({ PATH: ['/a', '', '/b'].join(delimiter) })
    const found = chromiumCandidates(env).filter(file => file.endsWith('chromium'))
    expect(found).toEqual(process.platform === 'win32' ? [] : ['/a/chromium', '/b/chromium'])
  })

  test('takes the newest build of Playwright by its number, not by its letters', () => {
    place('browsers/chromium-998/chrome-linux/chrome')
    place('browsers/chromium-1187/chrome-linux64/chrome')
    place('browsers/chromium_headless_shell-1300/chrome-linux/headless_shell')
    const builds = chromiumCandidates(environment())
      .filter(file => file.startsWith(join(folder, 'browsers')))
      .map(file => relative(join(folder, 'browsers'), file).split(sep)[0])
    expect([...new Set(builds)]).toEqual(['chromium-1187', 'chromium-998'])
  })

  test('knows the place of a Mac with an Intel processor', () => {
    mkdirSync(join(folder, 'browsers/chromium-1187'), { recursive: true })
    expect(chromiumCandidates(environment()).some(file => file.includes('chrome-mac-x64'))).toBe(true)
  })
})
