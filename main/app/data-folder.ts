import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** What a relative `INKSTONE_DATA` is relative to: the process's own, unless said. */
  readonly workingFolder?: string
}

const ours = (): Surroundings => ({ platform: process.platform, env: process.env, home: homedir() })

/**
 * Where the app keeps what is its own: settings, history, log. App and command line share it.
 *
 * `INKSTONE_DATA` overrides the system's usual place.
 */
export function dataFolder(
  { platform, env, home, workingFolder = process.cwd() }: Surroundings = ours(),
): string {
  const { INKSTONE_DATA: chosen, APPDATA: roaming, XDG_CONFIG_HOME: config } = env
  if (chosen) return resolve(workingFolder, chosen)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Inkstone')
  if (platform === 'win32') return join(roaming || join(home, 'AppData', 'Roaming'), 'Inkstone')
  // The XDG base directory specification says to ignore a relative one.
  return join(config?.startsWith('/') ? config : join(home, '.config'), 'Inkstone')
}
