// What Electron is told cannot be asked back without its runtime, so it is read where it is written.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { appPolicy, previewPolicy } from '../content-security.ts'

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')
const directives = (policy: string) =>
  new Map(
    policy.split('; ').map(part => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
  )

describe('the window', () => {
  test.each([
    'sandbox: true',
    'contextIsolation: true',
    'webSecurity: true',
    'nodeIntegration: false',
    'nodeIntegrationInWorker: false',
    'nodeIntegrationInSubFrames: false',
    'webviewTag: false',
    'navigateOnDragDrop: false',
    'plugins: false',
  ])('has %s', line => {
    expect(read('window.ts')).toContain(`${line},`)
  })

  test('the sandbox is on before anything else can start a process', () => {
    const source = read('start-app.ts')
    expect(source.indexOf('app.enableSandbox()')).toBeGreaterThan(0)
    expect(source.indexOf('app.enableSandbox()')).toBeLessThan(source.indexOf('.whenReady()'))
  })

  test('the preload script requires electron and nothing else at run time', () => {
    const imports = [...read('preload.ts').matchAll(/from '([^']+)'/g)].map(match => match[1])
    expect(imports).toEqual(['electron', '../../shared/calls.ts'])
  })

  test('and gives the page nothing of it: an undo answers with nothing', () => {
    const [, undo = ''] = read('preload.ts').split('return () =>')
    expect(undo.trimStart()).toMatch(/^\{[^}]*ipcRenderer\.removeListener\(name, receive\)\s*\}/)
    expect(undo).not.toContain('return ')
  })
})

describe('the policies', () => {
  test('everything that is not named is refused, in both', () => {
    for (const policy of [appPolicy('n'), previewPolicy(false)]) {
      expect(directives(policy).get('default-src')).toBe("'none'")
      expect(directives(policy).get('script-src')).toBe("'self'")
      for (const name of ['object-src', 'base-uri', 'form-action'])
        expect(directives(policy).get(name)).toBe("'none'")
      expect(policy).not.toContain('unsafe-eval')
      expect(policy).not.toContain('*')
    }
  })

  test('the app shows one frame, the preview, and is shown in none', () => {
    expect(directives(appPolicy('n')).get('frame-src')).toBe('ink-preview://shell')
    expect(directives(appPolicy('n')).get('frame-ancestors')).toBe("'none'")
    expect(appPolicy('abc')).toContain("'nonce-abc'")
    expect(appPolicy('n')).not.toContain('unsafe-inline')
  })

  test('the preview connects to nothing and is shown in the app only', () => {
    expect(directives(previewPolicy(false)).get('connect-src')).toBe("'none'")
    expect(directives(previewPolicy(false)).get('frame-src')).toBe("'none'")
    expect(directives(previewPolicy(false)).get('frame-ancestors')).toBe('ink://app')
  })
})

test('a package is built with every fuse as it must be', () => {
  const config: unknown = parse(readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8'))
  expect(config).toMatchObject({
    asar: true,
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    },
  })
})
