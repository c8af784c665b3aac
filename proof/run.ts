// The one entry of the proof bundle: node <bundle> [name…] [--short] [--blogs FOLDER] [--json], or --child for a
// process of its own.
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Proof, ProofOptions } from './proof.ts'
import { type RowResults, runApart } from './run-apart.ts'
import { table } from './table.ts'

const proofs: Readonly<Record<string, () => Promise<Proof>>> = {
  operations: () => import('./operations.ts'),
  'bulk-changes': () => import('./bulk-changes.ts'),
  'tag-changes': () => import('./tag-changes.ts'),
  paths: () => import('./paths.ts'),
  'fault-cells': () => import('./fault-cells.ts'),
  'kill-typing': () => import('./kill-typing.ts'),
  'hostile-front-matter': () => import('./hostile-front-matter.ts'),
  'generated-front-matter': () => import('./generated-front-matter.ts'),
  'real-blogs': () => import('./real-blogs.ts'),
  'undo-reloads': () => import('./undo-reloads.ts'),
  'section-moves': () => import('./section-moves.ts'),
  'kill-save': () => import('./kill-save.ts'),
  'kill-export': () => import('./kill-export.ts'),
  'real-disk': () => import('./real-disk.ts'),
  'same-problems': () => import('./same-problems.ts'),
  'same-page': () => import('./same-page.ts'),
  'quick-page': () => import('./quick-page.ts'),
  'same-colours': () => import('./same-colours.ts'),
  'no-touch': () => import('./no-touch.ts'),
  'outside-changes': () => import('./outside-changes.ts'),
  addresses: () => import('./addresses.ts'),
  'jekyll-addresses': () => import('./jekyll-addresses.ts'),
  metadata: () => import('./metadata.ts'),
  'config-edits': () => import('./config-edits.ts'),
  'picture-uses': () => import('./picture-uses.ts'),
}

/** One of a row's own processes may take a whole core. */
const lanes = Math.min(2, cpus().length)

const given = process.argv.slice(2)
process.exitCode = given[0] === '--child' ? await runChild(given.slice(1)) : await main(given)

/** A process that a proof has started by `startChild`. */
async function runChild([name = '', ...args]: readonly string[]): Promise<number> {
  const proof = await proofs[name]?.()
  if (!proof?.child) throw new Error(`no child of ${name}`)
  await proof.child(args)
  return 0
}

/** Exit code 0: every promise held; 1: one was broken, or a proof could not be run; 2: wrong use. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      blogs: { type: 'string' },
    },
  })
  const unknown = positionals.filter(name => !Object.hasOwn(proofs, name))
  if (unknown.length > 0) {
    console.error(`There is no proof ${unknown.join(', ')}; there are ${Object.keys(proofs).join(', ')}.`)
    return 2
  }
  const names = positionals.length > 0 ? positionals : Object.keys(proofs)
  const blogs = values.blogs === undefined ? null : resolve(values.blogs)
  const found =
    names.length === 1
      ? [await runHere(names[0] ?? '', { isShort: values.short, blogs })]
      : await runApart(names, rowOptions(values.short, blogs), lanes)
  const results = found.flatMap(row => row ?? [])
  console.log(values.json ? JSON.stringify(results, null, 2) : table(results))
  const violated = results.filter(({ violations }) => violations.length > 0).length
  return violated === 0 && !found.includes(null) ? 0 : 1
}

function rowOptions(isShort: boolean, blogs: string | null): readonly string[] {
  return [...(isShort ? ['--short'] : []), ...(blogs === null ? [] : ['--blogs', blogs])]
}

async function runHere(name: string, options: ProofOptions): Promise<RowResults> {
  console.error(`proof: ${name}`)
  try {
    const proof = await proofs[name]?.()
    return [(await proof?.run(options)) ?? []].flat()
  } catch (error) {
    console.error(`proof: ${name} could not be run:`, error)
    return null
  }
}
