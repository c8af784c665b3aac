import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test, writeBlog } from './app.ts'
import { sampleBlog } from './sample-blog.ts'

const projectFolder = join(import.meta.dirname, '..')

/** How one starts the app itself in a terminal: `Inkstone export …`. */
function inTerminal(scratch: string, args: readonly string[]) {
  const electron = String(createRequire(import.meta.url)('electron'))
  const { LANGUAGE: _language, LC_ALL: _locale, ...inherited } = process.env
  const env = { ...inherited, INKSTONE_DATA: join(scratch, 'data'), LANG: 'en_US.UTF-8' }
  return [electron, [projectFolder, ...args], { env, cwd: scratch }] as const
}

function inkstone(scratch: string, args: readonly string[]) {
  const [electron, words, options] = inTerminal(scratch, args)
  return spawnSync(electron, words, { ...options, encoding: 'utf8', timeout: 40_000 })
}

test('the app exports my blog from a terminal, without a window', ({ scratch }) => {
  writeBlog(join(scratch, 'blog'), sampleBlog())
  const { status, stdout } = inkstone(scratch, ['export', 'blog', 'site', '--json'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ folder: join(scratch, 'site') })
  expect(readFileSync(join(scratch, 'site/2024/05/01/江边散步/index.html'), 'utf8')).toContain('江边散步')
})

test('what a command cannot do is said, and the terminal hears of it', ({ scratch }) => {
  const { status, stderr } = inkstone(scratch, ['export', 'nowhere', 'site'])
  expect(status).toBe(2)
  expect(stderr).toContain('nowhere')
  expect(existsSync(join(scratch, 'site'))).toBe(false)
})

test('it shows my site in a browser until I press Ctrl+C', async ({ scratch }) => {
  writeBlog(join(scratch, 'blog'), sampleBlog())
  const child = spawn(...inTerminal(scratch, ['serve', 'blog', '--json']))
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  await expect.poll(() => said).toContain('http://')
  const [address = ''] = /http:[^"\s]+/.exec(said) ?? []
  expect(await (await fetch(address)).text()).toContain('江边散步')
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  expect(await ended).toEqual([0, null])
})
