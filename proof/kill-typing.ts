// kill -9 while someone types without a pause: what each process leaves is opened by this one, which knew nothing of it.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHistory } from '../main/disk/history/history.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { createOpenDocuments } from '../main/documents/open-documents.ts'
import { openJournal } from '../main/journal/journal.ts'
import { startTypist } from './kill-typing/start-typist.ts'
import { postIds, textWith, typeUntilKilled } from './kill-typing/typist.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

/** What is older than this when the process is killed must be there. */
const promisedMs = 500

/** What a process of its own does until it is killed. */
export async function child(args: readonly string[]): Promise<void> {
  await typeUntilKilled(args)
}

export async function run({ isShort }: ProofOptions): Promise<readonly ProofResult[]> {
  const kills = isShort ? 200 : 2000
  const control = await killAll(isShort ? 10 : 40, false)
  const lost = control.filter(({ violations }) => violations.length > 0).length
  const found = `without a journal ${lost} of ${control.length} lose words`
  const blind = lost < control.length / 20 ? ['the control lost nothing: this proof is broken'] : []
  const killed = await killAll(kills, true)
  const violations = [...blind, ...killed.flatMap(each => each.violations)]
  const stalled = killed.filter(({ stalledMs }) => stalledMs > 0).length
  const note =
    stalled === 0 ? '' : `; ${stalled} got no time from the machine for a while, which is not counted`
  return [{ name: 'kill -9 while typing', cases: killed.length, violations, control: found + note }]
}

interface Killed {
  /** How long, in its last second, it could not even type. */
  readonly stalledMs: number
  readonly violations: readonly string[]
}

/** Several at a time: most of a life is waiting for the next key. */
async function killAll(count: number, hasJournal: boolean): Promise<readonly Killed[]> {
  const results: Killed[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const number = next++
      results.push(await killOne(number, hasJournal))
    }
  }
  await Promise.all(Array.from({ length: cpus().length * 3 }, worker))
  return results
}

async function killOne(number: number, hasJournal: boolean): Promise<Killed> {
  const folder = (name: string) => realpathSync(mkdtempSync(join(tmpdir(), `inkstone-${name}-`)))
  const place = { root: folder('blog'), dataFolder: folder('data') }
  try {
    mkdirSync(join(place.root, '_posts'))
    for (const id of postIds) writeFileSync(join(place.root, id), textWith(0))
    const typist = startTypist(place, hasJournal)
    await typist.started
    // The first keys, a save in the middle, and the second sync are all hit by some.
    await typist.killAfter(550 + Math.random() * 600)
    const found = await recover(place)
    const keys = typist.keys()
    const stalledMs = stallOf([...keys.values()].flat(), typist.killedMs())
    const dueMs = typist.killedMs() - promisedMs - stalledMs
    const violations = postIds.flatMap(id => {
      const typed = keys.get(id) ?? []
      const wrong = judge(found(id), typed.length, typed.filter(atMs => atMs < dueMs).length)
      return wrong === null ? [] : [`kill ${number}, ${id}: ${wrong}`]
    })
    return { violations, stalledMs }
  } finally {
    for (const each of Object.values(place)) rmSync(each, { recursive: true, force: true })
  }
}

/** A typist types every 20 ms. One that does not for this long is not slow: it is not run. */
const stallMs = 100

/** What a machine with more to do than it can takes away, in the second before the kill. */
function stallOf(keys: readonly number[], killedMs: number): number {
  const times = [...keys.filter(atMs => atMs > killedMs - 1000).sort((a, b) => a - b), killedMs]
  const gaps = times.slice(1).map((atMs, i) => atMs - (times[i] ?? atMs))
  return gaps.filter(gap => gap > stallMs).reduce((sum, gap) => sum + gap, 0)
}

/** As the next start does: what is recovered, else what is on the disk. */
async function recover({ root, dataFolder }: { root: string; dataFolder: string }) {
  const journal = openJournal({ fs: nodeFs, dataFolder, root, tell: () => undefined })
  const history = openHistory(nodeFs, dataFolder, root)
  const documents = createOpenDocuments({ fs: nodeFs, root, history, now: Date.now, journal })
  await documents.recover()
  const states = new Map<string, { text: string; disk: string; state: string }>()
  for (const id of postIds) {
    const { kind } = await documents.compare(id)
    const disk = readFileSync(join(root, id), 'utf8')
    states.set(id, { text: documents.tip(id) ?? disk, disk, state: kind })
  }
  await journal.close()
  return (id: string) => states.get(id)
}

/** What is wrong with a post; null: nothing. `typed` keys were begun to be typed, `due` of them long enough ago. */
function judge(
  found: { readonly text: string; readonly disk: string; readonly state: string } | undefined,
  typed: number,
  due: number,
): string | null {
  if (found === undefined) return 'the post is not there'
  const keys = keysIn(found.text)
  if (keys === null || keysIn(found.disk) === null) return 'a text is torn, or has what nobody typed'
  if (keys > typed) return `${keys} keys are there, ${typed} were typed`
  if (keys < due) return `${due - keys} of ${due} keys older than ${promisedMs} ms are lost`
  return found.state === 'same' ? null : `nobody else wrote, and it is a ${found.state}`
}

/** How many keys a text has; null: it is not what typing makes of it. */
function keysIn(text: string): number | null {
  const count = text.split(' ').filter(word => word.startsWith('键')).length
  return text === textWith(count) ? count : null
}
