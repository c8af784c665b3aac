// Starts the app as a user does on a machine without a display: one command, one address.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { root } from './bootstrap/project.mjs'
import { findChromium } from './find-chromium.mjs'

const folders: string[] = []
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder with a blog of one post in it, under `diary`. */
function folderWithBlog(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-start-'))
  folders.push(folder)
  mkdirSync(join(folder, 'diary/_posts'), { recursive: true })
  writeFileSync(join(folder, 'diary/_config.yml'), 'title: Diary\n')
  writeFileSync(join(folder, 'diary/_posts/2024-03-01-frost.md'), '---\ntitle: Frost\n---\n\nCold.\n')
  return folder
}

/** What npm does for `npm start -- …` in `folder`: the script runs in the project, INIT_CWD says where the user is. */
function npmStart(folder: string, args: readonly string[]): ChildProcess {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    cwd: root,
    env: { ...env, INIT_CWD: folder, INKSTONE_RUNTIME: 'standin', INKSTONE_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  return child
}

/** What it has said when `pattern` is in it, on either of its outputs. */
function saidUntil(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      if (pattern.test(said)) resolve(said)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('exit', code => reject(new Error(`ended with ${code}: ${said}`)))
  })
}

test('npm start names the runtime and prints an address, and the app is there', async () => {
  const folder = folderWithBlog()
  const child = npmStart(folder, ['diary'])
  const said = await saidUntil(child, /http:\/\/\S+\n/)
  expect(said).toMatch(
    /runtime: the stand-in for Electron, Node [\d.]+ with \S+ \(as INKSTONE_RUNTIME says\)/,
  )

  const address = /http:\/\/\S+/.exec(said)?.[0] ?? ''
  const first = await fetch(address, { redirect: 'manual' })
  expect(first.status).toBe(302)
  const cookie = first.headers.getSetCookie().map(line => line.split(';')[0])
  const page = new URL(first.headers.get('location') ?? '', address)
  const second = await fetch(page, { headers: { Cookie: cookie.join('; ') } })
  expect(second.status).toBe(200)
  expect(await second.text()).toContain('<title>Inkstone')
  expect((await fetch(page)).status).toBe(403)

  child.kill('SIGTERM')
  await once(child, 'exit')
  await expect
    .poll(() =>
      fetch(address).then(
        () => 'answers',
        () => 'gone',
      ),
    )
    .toBe('gone')
})

test('a relative folder is meant from where I stand: its posts are in the browser that opens the address', async () => {
  const child = npmStart(folderWithBlog(), ['diary'])
  const address = /http:\/\/\S+/.exec(await saidUntil(child, /http:\/\/\S+\n/))?.[0] ?? ''
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    // Chromium has no sandbox for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.goto(address)
    await page.getByRole('option', { name: 'Frost' }).waitFor()
  } finally {
    await browser.close()
  }
  child.kill('SIGTERM')
  await once(child, 'exit')
})
