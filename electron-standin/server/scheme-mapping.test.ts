import { beforeEach, describe, expect, test } from 'vitest'
import { Origins } from './origins.ts'
import { mapPolicy, mapText } from './scheme-mapping.ts'

const app = 'http://127.0.0.1:1000'
const files = 'http://localhost:2001'
let origins: Origins

beforeEach(() => {
  const ports = [
    ['fix', 2000],
    ['fix-file', 2001],
    ['fix-view', 2002],
  ] as const
  origins = new Origins(1000, new Map(ports))
  origins.chooseApp('fix://app/')
})

describe('text', () => {
  test.each([
    ['const a = "fix://app"', `const a = "${app}"`],
    ["fetch('fix-file://files/a.png')", `fetch('${files}/a.png')`],
    ['`fix-file://files/$-{key}/x`', `\`${files}/$-{key}/x\``],
    ['<img src=fix-file://files/a.svg>', `<img src=${files}/a.svg>`],
    ['url(fix-file://files/a.svg)', `url(${files}/a.svg)`],
    ['{"origin":"fix://app"}', `{"origin":"${app}"}`],
    ['fix://app.', `${app}.`],
    ['fix://app,fix-file://files', `${app},${files}`],
  ])('%s → %s', (before, after) => {
    expect(mapText(before, origins)).toBe(after)
  })

  test.each([
    'prefix://app',
    'fix-other://app',
    'my-fix://app',
    'x.fix://app',
    'a+fix://app',
    'FIX://app',
    'fix:app',
    'fix:/app',
    'fix:\\/\\/app',
    'fix://',
    'fix://-',
    'https://example.com',
    '',
  ])('%s is left alone', text => {
    expect(mapText(text, origins)).toBe(text)
  })

  test('nothing else in the text changes', () => {
    const rest = '砚\r\n\u0000 $& $1 "quoted" // comment http://x/'
    expect(mapText(`${rest}fix://app${rest}`, origins)).toBe(`${rest}${app}${rest}`)
  })

  test('a megabyte that almost matches takes no time', () => {
    const text = 'fix-file:/'.repeat(100_000) + '://'.repeat(10_000)
    const started = performance.now()
    expect(mapText(text, origins)).toBe(text)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('policies', () => {
  const bareFiles = 'http://localhost:2001 http://*.localhost:2001'
  test.each([
    ["img-src 'self' fix-file: data:", `img-src 'self' ${bareFiles} data:`],
    ['frame-ancestors fix://app', `frame-ancestors ${app}`],
    ['img-src fix-file://files', `img-src ${files}`],
    [
      "default-src 'none'; script-src 'self' 'nonce-fix:'",
      "default-src 'none'; script-src 'self' 'nonce-fix:'",
    ],
    ['img-src https: http: blob:', 'img-src https: http: blob:'],
    ['IMG-SRC FIX-FILE:', `IMG-SRC ${bareFiles}`],
    [';;  img-src   fix-file:  ;', `img-src ${bareFiles}`],
    ["default-src 'none', img-src fix-file:", `default-src 'none',img-src ${bareFiles}`],
    ['', ''],
  ])('%s → %s', (before, after) => {
    expect(mapPolicy(before, origins, null)).toBe(after)
  })

  test.each([
    ["connect-src 'self'", "connect-src 'self' ws://x"],
    ["connect-src 'none'", 'connect-src ws://x'],
    ["default-src 'none'", "default-src 'none'; connect-src ws://x"],
    ["default-src 'self'; img-src 'none'", "default-src 'self'; img-src 'none'; connect-src 'self' ws://x"],
    ["script-src 'self'", "script-src 'self'"],
  ])('the bridge is let through %s', (before, after) => {
    expect(mapPolicy(before, origins, 'ws://x')).toBe(after)
  })
})
