import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import type { Peer } from '../measure.ts'
import { percentile, round } from '../measure.ts'
import { runMeasured } from '../run-measured.ts'

/** Another program that makes a site of the same blog. */
export interface PeerProgram {
  readonly name: string
  readonly versionArgs: readonly string[]
  /** Makes `site`, an empty folder, into its own kind of project with the posts and pictures of the Jekyll `blog`. */
  prepare(blog: string, site: string): void
  buildArgs(site: string, out: string): readonly string[]
  /** In what its work differs from ours. */
  readonly note: string
}

export interface Contender {
  /** One cold build; nothing once it is known to be missing, to fail, or to be slow beyond doubt. */
  build(): Promise<void>
  /** Ours in milliseconds. */
  result(oursMs: number): Peer
  /** The most memory it had; ours in megabytes. */
  memory(oursMb: number): Peer
}

/** A peer that has taken this long in all is not built again: its times differ little, and people wait. */
const enoughMs = 15_000

/**
 * Lets a peer take part with the Jekyll `blog`; `fresh` makes empty folders.
 *
 * A peer that is missing or fails is a line in the table, never an error.
 */
export function createContender(program: PeerProgram, blog: string, fresh: () => string): Contender {
  const command = findProgram(program.name)
  const times: number[] = []
  const peaks: number[] = []
  let version = ''
  let problem = command === null ? 'not installed' : ''

  async function build(): Promise<void> {
    const isSlow = times.reduce((sum, time) => sum + time, 0) > enoughMs
    if (command === null || problem !== '' || isSlow) return
    // A site of its own each time: some keep caches in it.
    const site = fresh()
    program.prepare(blog, site)
    version ||= firstVersion(
      spawnSync(command, program.versionArgs, { cwd: site, encoding: 'utf8' }).stdout ?? '',
    )
    const ran = await runMeasured(command, program.buildArgs(site, fresh()), { cwd: site })
    times.push(ran.timeMs)
    peaks.push(ran.peakMb ?? Number.NaN)
    if (ran.status !== 0) problem = `failed: ${firstLine(ran.output) || ran.status}`
  }

  function against(numbers: readonly number[], ours: number): Peer {
    const { name } = program
    if (problem !== '') return { name, p50: null, ratio: null, note: problem }
    const p50 = percentile(numbers, 0.5)
    if (Number.isNaN(p50)) return { name, p50: null, ratio: null, note: 'not measured' }
    const note = [version, program.note].filter(Boolean).join(', ')
    return { name, p50: round(p50), ratio: round(ours / p50), note }
  }

  return { build, result: oursMs => against(times, oursMs), memory: oursMb => against(peaks, oursMb) }
}

/** On PATH, or among the project's own commands, where `npx` would find it. */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = [...(env.PATH ?? '').split(delimiter), join(process.cwd(), 'node_modules/.bin')]
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]
  const files = folders.filter(Boolean).flatMap(folder => names.map(file => join(folder, file)))
  return files.find(file => existsSync(file)) ?? null
}

/** The node_modules folder that a program was installed into, if this package is in it. */
export function modulesOf(program: string | null, name: string): string | null {
  if (program === null) return null
  for (let folder = dirname(realpathSync(program)); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules', name))) return join(folder, 'node_modules')
  }
  return null
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 120) ?? ''
}

function firstVersion(text: string): string {
  return /\d+\.\d+(\.\d+)?/.exec(text)?.[0] ?? ''
}
