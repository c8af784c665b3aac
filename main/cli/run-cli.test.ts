import { execFile, spawn } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleFor, type SampleBundle } from '../export/sample-bundle.ts'
import { commandWords } from './command-words.ts'
import { runInPlaces } from './run-sample.ts'

const { place, run } = runInPlaces()

test('help and version', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  expect((await run(['help'])).out).toContain('inkstone export <blog> <folder>')
  expect((await run(['--help'], { lang: 'zh_TW' })).out).toContain('inkstone export <博客> <文件夹>')
  expect((await run([])).code).toBe(2)
})

test('the app tells each command from a folder by its first word', async () => {
  const { out } = await run(['help'])
  const told = new Set([...out.matchAll(/^ *inkstone (\w+)/gm)].map(([, word]) => word))
  expect([...told].sort()).toEqual([...commandWords].sort())
})

describe('as a program of its own', () => {
  let bundle: SampleBundle
  let program = ''

  beforeAll(async () => {
    const entries = {
      cli: 'cli.ts',
      'maker-worker': 'export/make/maker-worker.ts',
      'look-worker': 'export/again/look-worker.ts',
    }
    bundle = await bundleFor('cli-test', entries)
    program = bundle.file('cli')
    // Where the program looks for its own version.
    copyFileSync(join(import.meta.dirname, '../../package.json'), join(program, '../../../package.json'))
  }, 60_000)

  afterAll(() => bundle.remove())

  const environment = () => ({
    PATH: process.env.PATH,
    HOME: place.home,
    INKSTONE_DATA: place.data,
    LANG: 'C.UTF-8',
  })
  const start = (...args: string[]) =>
    promisify(execFile)(process.execPath, [program, ...args], { cwd: place.root, env: environment() })

  test('exports, and answers with its exit code', async () => {
    const { stdout, stderr } = await start('export', 'blog', 'out', '--json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ pages: 11, written: 28 })
    await expect(start('export', 'blog', 'out', '--check')).rejects.toMatchObject({ code: 1 })
    await expect(start('export', 'blog', '.')).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('home folder'),
    })
  })

  test('killed in the middle: no page is torn, and the next export makes a clean one', async () => {
    const posts = Array.from({ length: 150 }, (_, at) => [
      `_posts/2020-01-01-p${at}.md`,
      `---\ntitle: Post ${at}\ntags: [t${at % 9}]\n---\n${'Some words. '.repeat(300)}\n`,
    ])
    place.write(Object.fromEntries(posts))
    await start('export', 'blog', 'clean')
    const clean = filesIn(join(place.root, 'clean'))
    let killedInTheMiddle = 0
    for (const killAt of [1, 20, 200]) {
      rmSync(place.out, { recursive: true, force: true })
      await killWhen(() => countIn(place.out) >= killAt, 'export', 'blog', 'out')
      const left = filesIn(place.out)
      if (left.size < clean.size) killedInTheMiddle++
      for (const [file, bytes] of left) {
        if (!file.includes('.~ink-')) expect(bytes === clean.get(file), file).toBe(true)
      }
      await start('export', 'blog', 'out')
      expect([...filesIn(place.out).keys()]).toEqual([...clean.keys()])
    }
    expect(killedInTheMiddle).toBeGreaterThan(0)
  }, 60_000)

  /** Starts the program, and ends it with no chance to clean up as soon as `isTime`. */
  async function killWhen(isTime: () => boolean, ...args: string[]): Promise<void> {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: place.root,
      env: environment(),
      stdio: 'ignore',
    })
    const isOver = new Promise<void>(resolve => child.once('exit', () => resolve()))
    while (child.exitCode === null && !isTime()) await new Promise<void>(resolve => setImmediate(resolve))
    child.kill('SIGKILL')
    await isOver
  }

  /** Names only: a file may be gone again before it could be read. */
  function countIn(folder: string): number {
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0
  }

  function filesIn(folder: string): Map<string, string> {
    if (!existsSync(folder)) return new Map()
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
    return new Map(paths.sort().map(path => [path.slice(folder.length), readFileSync(path, 'latin1')]))
  }

  test('knows its version', async () => {
    expect((await start('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
