import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A process of a proof's own. */
export interface Child {
  readonly process: ChildProcess
  /** Each line that it has printed so far. */
  readonly lines: readonly string[]
  /** Answers when it has printed this line; rejects when it ends before. */
  printed(line: string): Promise<void>
  /** Answers with its exit code when it is gone and all that it printed is here; null: it was killed. */
  readonly ended: Promise<number | null>
}

export interface ChildOptions {
  /** A command of the shell that comes first, such as one that sets a limit. */
  readonly shellBefore?: string
}

/** Starts `child(args)` of the named proof. */
export function startChild(proof: string, args: readonly string[], options: ChildOptions = {}): Child {
  const script = process.argv[1]
  if (script === undefined) throw new Error('a proof runs from the bundle that scripts/proof.mjs makes')
  const command = [process.execPath, script, '--child', proof, ...args]
  const shell = ['/bin/sh', '-c', `${options.shellBefore}; exec "$0" "$@"`]
  const [program = '', ...rest] = options.shellBefore === undefined ? command : [...shell, ...command]
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const waiting = new Map<string, () => void>()
  let partial = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (partial + text).split('\n')
    partial = parts.pop() ?? ''
    for (const line of parts) {
      lines.push(line)
      waiting.get(line)?.()
    }
  })
  const ended = once(child, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : null))
  return {
    process: child,
    lines,
    ended,
    printed: line =>
      new Promise((resolve, reject) => {
        if (lines.includes(line)) resolve()
        waiting.set(line, resolve)
        ended.then(() => reject(new Error(`${proof} ended before it printed ${line}`)), reject)
      }),
  }
}
