import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Peer } from '../measure.ts'
import { percentile, round } from '../measure.ts'
import { type MeasuredRun, runMeasured, settleDisk, tellRun } from '../run-measured.ts'
import { installedPeer } from './installed-peer.ts'

/** Another program that makes a site of the same blog. */
export interface PeerProgram {
  readonly name: string
  /** What it is called on PATH; absent: as its name. */
  readonly command?: string
  readonly versionArgs: readonly string[]
  /** What it is made of on npm, `name@version`; absent: it is the system's, or there is none. */
  readonly packages?: readonly string[]
  /**
   * Makes `site`, an empty folder, into its own kind of project with the posts and pictures of the Jekyll `blog`.
   * `modules` has the packages; empty where there are none.
   */
  prepare(blog: string, site: string, modules: string): void
  /** Where its posts are in its site. */
  readonly posts: string
  buildArgs(site: string, out: string): readonly string[]
  /** Into the folder that it has built already; absent: as the first time. */
  rebuildArgs?(site: string, out: string): readonly string[]
  /** In what its work differs from ours. */
  readonly note: string
}

export interface Contender {
  /** One cold build; nothing once it is known to be missing, to fail, or to be slow beyond doubt. */
  build(): Promise<void>
  /** Two more builds into the folder of the last one: with one post changed (its file's name), and with nothing. */
  rebuild(post: string): Promise<void>
  /** Ours in milliseconds. */
  result(oursMs: number): Peer
  afterOneChange(oursMs: number): Peer
  whenNothingChanged(oursMs: number): Peer
  /** The time that it kept processors busy; ours in milliseconds. */
  processor(oursMs: number): Peer
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
  const found = findPeer(program)
  const command = found?.command ?? null
  const times: number[] = []
  const cpuTimes: number[] = []
  const peaks: number[] = []
  let version = ''
  let problem = command === null ? 'not installed' : ''

  const changed: number[] = []
  const same: number[] = []
  let last: { readonly site: string; readonly out: string } | null = null

  async function build(): Promise<void> {
    const isSlow = times.reduce((sum, time) => sum + time, 0) > enoughMs
    if (command === null || problem !== '' || isSlow) return
    // A site of its own each time: some keep caches in it.
    const site = fresh()
    program.prepare(blog, site, found?.modules ?? '')
    version ||= firstVersion(
      spawnSync(command, program.versionArgs, { cwd: site, encoding: 'utf8' }).stdout ?? '',
    )
    last = { site, out: fresh() }
    const ran = await run(command, program.buildArgs(site, last.out), site)
    times.push(ran.timeMs)
    cpuTimes.push(ran.cpuMs ?? Number.NaN)
    peaks.push(ran.peakMb ?? Number.NaN)
  }

  async function rebuild(post: string): Promise<void> {
    if (command === null || problem !== '' || last === null) return
    const { site, out } = last
    const args = (program.rebuildArgs ?? program.buildArgs)(site, out)
    appendFileSync(join(site, program.posts, post), '\nOne more paragraph.\n')
    changed.push((await run(command, args, site)).timeMs)
    same.push((await run(command, args, site)).timeMs)
  }

  /** Said at once, so that a long race that is broken off has told what it knew. */
  async function run(command: string, args: readonly string[], site: string): Promise<MeasuredRun> {
    settleDisk()
    const ran = await runMeasured(command, args, { cwd: site })
    if (ran.status !== 0) problem = `failed: ${firstLine(ran.output) || ran.status}`
    tellRun(program.name, ran)
    return ran
  }

  function against(numbers: readonly number[], ours: number): Peer {
    const { name } = program
    if (problem !== '') return { name, p50: null, ratio: null, note: problem }
    const p50 = percentile(numbers, 0.5)
    if (Number.isNaN(p50)) return { name, p50: null, ratio: null, note: 'not measured' }
    const note = [version, program.note].filter(Boolean).join(', ')
    return { name, p50: round(p50), ratio: round(ours / p50), note }
  }

  return {
    build,
    rebuild,
    afterOneChange: oursMs => against(changed, oursMs),
    whenNothingChanged: oursMs => against(same, oursMs),
    result: oursMs => against(times, oursMs),
    processor: oursMs => against(cpuTimes, oursMs),
    memory: oursMb => against(peaks, oursMb),
  }
}

function findPeer({
  name,
  command: called = name,
  packages,
}: PeerProgram): { command: string; modules?: string } | null {
  if (packages !== undefined) return installedPeer(name, packages)
  const command = findProgram(called)
  return command === null ? null : { command }
}

/** On PATH, or among the project's own commands, where `npx` would find it. */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = [...(env.PATH ?? '').split(delimiter), join(process.cwd(), 'node_modules/.bin')]
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]
  const files = folders.filter(Boolean).flatMap(folder => names.map(file => join(folder, file)))
  return files.find(file => existsSync(file)) ?? null
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 120) ?? ''
}

function firstVersion(text: string): string {
  return /\d+\.\d+(\.\d+)?/.exec(text)?.[0] ?? ''
}
