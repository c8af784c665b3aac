import { describe, expect, test } from 'vitest'
import { parseCommandLine } from './command-line.ts'

describe('the command line', () => {
  test('is read as Playwright writes it', () => {
    const args = [
      '-r',
      '/p/loader.js',
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '.',
      '--mine',
      'folder',
    ]
    const line = parseCommandLine(args)
    expect(line.required).toEqual(['/p/loader.js'])
    expect(line.app).toBe('.')
    expect(line.inspect).toEqual({ host: '127.0.0.1', port: 0, waits: false })
    expect([...line.switches]).toEqual([
      ['no-sandbox', null],
      ['inspect', '0'],
      ['remote-debugging-port', '0'],
      ['mine', null],
    ])
  })

  test.each([
    [['--inspect'], { host: '127.0.0.1', port: 9229, waits: false }],
    [['--inspect=5858'], { host: '127.0.0.1', port: 5858, waits: false }],
    [['--inspect=localhost:1'], { host: 'localhost', port: 1, waits: false }],
    [['--inspect-brk=0'], { host: '127.0.0.1', port: 0, waits: true }],
    [['app'], null],
  ])('%j asks for the inspector %j', (args, inspect) => {
    expect(parseCommandLine(args).inspect).toEqual(inspect)
  })

  test.each([
    [['app', 'folder'], 'app'],
    [['--switch', 'app'], 'app'],
    [[], null],
    [['-r', 'app'], null],
  ])('%j starts %j', (args, app) => {
    expect(parseCommandLine(args).app).toBe(app)
  })

  test('a value may hold an equals sign', () => {
    expect(parseCommandLine(['--Lang=a=b']).switches.get('lang')).toBe('a=b')
  })

  test('--version is Electron’s only before the app', () => {
    expect(parseCommandLine(['--version']).wantsVersion).toBe(true)
    expect(parseCommandLine(['app', '--version']).wantsVersion).toBe(false)
  })
})
