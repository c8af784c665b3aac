import { beforeEach, describe, expect, test } from 'vitest'
import { Origins } from './origins.ts'

let origins: Origins
beforeEach(() => {
  const ports = [
    ['fix', 2000],
    ['fix-file', 2001],
    ['fix-view', 2002],
  ] as const
  origins = new Origins(1000, new Map(ports))
  origins.chooseApp('fix://app/index.html')
})

describe('origins', () => {
  test('the first page is the app, at 127.0.0.1; the rest are another site', () => {
    expect(origins.originOf('fix', 'app')).toBe('http://127.0.0.1:1000')
    expect(origins.originOf('fix-file', 'files')).toBe('http://localhost:2001')
    expect(origins.originOf('fix-view', 'shell')).toBe('http://localhost:2002')
  })

  test('a later page does not become the app', () => {
    origins.chooseApp('fix-view://shell/')
    expect(origins.app).toEqual({ scheme: 'fix', host: 'app' })
  })

  test('an address that is no scheme of the app does not become the app', () => {
    const fresh = new Origins(1000, new Map([['fix', 2000]]))
    for (const url of ['https://evil.example/', 'other://app/', 'fix:app', 'fix://', '']) fresh.chooseApp(url)
    expect(fresh.app).toBeNull()
  })

  test('every further host is an origin of its own, and stays the same', () => {
    expect(origins.originOf('fix-view', 'one')).toBe('http://localhost:2002')
    expect(origins.originOf('fix-view', 'two')).toBe('http://two.localhost:2002')
    expect(origins.originOf('fix-view', 'one')).toBe('http://localhost:2002')
    expect(origins.originOf('fix', 'other')).toBe('http://localhost:2000')
  })

  test('hosts are not remembered without end', () => {
    for (let number = 0; number < 100; number++) origins.originOf('fix-view', `h${number}`)
    expect(origins.originOf('fix-view', 'h99')).toBeNull()
    expect(origins.originOf('fix-view', 'h3')).toBe('http://h3.localhost:2002')
  })

  test.each([
    ['fix://app/index.html?a=1#b', 'http://127.0.0.1:1000/index.html?a=1#b'],
    ['FIX://APP/x', 'http://127.0.0.1:1000/x'],
    ['fix-file://files/%E7%A0%9A.png', 'http://localhost:2001/%E7%A0%9A.png'],
    ['fix://app', 'http://127.0.0.1:1000'],
    ['https://example.com/fix://app', 'https://example.com/fix://app'],
    ['about:blank', 'about:blank'],
    ['fix://app:80/x', 'fix://app:80/x'],
    ['fix://user@app/x', 'fix://user@app/x'],
  ])('%s ↔ %s', (scheme, web) => {
    expect(origins.toWeb(scheme)).toBe(web)
    if (web.startsWith('http://'))
      expect(origins.toScheme(web)).toBe(scheme.toLowerCase().replace(/%e7%a0%9a/, '%E7%A0%9A'))
  })

  test.each([
    'http://127.0.0.1:1001/',
    'http://localhost:1000/',
    'http://127.0.0.1:1000.evil.example/',
    'http://localhost:2001/',
    'https://127.0.0.1:1000/',
    'http://x.localhost:2002/',
  ])('%s is nobody’s, and stays as it is', url => {
    expect(origins.toScheme(url)).toBe(url)
  })

  test('a host header is known only once its host is', () => {
    expect(origins.hostAt('fix-view', 'localhost:2002')).toBeNull()
    origins.originOf('fix-view', 'shell')
    expect(origins.hostAt('fix-view', 'localhost:2002')).toEqual({ scheme: 'fix-view', host: 'shell' })
    expect(origins.hostAt('fix-view', 'evil.localhost:2002')).toBeNull()
    expect(origins.hostAt('fix-view', 'localhost:2001')).toBeNull()
  })

  test('a bare scheme allows every host of it, and no other scheme', () => {
    expect(origins.sourcesOf('fix-file')).toEqual(['http://localhost:2001', 'http://*.localhost:2001'])
    expect(origins.sourcesOf('fix')).toEqual([
      'http://127.0.0.1:1000',
      'http://localhost:2000',
      'http://*.localhost:2000',
    ])
    expect(origins.sourcesOf('https')).toEqual([])
  })
})
