import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ProofResult } from './proof.ts'

/** What a row found; null: it could not be run, and has said why on standard error. */
export type RowResults = readonly ProofResult[] | null

/**
 * Runs rows in processes of their own, `lanes` at a time, and answers in their order.
 *
 * Much of a row is waiting, for a disk or for the moment of a kill: two at a time take little more than half as long.
 */
export async function runApart(
  names: readonly string[],
  options: readonly string[],
  lanes: number,
): Promise<readonly RowResults[]> {
  const found = new Map<string, RowResults>()
  const left = [...names].sort((a, b) => rank(a) - rank(b))
  const lane = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      found.set(name, await runRow(name, options))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return names.map(name => found.get(name) ?? null)
}

/** The longest first, or the last one would run alone. */
const longest = ['fault-cells', 'kill-typing', 'kill-save', 'kill-export', 'bulk-changes']

function rank(name: string): number {
  const at = longest.indexOf(name)
  return at < 0 ? longest.length : at
}

async function runRow(name: string, options: readonly string[]): Promise<RowResults> {
  const script = process.argv[1]
  if (script === undefined) throw new Error('a proof runs from the bundle that scripts/proof.mjs makes')
  const child = spawn(process.execPath, [script, name, '--json', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  await once(child, 'close')
  return readResults(said)
}

/** A row that ended before it could print its results has none. */
function readResults(said: string): RowResults {
  try {
    const results: unknown = JSON.parse(said)
    // Printed by this very program.
    return Array.isArray(results) && results.length > 0 ? (results as ProofResult[]) : null
  } catch {
    return null
  }
}
