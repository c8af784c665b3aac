// @ts-check
// Where the project is, what is kept between runs, and how the scripts speak and start programs.
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
/** Goes with node_modules/, so that what was built is built anew after a fresh install. */
export const cache = join(root, 'node_modules', '.cache', 'inkstone')

/** Says one line on standard error, so that a command's own output stays clean. @param {string} line */
export function tell(line) {
  process.stderr.write(`inkstone: ${line}\n`)
}

/** @param {unknown} error */
export function tellError(error) {
  tell(error instanceof Error ? error.message : String(error))
}

/** @param {string} packageName @param {string} file */
export function tool(packageName, file) {
  return join(root, 'node_modules', packageName, file)
}

/**
 * The folder that a relative path on the command line is meant from.
 *
 * npm runs scripts in the project's folder and leaves in INIT_CWD where the user stood. It is inherited by every
 * program below, so it counts only where npm has just moved us.
 * @param {NodeJS.ProcessEnv} env @param {string} here
 */
export function folderOfUser(env = process.env, here = process.cwd()) {
  return env.INIT_CWD && here === root ? resolve(env.INIT_CWD) : here
}

/**
 * Runs a program of the project to its end; its own messages go to standard error.
 * @param {string} command @param {readonly string[]} args @param {string} what
 */
export function run(command, args, what) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // npm is a batch file there.
    shell: process.platform === 'win32' && command.endsWith('.cmd'),
  })
  if (error) throw new Error(`${what} could not be started: ${error.message}.`)
  if (status !== 0) throw new Error(`${what} failed; its own messages are above.`)
}
