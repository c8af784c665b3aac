// A change of many posts that is ended at any moment: all of the old or all of the new, told, and undone as one.
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { dyingFs } from '../main/disk/dying-fs.ts'
import { openHistory } from '../main/disk/history/history.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { sha256 } from '../main/disk/sha256.ts'
import { sweepTemporaryFiles } from '../main/disk/sweep-temporary-files.ts'
import {
  carryOut,
  type Desk,
  recover,
  startDesk,
  stateOf,
  strangersIn,
  textOf,
  writeBlog,
} from './bulk-changes/tagged-blog.ts'
import type { ProofOptions, ProofResult } from './proof.ts'
import { startChild } from './start-child.ts'

export async function run(options: ProofOptions): Promise<readonly ProofResult[]> {
  return [await endedAtEachCall(options), await killed(options)]
}

/** So many posts that the history packs their versions. */
const fewPosts = 9

/** Ended before and after every call to the disk (short: every 53rd), the change and its undo. */
async function endedAtEachCall({ isShort }: ProofOptions): Promise<ProofResult> {
  const violations: string[] = []
  const found = { old: 0, new: 0, mended: 0 }
  let cases = 0
  const step = isShort ? 53 : 1
  for (const isUndo of [false, true]) {
    for (const kind of ['before', 'after'] as const) {
      for (let at = 1 + (cases % step); ; at += step) {
        const outcome = await endedAt(at, kind, isUndo, found)
        if (outcome === 'survived') break
        cases++
        if (outcome !== null) violations.push(outcome)
      }
    }
  }
  if (!isShort && found.mended === 0)
    violations.push('no end met a change in the middle: this proof is broken')
  const control = `${found.mended} were half done until the next start; then ${found.old} old, ${found.new} new`
  return { name: 'bulk change ended at each call', cases, violations, control }
}

async function endedAt(
  at: number,
  kind: 'before' | 'after',
  isUndo: boolean,
  found: { old: number; new: number; mended: number },
): Promise<string | 'survived' | null> {
  const desk = freshDesk(fewPosts)
  try {
    if (isUndo) await carryOut((await startDesk(desk)).bulk, 0)
    const [from, to] = isUndo ? [1, 0] : [0, 1]
    const dying = dyingFs(at, kind)
    const doomed = await startDesk(desk, dying.fs)
    const isDone = await (isUndo ? doomed.operations.undo(null) : carryOut(doomed.bulk, 0)).then(
      () => true,
      () => false,
    )
    if (isDone) return 'survived'
    const half = stateOf(desk.root, fewPosts)
    const told = await recover(desk)
    const state = stateOf(desk.root, fewPosts)
    if (typeof half === 'string') found.mended++
    if (state === from) found.old++
    if (state === to) found.new++
    const where = `${isUndo ? 'the undo' : 'the change'} ended ${kind} call ${at}`
    if (state !== from && state !== to) return `${where}: ${state}`
    if (half !== state && told === null) return `${where}: mended, and nobody was told`
    return await goesOn(desk, state, where)
  } finally {
    removeDesk(desk)
  }
}

/** After it, another change and its undo are possible. */
async function goesOn(desk: Desk, state: number, where: string): Promise<string | null> {
  const { bulk, operations } = await startDesk(desk)
  await carryOut(bulk, state)
  if (stateOf(desk.root, fewPosts) !== state + 1) return `${where}: the next change is not whole`
  await operations.undo(null)
  return stateOf(desk.root, fewPosts) === state ? null : `${where}: the next undo is not whole`
}

const manyPosts = 80
const lanes = 4

/** What kills met. */
interface Met {
  half: number
  whole: number
}

/** A process that changes 80 posts again and again is killed at a random moment, for real. */
async function killed({ isShort }: ProofOptions): Promise<ProofResult> {
  const [naiveKills, kills] = isShort ? [4, 8] : [60, 400]
  const [met, other]: [Met, Met] = [
    { half: 0, whole: 0 },
    { half: 0, whole: 0 },
  ]
  const naive = await inLanes(naiveKills, () => killOnce('naive', other))
  const mixed = naive.filter(outcome => outcome !== null).length
  const violations = (await inLanes(kills, () => killOnce('ours', met))).filter(outcome => outcome !== null)
  if (mixed * 20 < naiveKills) violations.push('the control found too little: this proof is broken')
  // Of a few kills it may be that none falls into a change.
  if (!isShort && (met.half === 0 || met.whole === 0))
    violations.push('kills met too little: this proof is broken')
  const share = Math.round((100 * mixed) / naiveKills)
  const control = `file by file, ${share} % of ${naiveKills} kills leave half of the posts changed; of ours ${met.half} were until the next start`
  return { name: 'bulk change, kill -9', cases: kills, violations, control }
}

