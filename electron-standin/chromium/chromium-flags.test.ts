import { expect, test } from 'vitest'
import { chromiumFlags } from './chromium-flags.ts'

const wishes = {
  profile: '/p',
  isHeadless: false,
  withoutSandbox: false,
  withPort: false,
  switches: new Map<string, string | null>(),
}

test('nothing listens and the sandbox is on unless asked otherwise', () => {
  const flags = chromiumFlags(wishes)
  expect(flags).toContain('--user-data-dir=/p')
  expect(flags).toContain('--remote-debugging-pipe')
  for (const flag of ['--no-sandbox', '--remote-debugging-port=0', '--headless=new'])
    expect(flags).not.toContain(flag)
})

test('each wish is one flag', () => {
  const flags = chromiumFlags({ ...wishes, isHeadless: true, withoutSandbox: true, withPort: true })
  for (const flag of ['--headless=new', '--no-sandbox', '--remote-debugging-port=0'])
    expect(flags).toContain(flag)
})

test('switches of the app are passed on, but not those that decide who is in command', () => {
  const switches = new Map([
    ['lang', 'zh-CN'],
    ['mute-audio', null],
    ['user-data-dir', '/elsewhere'],
    ['no-sandbox', null],
    ['remote-debugging-port', '9222'],
    ['headless', 'old'],
    ['disable-features', 'Mine'],
  ])
  const flags = chromiumFlags({ ...wishes, switches })
  expect(flags).toEqual(expect.arrayContaining(['--lang=zh-CN', '--mute-audio', '--user-data-dir=/p']))
  for (const flag of [
    '--user-data-dir=/elsewhere',
    '--no-sandbox',
    '--remote-debugging-port=9222',
    '--headless=old',
  ])
    expect(flags).not.toContain(flag)
  expect(flags.filter(flag => flag.startsWith('--disable-features='))).toEqual([
    expect.stringMatching(/Translate.*,Mine$/),
  ])
})
