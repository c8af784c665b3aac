import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Whether there is a Jekyll on this machine to ask. */
export function hasJekyll(): boolean {
  return spawnSync('jekyll', ['--version']).status === 0
}

export type JekyllBuild =
  | { readonly kind: 'built'; readonly files: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string }

/** Has Jekyll build the blog in `folder` as it stands; answers with the path of every file of the site in `out`. */
export function buildWithJekyll(folder: string, out: string, args: readonly string[] = []): JekyllBuild {
  const env = { ...process.env, LANG: 'C.UTF-8', TZ: 'UTC' }
  const command = ['build', '-q', '-s', folder, '-d', out, ...args]
  const ran = spawnSync('jekyll', command, { cwd: folder, env, encoding: 'utf8' })
  if (ran.status !== 0) return { kind: 'failed', why: ran.stderr.trim().split('\n').slice(-3).join(' ') }
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(out.length + 1))
  return { kind: 'built', files: files.sort() }
}
