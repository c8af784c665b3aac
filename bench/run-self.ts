import { execFileSync } from 'node:child_process'

/** Runs `sample(args)` of the named bench in a fresh process; answers with what it printed. */
export function runSelf(bench: string, args: readonly string[]): string {
  const script = process.argv[1]
  if (script === undefined) throw new Error('a bench runs from the bundle that scripts/bench.mjs makes')
  return execFileSync(process.execPath, [script, '--sample', bench, ...args], { encoding: 'utf8' })
}
