import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a program of npm and its packages were installed. */
export interface InstalledPeer {
  readonly command: string
  /** The node_modules folder that all of its packages are in. */
  readonly modules: string
}

/**
 * Installs a program from npm into the project's cache, once for these packages (`name@version`), and finds it there
 * from then on. Null: it cannot be had, as without a network.
 */
export function installedPeer(name: string, packages: readonly string[]): InstalledPeer | null {
  const folder = join(process.cwd(), 'node_modules', '.cache', 'inkstone-peers', name)
  const modules = join(folder, 'node_modules')
  const command = join(modules, '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
  const list = join(folder, 'installed.txt')
  const wanted = packages.join('\n')
  const isThere = existsSync(list) && readFileSync(list, 'utf8') === wanted && existsSync(command)
  if (!isThere) {
    console.error(`bench: installing ${name}, once`)
    mkdirSync(folder, { recursive: true })
    const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', ...packages]
    const { status } = spawnSync('npm', args, { cwd: folder, shell: process.platform === 'win32' })
    if (status !== 0 || !existsSync(command)) return null
    writeFileSync(list, wanted)
  }
  return { command, modules }
}
