import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ChangeSet } from '@codemirror/state'
import { openHistory } from '../main/disk/history/history.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { createOpenDocuments } from '../main/documents/open-documents.ts'
import { openJournal } from '../main/journal/journal.ts'
import type { ChangesJson } from '../shared/calls/posts.ts'
import { type Measure, measure, timeOf } from './measure.ts'
import type { Workplace } from './workplace.ts'

const changes = 300
/** Faster than anyone types: the sync of each second falls among them. */
const everyMs = 10

/** From main's taking a change until the system has the bytes of its record. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const small = await typeInto(workplace, 10_000)
  const large = await typeInto(workplace, 1_000_000)
  return [
    measure('journal append, 10 KB', small, { budget: 2 }),
    measure('journal append, 1 MB', large, { budget: 2 }),
  ]
}

async function typeInto(workplace: Workplace, bytes: number): Promise<readonly number[]> {
  const [root, dataFolder, id] = [workplace.fresh(), workplace.fresh(), 'post.md']
  let length = bytes
  writeFileSync(join(root, id), 'x'.repeat(bytes))
  const journal = openJournal({ fs: nodeFs, dataFolder, root, tell: failIfTold })
  const history = openHistory(nodeFs, dataFolder, root)
  const documents = createOpenDocuments({ fs: nodeFs, root, history, now: Date.now, journal })
  await documents.open(id)
  const times: number[] = []
  for (let seq = 1; seq <= changes; seq++) {
    const change = ChangeSet.of({ from: Math.floor(bytes / 2) + seq, insert: '字' }, length++)
    // `toJSON` is typed as `any`; this is the shape that `ChangesJson` describes.
    times.push(await timeOf(() => documents.change(id, seq, change.toJSON() as ChangesJson)))
    await setTimeout(everyMs)
  }
  await journal.close()
  // The first one writes the whole text, once for each post that is typed in; the rest are appends.
  return times.slice(1)
}

function failIfTold(problem: unknown): void {
  if (problem !== null) throw new Error(`the journal cannot be written: ${JSON.stringify(problem)}`)
}
