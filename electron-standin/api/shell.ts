import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { served } from '../loud.ts'
import { moveToTrash } from '../trash.ts'
import { log } from './host.ts'

/** The desktop around the app. Where there is none, the wish is logged: a person can follow it by hand. */
export const shell = served('shell', {
  async openExternal(url: string): Promise<void> {
    if (!(await openWithDesktop(url))) log(`to be opened in a browser: ${url}`)
  },

  /** Electron answers with an error's text, or an empty one. */
  async openPath(path: string): Promise<string> {
    if (!existsSync(path)) return 'The file does not exist.'
    if (!(await openWithDesktop(path))) log(`to be opened: ${path}`)
    return ''
  },

  showItemInFolder(path: string): void {
    const opening = process.platform === 'darwin' ? run('open', ['-R', path]) : openWithDesktop(dirname(path))
    void opening.then(isOpen => {
      if (!isOpen) log(`to be shown in its folder: ${path}`)
    })
  },

  async trashItem(path: string): Promise<void> {
    if (process.platform === 'linux') return moveToTrash(path)
    throw new Error('the stand-in knows the trash of Linux desktops only')
  },

  beep(): void {
    process.stderr.write('\u0007')
  },
}) satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem' | 'beep'>

/** False: there is no desktop that could. */
async function openWithDesktop(what: string): Promise<boolean> {
  if (process.platform === 'darwin') return run('open', [what])
  if (process.platform === 'win32') return run('cmd', ['/c', 'start', '""', what.replaceAll('&', '^&')])
  const hasDesktop = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  return hasDesktop && isOnPath('xdg-open') ? run('xdg-open', [what]) : false
}

function run(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => resolve(true))
    child.unref()
  })
}

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some(folder => folder !== '' && existsSync(join(folder, command)))
}
