// An operation that is killed at any call to the disk: afterwards all of the old or all of the new, and told.
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBlog } from '../main/blog/open-blog.ts'
import { sampleBlog, sampleFolder } from '../main/blog/sample-blog.ts'
import { dyingFs } from '../main/disk/dying-fs.ts'
import { openHistory } from '../main/disk/history/history.ts'
import { type FsPort, nodeFs } from '../main/disk/node-fs.ts'
import { createOpenDocuments } from '../main/documents/open-documents.ts'
import { createOperations, type Operations, recoverOperations } from '../main/operations/operations.ts'
import type { Operation } from '../shared/operations/operation.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

const walk = '_posts/2024-05-01-江边散步.md'
const draft = '_drafts/墨.md'
const files: Readonly<Record<string, string>> = {
  [walk]: '---\ntitle: 江边散步\n---\n![](/img/posts/江边散步/a.png)\n',
  '_posts/2024-06-01-rain.md': '---\ntitle: Rain\n---\n[x](/2024/05/01/江边散步/)\n',
  'about.md': '{% post_url 2024-05-01-江边散步 %}\n',
  [draft]: '---\ntitle: 墨\n---\n',
  'img/posts/江边散步/a.png': 'png',
}
const operations: readonly Operation[] = [
  { kind: 'rename', id: walk, name: '夜' },
  { kind: 'date', id: walk, day: '2024-05-02' },
  { kind: 'publish', id: draft, day: '2024-07-01' },
  { kind: 'duplicate', id: walk, title: '副本' },
  { kind: 'delete', id: walk },
]

/** Kills before and after every call (short: every 31st) of each operation, and of its undo. */
export async function run({ isShort }: ProofOptions): Promise<ProofResult> {
  const violations: string[] = []
  let cases = 0
  const step = isShort ? 31 : 1
  for (const operation of operations) {
    for (const isUndo of [false, true]) {
      for (const kind of ['before', 'after'] as const) {
        // Not the same calls of each operation.
        for (let at = 1 + (cases % step); ; at += step) {
          const found = await killed(operation, isUndo, at, kind)
          if (found === 'survived') break
          cases++
          if (found !== null) violations.push(found)
        }
      }
    }
  }
  return { name: 'operations', cases, violations, control: await naive() }
}

/** What one kill broke; null: nothing. `survived`: the operation has fewer calls than that. */
async function killed(
  operation: Operation,
  isUndo: boolean,
  at: number,
  kind: 'before' | 'after',
): Promise<string | 'survived' | null> {
  const [root, data] = [sampleBlog(files), sampleFolder()]
  try {
    const unknown = () => sampleFolder()
    if (isUndo) await (await started(root, data, nodeFs)).run(operation, trashInto(unknown()))
    const before = filesOf(root)
    const dying = dyingFs(at, kind)
    const doomed = await started(root, data, dying.fs)
    const told = await failure(() =>
      isUndo ? doomed.undo(null) : doomed.run(operation, trashInto(unknown())),
    )
    if (told === null) return 'survived'
    const half = filesOf(root)
    const recovered = await recoverOperations(placeOf(root, data, nodeFs))
    const now = filesOf(root)
    const where = `${operation.kind}${isUndo ? ', undone,' : ''} killed ${kind} call ${at}`
    if (now !== before && now !== (await whole(operation, isUndo))) return `${where}: neither old nor new`
    // What was half done and is whole again must be told by the next start.
    return half !== now && recovered === null ? `${where}: mended, and nobody was told` : null
  } finally {
    for (const folder of [root, data]) rmSync(folder, { recursive: true, force: true })
  }
}

const wholes = new Map<string, string>()

/** The blog after the operation, or after its undo. */
async function whole(operation: Operation, isUndo: boolean): Promise<string> {
  const key = `${operation.kind} ${isUndo}`
  const known = wholes.get(key)
  if (known !== undefined) return known
  const [root, data] = [sampleBlog(files), sampleFolder()]
  const running = await started(root, data, nodeFs)
  await running.run(operation, trashInto(sampleFolder()))
  if (isUndo) await running.undo(null)
  const found = filesOf(root)
  wholes.set(key, found)
  return found
}

async function started(root: string, dataFolder: string, fs: FsPort): Promise<Operations> {
  const blog = await openBlog(root)
  const { history, now } = placeOf(root, dataFolder, fs)
  const documents = createOpenDocuments({ fs, root, history, now })
  const flush = async () => ({ saved: [], failed: [] })
  return createOperations({ fs, blog, dataFolder, history, documents, now, flush, log: () => undefined })
}

function placeOf(root: string, dataFolder: string, fs: FsPort) {
  return { fs, root, dataFolder, history: openHistory(fs, dataFolder, root), now: Date.now }
}

function trashInto(folder: string) {
  return async (path: string) => renameSync(path, join(folder, 'trashed'))
}

async function failure(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work()
    return null
  } catch (error) {
    return error
  }
}

/** Every file with its bytes; what a killed process left of ours is swept by its name after ten minutes. */
function filesOf(root: string): string {
  const found = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.~ink-'))
    .map(entry => join(entry.parentPath, entry.name))
  return JSON.stringify(found.sort().map(path => [path.slice(root.length), readFileSync(path, 'latin1')]))
}

/** The same rename as a script would do it, step by step, cut off after each step. */
async function naive(): Promise<string> {
  const target = '_posts/2024-05-01-夜.md'
  const steps = [
    (root: string) => renameSync(join(root, walk), join(root, target)),
    (root: string) => renameSync(join(root, 'img/posts/江边散步'), join(root, 'img/posts/夜')),
    (root: string) =>
      writeFileSync(
        join(root, target),
        readFileSync(join(root, target), 'utf8').replace('/江边散步/', '/夜/'),
      ),
    (root: string) =>
      writeFileSync(
        join(root, 'about.md'),
        readFileSync(join(root, 'about.md'), 'utf8').replace('江边散步', '夜'),
      ),
  ]
  const finished = sampleBlog(files)
  for (const step of steps) step(finished)
  let mixed = 0
  for (let count = 1; count < steps.length; count++) {
    const root = sampleFolder()
    cpSync(sampleBlog(files), root, { recursive: true })
    const before = filesOf(root)
    for (const step of steps.slice(0, count)) step(root)
    if (filesOf(root) !== before && filesOf(root) !== filesOf(finished)) mixed++
  }
  return `step by step, ${mixed} of ${steps.length - 1} kills leave half of it`
}
