import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export type FolderName =
  | 'home'
  | 'appData'
  | 'userData'
  | 'sessionData'
  | 'temp'
  | 'exe'
  | 'module'
  | 'desktop'
  | 'documents'
  | 'downloads'
  | 'music'
  | 'pictures'
  | 'videos'
  | 'logs'
  | 'crashDumps'

/** Where Electron keeps things on each system. `--user-data-dir` is honoured, as Chromium does. */
export function appFolders(
  name: string,
  launch: { readonly executable: string; readonly switches: ReadonlyMap<string, string | null> },
): Record<FolderName, string> {
  const home = homedir()
  const appData = appDataFolder(home)
  const wished = launch.switches.get('user-data-dir')
  const userData = wished ? resolve(wished) : join(appData, name)
  return {
    home,
    appData,
    userData,
    sessionData: userData,
    temp: tmpdir(),
    exe: launch.executable,
    module: launch.executable,
    desktop: join(home, 'Desktop'),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
    music: join(home, 'Music'),
    pictures: join(home, 'Pictures'),
    videos: join(home, 'Videos'),
    logs: process.platform === 'darwin' ? join(home, 'Library/Logs', name) : join(userData, 'logs'),
    crashDumps: join(userData, 'Crashpad'),
  }
}

function appDataFolder(home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library/Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData/Roaming')
  return process.env.XDG_CONFIG_HOME || join(home, '.config')
}
