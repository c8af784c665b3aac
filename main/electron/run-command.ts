import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { dataFolder } from '../app/data-folder.ts'
import { commandIn } from '../cli/command-words.ts'
import { argumentsOfUser } from './arguments.ts'

/** The command line that the app was started with; null: none, so that it is to show its window. */
export function commandInArguments(): readonly string[] | null {
  return commandIn(argumentsOfUser(), name => existsSync(resolve(name)))
}

/** Does what a command line says, without a window, and ends; the app may run beside it. */
export function runCommand(args: readonly string[]): void {
  // Chromium writes things of its own, and the running app has its folder in hand.
  app.setPath('userData', join(dataFolder(), 'command'))
  const interrupt = new AbortController()
  // Electron hears Ctrl+C before we do, and would end in the middle.
  app.on('before-quit', event => {
    if (interrupt.signal.aborted) return
    event.preventDefault()
    interrupt.abort()
  })
  exitCodeOf(args, interrupt).then(
    // Windows still has what was written to a pipe.
    code => process.stdout.write('', () => app.exit(code)),
    // Nobody expected this one: whoever reports it needs the whole of it.
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`, () => app.exit(2))
    },
  )
}

/** Loaded when it is wanted: the window starts without it. */
async function exitCodeOf(args: readonly string[], interrupt: AbortController): Promise<number> {
  const { runInProcess } = await import('../cli/run-in-process.ts')
  return runInProcess(args, interrupt)
}
