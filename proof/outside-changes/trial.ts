// One cell: another program does something to the file of an open post, at one moment, in one state of the text.
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { firstText, type OutsideKind } from './outside-kinds.ts'
import type { Choice, Saver, SaverPlace, Told } from './savers.ts'
import { type Timing, timedFs } from './timed-fs.ts'

export const bufferStates = [
  'clean',
  'unsaved',
  'just saved',
  'saved, and typed again',
  'typed while it is being saved',
  'typed after the change, before anyone looked',
] as const

export type BufferState = (typeof bufferStates)[number]

export interface Cell {
  readonly kind: OutsideKind
  readonly state: BufferState
  readonly timing: Timing
  readonly choice: Choice
}

const id = '_posts/2024-05-01-石.md'
const typed = '我写的。'
const typedLate = '后来写的。'

/** A sentence for each way in which the promise was broken in this cell. */
export async function tryCell(
  cell: Cell,
  scratch: string,
  makeSaver: (place: SaverPlace) => Saver,
): Promise<readonly string[]> {
  const root = join(scratch, 'blog')
  const path = join(root, id)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, firstText)
  try {
    return await tryIn(cell, { root, path, dataFolder: join(scratch, 'data') }, makeSaver)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function tryIn(
  { kind, state, timing, choice }: Cell,
  { root, path, dataFolder }: { root: string; path: string; dataFolder: string },
  makeSaver: (place: SaverPlace) => Saver,
): Promise<readonly string[]> {
  const timed = timedFs()
  const saver = makeSaver({ fs: timed.fs, root, dataFolder, id })
  await saver.open()
  await bring(saver, state)
  let theirs: Uint8Array | null = null
  const isLate =
    state === 'typed while it is being saved' || state === 'typed after the change, before anyone looked'
  const happen = () => {
    kind.run(path, timing)
    theirs = bytesAt(path)
    if (isLate) saver.type(typedLate)
  }
  const told = await saveWhile(saver, timed, { path, timing, happen })
  const problems: string[] = []
  if (kind.changesBytes) {
    problems.push(...checkUntouched(path, theirs))
    if (!told.some(known => known !== 'nothing')) problems.push('nobody was told')
  }
  const mine = saver.text()
  problems.push(...checkMine(saver, state, told, mine))
  if (problems.length > 0) return problems
  if (told.at(-1) === 'conflict' || told.at(-1) === 'gone') {
    problems.push(
      ...(await checkChoice(saver, told.at(-1) === 'gone' ? 'mine' : choice, { path, theirs, mine })),
    )
  }
  return problems
}

async function bring(saver: Saver, state: BufferState): Promise<void> {
  if (state === 'clean') return
  saver.type(typed)
  if (state === 'just saved' || state === 'saved, and typed again') await saver.save()
  if (state === 'saved, and typed again') saver.type(typed)
}

/** As the window does it: save, look when there is focus, save again when autosave's second is over, unless one must choose. */
async function saveWhile(
  saver: Saver,
  timed: ReturnType<typeof timedFs>,
  { path, timing, happen }: { path: string; timing: Timing; happen: () => void },
): Promise<readonly Told[]> {
  if (timing === 'before the save') happen()
  else timed.arm(path, timing, happen)
  const told: Told[] = [await saver.save()]
  timed.disarm()
  told.push(await saver.look())
  if (told.at(-1) === 'nothing' || told.at(-1) === 'reloaded')
    told.push(await saver.save(), await saver.look())
  return told
}

/** Before anyone chose: what the other program left is what is there. */
function checkUntouched(path: string, theirs: Uint8Array | null): readonly string[] {
  const now = bytesAt(path)
  if (theirs === null)
    return now === null ? [] : ['a file that was taken away is there again, and nobody chose that']
  return now !== null && Buffer.from(theirs).equals(now)
    ? []
    : ['the other program’s bytes were replaced, and nobody chose that']
}

/** What was typed is in the text, or was saved before the other program's change was taken over. */
function checkMine(saver: Saver, state: BufferState, told: readonly Told[], mine: string): readonly string[] {
  if (state === 'clean' || told.includes('reloaded')) return []
  const wanted = state.startsWith('typed') ? typedLate : typed
  return saver.text().includes(wanted) && mine.includes(wanted)
    ? []
    : ['what was typed is not in the text any more']
}

async function checkChoice(
  saver: Saver,
  choice: Choice,
  { path, theirs, mine }: { path: string; theirs: Uint8Array | null; mine: string },
): Promise<readonly string[]> {
  const isText = theirs === null || isUtf8(theirs)
  const made = choice === 'merge' && !isText ? 'both' : choice
  await saver.choose(made)
  const kept = await saver.kept()
  const now = bytesAt(path)
  const canBeHad = (bytes: Uint8Array) =>
    [now, ...kept].some(known => known !== null && Buffer.from(known).equals(bytes))
  const problems: string[] = []
  if (theirs !== null && !canBeHad(theirs))
    problems.push(`after “${made}” the other version cannot be had again`)
  if (!canBeHad(new TextEncoder().encode(mine)))
    problems.push(`after “${made}” my version cannot be had again`)
  if (made !== 'mine' && theirs !== null && !(now !== null && Buffer.from(theirs).equals(now)))
    problems.push(`“${made}” changed the file on the disk`)
  return problems
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0')
  } catch {
    return false
  }
}

/** Null: there is no file. A link counts by what it leads to. */
function bytesAt(path: string): Buffer | null {
  return existsSync(path) && !lstatSync(path).isDirectory() ? readFileSync(path) : null
}