async function inLanes<T>(count: number, work: () => Promise<T>): Promise<readonly T[]> {
  const lane = async () => {
    const found: T[] = []
    for (let at = 0; at < count / lanes; at++) found.push(await work())
    return found
  }
  return (await Promise.all(Array.from({ length: lanes }, lane))).flat()
}

async function killOnce(writer: 'ours' | 'naive', met: Met): Promise<string | null> {
  const desk = freshDesk(manyPosts)
  try {
    const child = startChild('bulk-changes', [writer, desk.root, desk.dataFolder])
    await child.printed('ready')
    // A change takes as long as the first one took: kills fall everywhere in one, and between two.
    const tookMs = Number(/\d+/.exec(child.lines.find(line => line.startsWith('took ')) ?? '')?.[0])
    await setTimeout(Math.random() * 1.5 * tookMs)
    child.process.kill('SIGKILL')
    await child.ended
    const done = Math.max(0, ...child.lines.map(Number).filter(Number.isInteger))
    if (typeof stateOf(desk.root, manyPosts) === 'string') met.half++
    else met.whole++
    if (writer === 'ours') await recover(desk)
    const state = stateOf(desk.root, manyPosts)
    if (typeof state === 'string') return state
    if (writer === 'naive') return null
    if (state < done) return `at change ${state}, though change ${done} was said to be done`
    return (await leftBehind(desk)) ?? (await undone(desk, state))
  } finally {
    removeDesk(desk)
  }
}

/** Temporary files, after the time in which another window could still be using them. */
async function leftBehind({ root }: Desk): Promise<string | null> {
  await sweepTemporaryFiles(nodeFs, join(root, '_posts'), Date.now() + 11 * 60 * 1000)
  const left = strangersIn(root, manyPosts)
  return left.length === 0 ? null : `something was left: ${left.join(', ')}`
}

/** The last change that is complete can be undone, after the kill, and the versions that it replaced be had. */
async function undone(desk: Desk, state: number): Promise<string | null> {
  if (state === 0) return null
  const history = openHistory(nodeFs, desk.dataFolder, desk.root)
  for (const at of [0, manyPosts - 1]) {
    const text = textOf(at, state - 1)
    const kept = await history.read(sha256(text)).catch(() => null)
    if (kept === null || new TextDecoder('utf-8', { ignoreBOM: true }).decode(kept) !== text)
      return `the version of post ${at} before change ${state} is gone`
  }
  await (await startDesk(desk)).operations.undo(null)
  const after = stateOf(desk.root, manyPosts)
  return after === state - 1 ? null : `undone, change ${state} left ${after}`
}

/** Changes until it is killed, and says each number when it is done. */
export async function child([writer = '', root = '', dataFolder = '']: readonly string[]): Promise<void> {
  const { bulk } = await startDesk({ root, dataFolder })
  for (let number = 0; ; number++) {
    const start = performance.now()
    if (writer === 'ours') await carryOut(bulk, number)
    else await naively(root, number)
    writeSync(1, `${number + 1}\n`)
    if (number === 0) writeSync(1, `took ${Math.round(performance.now() - start)}\nready\n`)
  }
}

/** As a script would do it, one file after the other. */
async function naively(root: string, number: number): Promise<void> {
  for (let at = 0; at < manyPosts; at++) {
    const path = join(root, `_posts/2020-01-01-第${at}篇.md`)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(`t${number}`, `t${number + 1}`))
    await setTimeout(0)
  }
}

function freshDesk(posts: number): Desk {
  const fresh = (name: string) => realpathSync(mkdtempSync(join(tmpdir(), `inkstone-bulk-${name}-`)))
  const desk = { root: fresh('blog'), dataFolder: fresh('data') }
  writeBlog(desk.root, posts)
  return desk
}

function removeDesk({ root, dataFolder }: Desk): void {
  for (const folder of [root, dataFolder]) rmSync(folder, { recursive: true, force: true })
}
