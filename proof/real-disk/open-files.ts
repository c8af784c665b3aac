import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProofResult } from '../proof.ts'
import { startChild } from '../start-child.ts'
import { harmOf, id, type Place, savePost } from './save-post.ts'

const base = '旧的正文\n'
const most = 24

/** A process that may open no more files: a save is done or told, with any number of files left to open. */
export async function openFiles(place: Place): Promise<ProofResult> {
  const name = 'too many open files'
  if (process.platform === 'win32')
    return { name: `${name} (not on Windows)`, cases: 0, violations: [], control: null }
  writeFileSync(join(place.root, id), base)
  const limit = { shellBefore: 'ulimit -n 256' }
  const child = startChild('real-disk', ['open-files', place.root, place.dataFolder], limit)
  const code = await child.ended
  const outcomes = child.lines.map(line => line.split('\t'))
  const violations = outcomes.flatMap(([free, outcome, harm]) =>
    harm === '' ? [] : [`with ${free} files to open: ${outcome}, ${harm}`],
  )
  const told = outcomes.filter(([, outcome]) => outcome !== 'done').length
  if (code !== 0 || outcomes.length !== most) violations.push(`the trial itself ended with ${code}`)
  if (told === 0) violations.push('no save met the limit: this proof is broken')
  const control = `${told} of the saves were told to have too many files open, ${outcomes.length - told} were done`
  return { name, cases: outcomes.length, violations, control }
}

/** In a process with a low limit: uses it up, then gives back one file more for each save. */
export async function saveWithFewFiles(place: Place): Promise<void> {
  // Everything that a save needs is loaded and running before.
  await savePost(place, base, `${base}0`)
  await savePost(place, `${base}0`, base)
  const taken: number[] = []
  try {
    for (;;) taken.push(openSync('/dev/null', 'r'))
  } catch {
    // That is the limit.
  }
  let before = base
  for (let free = 0; free < most; free++) {
    const text = `${base}${'更多'.repeat(free + 1)}`
    const outcome = await savePost(place, before, text)
    const spare = taken.splice(0, 8)
    for (const file of spare) closeSync(file)
    const harm = harmOf(place, before, text, outcome) ?? ''
    if (outcome === 'done') before = text
    process.stdout.write(`${free}\t${outcome}\t${harm}\n`)
    // One stays free for the next.
    taken.push(...Array.from({ length: spare.length - 1 }, () => openSync('/dev/null', 'r')))
  }
}
