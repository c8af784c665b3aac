import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { BrowserWindow } from './api/browser-window.ts'
import { electronModule } from './api/electron-module.ts'
import { WebContents } from './api/web-contents.ts'
import { contextBridge } from './page/context-bridge.ts'
import { IpcRenderer } from './page/ipc-renderer.ts'

// The stand-in serves a part of Electron's API. Here the app's own sources say which part it must be.

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'main/electron')
const sources = existsSync(folder)
  ? readdirSync(folder)
      .filter(name => /(?<!\.test)\.ts$/.test(name))
      .map(name => ({ name, text: withoutComments(readFileSync(join(folder, name), 'utf8')) }))
  : []

const preloadModule: Readonly<Record<string, object>> = { contextBridge, ipcRenderer: IpcRenderer.prototype }

interface Use {
  readonly file: string
  readonly member: string
}

/** `import { a, type B, c as d } from 'electron'` → a and c, with each `a.member` and `d.member` in the file. */
function usesOf(name: string, text: string): readonly Use[] {
  const imported = [...text.matchAll(/import\s*\{([^}]*)\}\s*from\s*['"]electron(?:\/\w+)?['"]/g)].flatMap(
    match => (match[1] ?? '').split(','),
  )
  // A message key such as 'dialog.cancel' is no use of `dialog`.
  const code = text.replace(/'[^'\n]*'/g, "''")
  const names = imported.map(one => one.trim()).filter(one => one !== '' && !one.startsWith('type '))
  return names.flatMap(one => {
    const [electron = '', local = electron] = one.split(/\s+as\s+/)
    const members = [
      ...code.matchAll(new RegExp(`(?<![\\w.])${local}\\s*\\??\\.\\s*(\\w+)(?:\\s*\\.\\s*(\\w+))?`, 'g')),
    ]
    return [
      { file: name, member: electron },
      ...members.map(match => ({ file: name, member: `${electron}.${match[1]}` })),
      ...deeper(electron, members, name),
    ]
  })
}

/** `session.defaultSession.x`, `app.commandLine.x`: objects of Electron inside objects of Electron. */
function deeper(electron: string, members: readonly RegExpMatchArray[], file: string): readonly Use[] {
  const inner = new Set(['session.defaultSession', 'app.commandLine', 'session.webRequest'])
  return members.flatMap(([, first, second]) =>
    second && inner.has(`${electron}.${first}`) ? [{ file, member: `${electron}.${first}.${second}` }] : [],
  )
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

/** Whether it is there, without waking what fails loudly. */
function isServed(module: object, member: string): boolean {
  let holder: unknown = module
  for (const key of member.split('.')) {
    if ((typeof holder !== 'object' && typeof holder !== 'function') || holder === null || !(key in holder))
      return false
    holder = Reflect.get(holder, key)
  }
  return true
}

const used = sources.flatMap(({ name, text }) => usesOf(name, text))
const mainUses = used.filter(use => !Object.hasOwn(preloadModule, use.member.split('.')[0] ?? ''))
const preloadUses = used.filter(use => Object.hasOwn(preloadModule, use.member.split('.')[0] ?? ''))

describe('every member of Electron that the app uses is served', () => {
  test('in the main process', () => {
    expect(mainUses.filter(use => !isServed(electronModule, use.member))).toEqual([])
  })

  test('in the preload', () => {
    expect(preloadUses.filter(use => !isServed(preloadModule, use.member))).toEqual([])
  })

  test('of windows and their contents, by whatever name they go', () => {
    const ofWindows = new Set([...methodsOf('BrowserWindow'), ...methodsOf('WebContents')])
    const known = [
      BrowserWindow.prototype,
      WebContents.prototype,
      ...Object.values(electronModule),
      ...builtins,
    ].filter(one => typeof one === 'object' || typeof one === 'function')
    const called = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/\.\s*(\w+)\(/g)].map(match => ({ file: name, member: match[1] ?? '' })),
    )
    const lacking = called.filter(({ member }) => ofWindows.has(member) && !known.some(one => member in one))
    expect(lacking).toEqual([])
  })

  test('and the scan finds what there is to find', () => {
    const text =
      "import { app, type Event, BrowserWindow as Window } from 'electron'\napp.tray; app\n  .whenReady(); new Window(); Window.getAllWindows(); notapp.x; app.commandLine.appendSwitch('app.dock')"
    expect(usesOf('x.ts', text).map(use => use.member)).toEqual([
      'app',
      'app.tray',
      'app.whenReady',
      'app.commandLine',
      'app.commandLine.appendSwitch',
      'BrowserWindow',
      'BrowserWindow.getAllWindows',
    ])
    expect(isServed(electronModule, 'app.whenReady')).toBe(true)
    expect(isServed(electronModule, 'app.commandLine.appendSwitch')).toBe(true)
    expect(isServed(electronModule, 'app.tray')).toBe(false)
    expect(isServed(electronModule, 'Tray')).toBe(false)
  })
})

const builtins = [Array, Map, Set, Promise, String, RegExp, Function, Date].map(one => one.prototype)

/** The methods of a class, by Electron's own typings. */
function methodsOf(name: string): Set<string> {
  const typings = readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8')
  const start = typings.indexOf(`  class ${name} extends`)
  const body = typings.slice(start, typings.indexOf('\n  }\n', start))
  return new Set([...body.matchAll(/^ {4}(\w+)\(/gm)].map(match => match[1] ?? ''))
}

describe('what the stand-in serves is Electron’s', () => {
  test.each(['BrowserWindow', 'WebContents'])(
    '%s has no public method that Electron lacks, but its own few',
    name => {
      const served = name === 'BrowserWindow' ? BrowserWindow : WebContents
      const own = new Set([
        'constructor',
        'closedByPerson',
        'reopen',
        'edit',
        'updateState',
        'finishedLoading',
        'wantsWindow',
        'destroyed',
        'surface',
      ])
      const names = Object.getOwnPropertyNames(served.prototype).filter(one => !own.has(one))
      expect(names.filter(one => !methodsOf(name).has(one))).toEqual([])
    },
  )
})
