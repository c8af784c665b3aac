import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProofResult } from '../proof.ts'
import { startChild } from '../start-child.ts'
import { id, type Place, savePost } from './save-post.ts'

const base = '旧的正文\n'
const text = '新的正文，长一些\n'

/** The modes of the post, which is the user's own but in the last, and of its folder; and how a save must end. */
const trials = [
  { name: 'a read-only file', file: 0o444, folder: 0o777, expected: 'error.noPermission' },
  { name: 'a read-only folder', file: 0o666, folder: 0o555, expected: 'error.noPermission' },
  { name: 'both', file: 0o444, folder: 0o555, expected: 'error.noPermission' },
  { name: 'a file that may not be read', file: 0o222, folder: 0o777, expected: 'error.noPermission' },
  // Of another owner, which an ordinary user cannot give it back: it is written in place.
  { name: 'a file of someone else, which may be written', file: 0o666, folder: 0o777, expected: 'done' },
] as const

/** As someone who is not the superuser, to whom nothing is forbidden. */
export async function permissions(scratch: string): Promise<ProofResult> {
  const name = 'read-only file and folder, as an ordinary user'
  if (process.platform === 'win32')
    return { name: `${name} (not on Windows)`, cases: 0, violations: [], control: null }
  const violations: string[] = []
  for (const [number, trial] of trials.entries()) {
    const place = prepare(scratch, String(number), trial)
    const path = join(place.root, id)
    const before = statSync(path, { bigint: true })
    const child = startChild('real-disk', ['permissions', place.root, place.dataFolder])
    await child.ended
    const [outcome] = child.lines
    const after = statSync(path, { bigint: true })
    const found = readFileSync(path, 'utf8')
    if (outcome !== trial.expected) violations.push(`${trial.name}: ${outcome}`)
    if (found !== (outcome === 'done' ? text : base)) violations.push(`${trial.name}: the post is torn`)
    if (outcome !== 'done' && after.mtimeNs !== before.mtimeNs)
      violations.push(`${trial.name}: it was touched`)
    if (after.uid !== before.uid || after.mode !== before.mode)
      violations.push(`${trial.name}: it changed hands`)
    chmodSync(place.root, 0o777)
  }
  return { name, cases: trials.length, violations, control: 'the last of them may be written, and is' }
}

function prepare(scratch: string, name: string, { file, folder, expected }: (typeof trials)[number]): Place {
  const place = { root: join(scratch, `blog-${name}`), dataFolder: join(scratch, `data-${name}`) }
  for (const each of Object.values(place)) {
    mkdirSync(each)
    chmodSync(each, 0o777)
  }
  writeFileSync(join(place.root, id), base)
  chmodSync(join(place.root, id), file)
  if (isSuperuser() && expected !== 'done') chownSync(join(place.root, id), nobody, nobody)
  chmodSync(place.root, folder)
  return place
}

const nobody = 65534

function isSuperuser(): boolean {
  return process.getuid?.() === 0
}

export async function saveAsOrdinaryUser(place: Place): Promise<void> {
  if (isSuperuser()) {
    process.setgroups?.([])
    process.setgid?.(nobody)
    process.setuid?.(nobody)
  }
  process.stdout.write(`${await savePost(place, base, text)}\n`)
}
