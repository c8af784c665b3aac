import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bridgeScript, withBridge } from './bridge-script.ts'

const tag = '<script src="/__electron/bridge.js?page=N"></script>'

describe('the bridge stands before every script of the page', () => {
  test.each([
    [
      '<!doctype html><html><head><script>1</script></head></html>',
      '<!doctype html><html><head>|<script>1</script></head></html>',
    ],
    [
      '<!DOCTYPE html>\n<HTML lang="zh">\n<HEAD id="a">x',
      '<!DOCTYPE html>\n<HTML lang="zh">\n<HEAD id="a">|x',
    ],
    ['<html><body><header>x</header></body></html>', '<html>|<body><header>x</header></body></html>'],
    ['<!doctype html><p>x', '<!doctype html>|<p>x'],
    ['<script>1</script>', '|<script>1</script>'],
    ['', '|'],
  ])('%s', (html, marked) => {
    expect(withBridge(html, 'N')).toBe(marked.replace('|', tag))
  })
})

describe('the script', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'standin-preload-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const config = { nonce: 'N', socket: 'ws://x', process: {}, defaultPreload: null }
  const run = (client: string, files: readonly string[]) =>
    runInNewContext(bridgeScript(client, files, config), { console, done: [] as unknown[] })

  test('gives the client its settings, and keeps them from the page', () => {
    const client =
      '(function () { globalThis.result = [standinConfig.nonce, Object.keys(standinPreloads)] })()'
    expect(run(`${client};`, [])).toBeUndefined()
    expect(runInNewContext(`${bridgeScript(client, [], config)}; [result, typeof standinConfig]`)).toEqual([
      ['N', []],
      'undefined',
    ])
  })

  test('holds each preload in a function of its own', () => {
    const file = join(folder, 'a "quoted" 名.cjs')
    writeFileSync(file, 'const secret = 1; module.exports = [secret, require("x"), process.a] // end')
    const client = `globalThis.run = () => { const m = {}; standinPreloads[${JSON.stringify(file)}](n => n + '!', m, {}, {a: 2}, {}); return m.exports }`
    expect(runInNewContext(`${bridgeScript(client, [file], config)}; [run(), typeof secret]`)).toEqual([
      [1, 'x!', 2],
      'undefined',
    ])
  })

  test('survives a preload that does not parse, or is not there', () => {
    const broken = join(folder, 'broken.cjs')
    writeFileSync(broken, '}) (')
    const none = join(folder, 'none.cjs')
    const client =
      'globalThis.count = Object.values(standinPreloads).filter(one => typeof one === "function").length'
    expect(runInNewContext(`${bridgeScript(client, [broken, none], config)}; count`)).toBe(2)
  })
})
