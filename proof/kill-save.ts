import { linkSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openHistory } from '../main/disk/history/history.ts'
import { tidyHistory } from '../main/disk/history/tidy-history.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { settleUnfinished } from '../main/disk/settle-unfinished.ts'
import { sha256 } from '../main/disk/sha256.ts'
import { sweepTemporaryFiles } from '../main/disk/sweep-temporary-files.ts'
import { isTemporaryName } from '../main/disk/temporary-file.ts'
import { notesFolder } from '../main/disk/write-guard.ts'
import { numberedText, numberOf } from './kill-save/numbered-text.ts'
import { type Desk, id, postText, type WriterName, writers } from './kill-save/writers.ts'
import type { ProofOptions, ProofResult } from './proof.ts'
import { startChild } from './start-child.ts'

/**
 * A process that saves a post again and again is killed at a random moment, for real: the post is whole, no older than
 * the last save that was said to be done, and after the next start nothing is left beside it.
 */
export async function run({ isShort }: ProofOptions): Promise<readonly ProofResult[]> {
  const [naiveKills, kills] = isShort ? [60, 100] : [300, 1000]
  const naive = await inLanes(naiveKills, count => killMany({ writer: 'naive', hasTwoNames: false, count }))
  const share = Math.round((100 * naive.wrong.length) / naiveKills)
  const control = `a plain write is torn or lost in ${share} % of ${naiveKills} kills`
  const blind = share < 5 ? ['the control found too little: this proof is broken'] : []
  const results: ProofResult[] = []
  for (const [name, hasTwoNames] of [
    ['kill -9 while saving', false],
    ['kill -9 while saving in place', true],
  ] as const) {
    const { wrong, restored } = await inLanes(kills, count =>
      killMany({ writer: 'ours', hasTwoNames, count }),
    )
    if (hasTwoNames && restored === 0) wrong.push('no kill met a write in place: this proof is broken')
    const found = hasTwoNames ? `; of ours ${restored} were half written until the next start` : ''
    results.push({ name, cases: kills, violations: [...blind, ...wrong], control: control + found })
  }
  return results
}

interface Killed {
  /** A sentence for each kill that did harm. */
  readonly wrong: string[]
  /** How many kills left a half written post, which the next start put back. */
  readonly restored: number
}

const lanes = 4

/** Several at once: most of their time they wait for the disk. */
async function inLanes(count: number, work: (count: number) => Promise<Killed>): Promise<Killed> {
  const each = await Promise.all(Array.from({ length: lanes }, () => work(Math.ceil(count / lanes))))
  return {
    wrong: each.flatMap(({ wrong }) => wrong),
    restored: each.reduce((sum, { restored }) => sum + restored, 0),
  }
}

interface Killing {
  readonly writer: WriterName
  /** Then it must be written in place. */
  readonly hasTwoNames: boolean
  readonly count: number
}

async function killMany({ writer, hasTwoNames, count }: Killing): Promise<Killed> {
  const desk = { root: freshFolder('blog'), dataFolder: freshFolder('data') }
  const wrong: string[] = []
  let restored = 0
  try {
    restart(desk, hasTwoNames)
    for (let kill = 1; kill <= count; kill++) {
      const done = await killOne(writer, desk, hasTwoNames && kill % 2 === 0 ? inPlace : anyTime)
      if (writer === 'ours') restored += await nextStart(desk)
      const harm = harmOf(desk, done) ?? (writer === 'ours' ? await lostVersion(desk, done) : null)
      if (harm === null) continue
      wrong.push(`kill ${kill}${hasTwoNames ? ' in place' : ''}: ${harm}`)
      restart(desk, hasTwoNames)
    }
    if (writer === 'ours') wrong.push(...(await leftInData(desk)))
    return { wrong, restored }
  } finally {
    for (const folder of [desk.root, desk.dataFolder]) rmSync(folder, { recursive: true, force: true })
  }
}

function freshFolder(name: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), `inkstone-${name}-`)))
}

function restart({ root }: Desk, hasTwoNames: boolean): void {
  for (const name of readdirSync(root)) rmSync(join(root, name))
  writeFileSync(join(root, id), numberedText(0))
  if (hasTwoNames) linkSync(join(root, id), join(root, second))
}

const second = 'second.md'

/** When a process is killed: some time after it has printed this line. */
interface Moment {
  readonly after: string
  readonly longestMs: number
}

/** Longer than a save takes, so that kills fall everywhere in it and between two. */
const anyTime: Moment = { after: 'ready', longestMs: 60 }
/** Writing in place is the smallest part of a save; at any time, few kills would meet it. */
const inPlace: Moment = { after: 'in place', longestMs: 4 }

/** The number of the last save that the process said was done; what was there before, when it said none. */
async function killOne(writer: WriterName, desk: Desk, moment: Moment): Promise<number> {
  const before = numberOf(postText(desk)) ?? 0
  const child = startChild('kill-save', [writer, desk.root, desk.dataFolder])
  await child.printed(moment.after)
  await setTimeout(Math.random() * moment.longestMs)
  child.process.kill('SIGKILL')
  await child.ended
  return Math.max(before, ...child.lines.map(Number).filter(Number.isInteger))
}

/** Null: none. */
function harmOf(desk: Desk, done: number): string | null {
  const number = numberOf(postText(desk))
  if (number === null) return 'the post is torn'
  if (number < done) return `the post is the ${number}th text, though the ${done}th was said to be saved`
  const left = readdirSync(desk.root).filter(name => name !== id && name !== second)
  return left.length > 0 ? `something was left: ${left.join(', ')}` : null
}

/** What the app does by itself when it opens the blog again, some time later; answers with how much it put back. */
async function nextStart(desk: Desk): Promise<number> {
  const history = openHistory(nodeFs, desk.dataFolder, desk.root)
  const { restored } = await settleUnfinished({ fs: nodeFs, ...desk, history })
  await sweepTemporaryFiles(nodeFs, desk.root, Date.now() + 11 * 60 * 1000)
  return restored.length
}

/** What an hourly tidying leaves of temporary files in the data folder. */
async function leftInData({ root, dataFolder }: Desk): Promise<readonly string[]> {
  const nowMs = Date.now() + 11 * 60 * 1000
  await tidyHistory(nodeFs, dataFolder, { nowMs, limitBytes: Number.POSITIVE_INFINITY })
  await sweepTemporaryFiles(nodeFs, notesFolder(dataFolder, root), nowMs)
  const names = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
  return names
    .filter(name => isTemporaryName(basename(name)))
    .map(name => `in the data folder ${name} was left`)
}

/** The version before the last save that was done can be had. */
async function lostVersion({ root, dataFolder }: Desk, done: number): Promise<string | null> {
  if (done === 0) return null
  const sha = sha256(numberedText(done - 1))
  const history = openHistory(nodeFs, dataFolder, root)
  const isListed = (await history.versionsOf(id)).some(version => version.sha === sha)
  if (!isListed) return `the ${done - 1}th text is not in the history`
  return sha256(await history.read(sha)) === sha ? null : `the ${done - 1}th text is not what it was`
}

/** Saves until it is killed, and says each number when it is done. */
export async function child([writer = '', root = '', dataFolder = '']: readonly string[]): Promise<void> {
  const desk = { root, dataFolder }
  // One of the two names that `killOne` gives.
  const write = writers[writer as WriterName]
  let before = postText(desk)
  writeSync(1, 'ready\n')
  for (let number = Number.parseInt(before, 10) + 1; ; number++) {
    const text = numberedText(number)
    await write(desk, before, text)
    writeSync(1, `${number}\n`)
    before = text
  }
}
