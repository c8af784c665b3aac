import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { nodeFs } from '../../main/disk/node-fs.ts'
import { writeOutput } from '../../main/disk/write-output.ts'
import type { ProofResult } from '../proof.ts'
import { startChild } from '../start-child.ts'
import { id, type Place, savePost } from './save-post.ts'

/** Two processes add lines to one post, each to what it has just read: every line that was said to be saved is there. */
export async function twoInstances(places: readonly [Place, Place], saves: number): Promise<ProofResult> {
  const ours = await race(places[0], 'ours', saves)
  const naive = await race(places[1], 'naive', saves)
  const violations = ours.lost.map(line => `${line} was said to be saved, and was overwritten`)
  if (ours.conflicts === 0) violations.push('the two never met: this proof is broken')
  if (naive.lost.length === 0) violations.push('the control lost nothing: this proof is broken')
  const control = `without a check ${naive.lost.length} of ${naive.done} are overwritten; ours told of ${ours.conflicts} conflicts`
  return { name: 'two instances on one post', cases: ours.done, violations, control }
}

interface Raced {
  readonly done: number
  readonly conflicts: number
  readonly lost: readonly string[]
}

async function race(place: Place, writer: 'ours' | 'naive', saves: number): Promise<Raced> {
  writeFileSync(join(place.root, id), '')
  const children = ['one', 'two'].map(name =>
    startChild('real-disk', ['two-instances', place.root, place.dataFolder, writer, name, String(saves)]),
  )
  for (const child of children) {
    if ((await child.ended) !== 0) throw new Error('one of the two did not come to its end')
  }
  const said = children.flatMap(({ lines }) => lines)
  const done = said.filter(line => line !== 'conflict')
  const found = readFileSync(join(place.root, id), 'utf8').split('\n')
  return {
    done: done.length,
    conflicts: said.length - done.length,
    lost: done.filter(line => !found.includes(line)),
  }
}

const longestMs = 10

/** In a process of its own: adds `saves` lines, and says each that is saved, and each conflict. */
export async function addLines(
  place: Place,
  [writer = '', name = '', saves = '']: readonly string[],
): Promise<void> {
  for (let number = 0; number < Number(saves); ) {
    const base = readFileSync(join(place.root, id), 'utf8')
    // Someone types.
    await setTimeout(Math.random() * longestMs)
    const line = `${name} ${number}`
    const outcome = await write(writer, place, base, `${base}${line}\n`)
    if (outcome === 'done') number++
    else if (outcome !== 'error.changedOnDisk') throw new Error(outcome)
    process.stdout.write(outcome === 'done' ? `${line}\n` : 'conflict\n')
  }
}

async function write(writer: string, place: Place, base: string, text: string): Promise<string> {
  if (writer === 'ours') return savePost(place, base, text)
  await writeOutput(nodeFs, join(place.root, id), new TextEncoder().encode(text))
  return 'done'
}
