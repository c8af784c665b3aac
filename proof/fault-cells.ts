import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../shared/errors.ts'
import { type FaultKind, type FaultyFs, faultKinds, faultyFs } from './fault-cells/faulty-fs.ts'
import type { Outcome, Trial, TrialCase } from './fault-cells/trial.ts'
import { trials } from './fault-cells/trials.ts'
import type { ProofResult } from './proof.ts'

/**
 * Each operation, with each fault, at each of the calls that it makes to the disk: what is there afterwards is the old
 * or the new, whole; what was said to be done is done, and what was not done is said.
 */
export async function run(): Promise<readonly ProofResult[]> {
  const naive = await tryTrial(naiveTrial)
  const torn = naive.violations.length
  const control = `a plain write over the file is torn in ${torn} of ${naive.cases}`
  const blind = torn === 0 ? ['the control found nothing: this proof is broken'] : []
  const results: ProofResult[] = []
  for (const trial of trials) {
    const { cases, violations } = await tryTrial(trial)
    results.push({ name: `faults: ${trial.name}`, cases, violations: [...blind, ...violations], control })
  }
  return results
}

interface Tried {
  readonly cases: number
  readonly violations: readonly string[]
}

async function tryTrial(trial: Trial): Promise<Tried> {
  const calls = await callsOf(trial)
  const violations: string[] = []
  let cases = 0
  for (const [index, call] of calls.entries()) {
    for (const kind of faultKinds) {
      // Only a write can take a part.
      if (kind === 'short write' && call !== 'file.write') continue
      cases++
      const wrong = await tryCell(trial, kind, index + 1)
      if (wrong !== null) violations.push(`${trial.name}, ${kind} at ${call} (call ${index + 1}): ${wrong}`)
    }
  }
  return { cases, violations }
}

/** The calls that it makes when nothing goes wrong. */
async function callsOf(trial: Trial): Promise<readonly string[]> {
  return inFreshPlace(trial, async prepared => {
    const port = faultyFs(null)
    await prepared.run(port.fs, port.output)
    const wrong = await prepared.judge('done')
    if (wrong !== null && trial !== naiveTrial) throw new Error(`${trial.name}, without any fault: ${wrong}`)
    return port.calls
  })
}

async function tryCell(trial: Trial, kind: FaultKind, at: number): Promise<string | null> {
  return inFreshPlace(trial, async prepared => {
    const port = faultyFs({ kind, at })
    try {
      const outcome = await outcomeOf(prepared, port)
      await port.release()
      if (typeof outcome === 'object') return `it was not told in words, but as: ${String(outcome.error)}`
      await prepared.recover()
      return await prepared.judge(outcome)
    } catch (error) {
      return `the next start fails: ${String(error)}`
    }
  })
}

async function outcomeOf(
  prepared: TrialCase,
  port: FaultyFs,
): Promise<Outcome | { readonly error: unknown }> {
  try {
    await prepared.run(port.fs, port.output)
    return port.isEnded() ? 'ended' : 'done'
  } catch (error) {
    if (port.isEnded()) return 'ended'
    return error instanceof AppError && error.code !== 'internal' ? 'told' : { error }
  }
}

async function inFreshPlace<T>(trial: Trial, work: (prepared: TrialCase) => Promise<T>): Promise<T> {
  const folder = (name: string) => realpathSync(mkdtempSync(join(tmpdir(), `inkstone-${name}-`)))
  const place = { root: folder('blog'), dataFolder: folder('data') }
  try {
    return await work(await trial.prepare(place))
  } finally {
    for (const each of [place.root, place.dataFolder]) rmSync(each, { recursive: true, force: true })
  }
}

const old = 'old '.repeat(3000)
const fresh = 'fresh '.repeat(3000)

/** As most programs write: the file is emptied, then filled. */
const naiveTrial: Trial = {
  name: 'a plain write',
  async prepare({ root }) {
    const path = join(root, 'a.md')
    writeFileSync(path, old)
    return {
      async run(fs) {
        const file = await fs.open(path, 'w')
        try {
          await file.write(new TextEncoder().encode(fresh), 0, fresh.length, 0)
        } catch (error) {
          throw new AppError('disk', 'error.disk', { file: path }, error)
        } finally {
          await file.close()
        }
      },
      recover: async () => undefined,
      async judge() {
        const text = readFileSync(path, 'utf8')
        return text === old || text === fresh ? null : 'torn'
      },
    }
  },
}
