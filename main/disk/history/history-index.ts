// Which versions one blog has: a line each, appended. Several processes append, and one may at the same time condense
// what is there, without a lock:
//
//   index.jsonl ──rename──► index-a1….jsonl ─┬─read, thin out─► index-b2….jsonl
//   (a new one is made                       └─unlink, when nothing was appended since
//    by the next append)
//
// Everything that is named index*.jsonl is read, so that a line is in one of them at every moment; the same line
// twice counts once. Who appends looks afterwards whether the file is still there, and if not appends again.
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { FileId } from '../../../shared/blog.ts'
import { systemCode } from '../disk-error.ts'
import type { FsPort } from '../node-fs.ts'
import { syncFolder } from '../temporary-file.ts'
import { writePrivate } from '../write-private.ts'

/** A version that is kept for `conflict` is one that the user may have lost by a choice: it is pinned for 30 days. */
export type Reason = 'save' | 'conflict' | 'operation'

export interface KeptVersion {
  readonly id: FileId
  readonly sha: string
  /** Milliseconds since 1970 UTC. */
  readonly keptMs: number
  readonly sizeBytes: number
  /** What its content takes on the disk, together with other versions of the same content. */
  readonly packedBytes: number
  readonly why: Reason
}

/** From this moment on a file has another name. */
export interface Renaming {
  readonly from: FileId
  readonly to: FileId
  readonly renamedMs: number
}

export type IndexLine = KeptVersion | Renaming

export function isVersion(line: IndexLine): line is KeptVersion {
  return 'sha' in line
}

/** On the disk when it answers. */
export async function appendLines(fs: FsPort, folder: string, lines: readonly IndexLine[]): Promise<void> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    if (await tryToAppend(fs, folder, lines)) return
  }
  throw Object.assign(new Error('the history’s index could not be written'), { code: 'EIO' })
}

const maxAttempts = 3

/** False: they are not whole, or in a file that was taken away meanwhile. */
async function tryToAppend(fs: FsPort, folder: string, lines: readonly IndexLine[]): Promise<boolean> {
  await fs.mkdir(folder)
  // The first line break ends a line that was cut off by a full disk or a power loss: it hides none but itself.
  const written = lines.map(line => `${JSON.stringify(line)}\n`).join('')
  const bytes = new TextEncoder().encode(`\n${written}`)
  const file = await fs.open(join(folder, current), 'a', 0o600)
  try {
    const { bytesWritten } = await file.write(bytes, 0, bytes.length, null)
    await file.sync()
    const { nlink, size } = await file.stat({ bigint: true })
    if (size === BigInt(bytesWritten)) await syncNewIndex(fs, folder)
    return bytesWritten === bytes.length && nlink > 0n
  } finally {
    await file.close()
  }
}

async function syncNewIndex(fs: FsPort, folder: string): Promise<void> {
  await syncFolder(fs, folder)
  await syncFolder(fs, dirname(folder))
}

const current = 'index.jsonl'
const partPattern = /^index(-[0-9a-f]{12})?\.jsonl$/

/** The oldest first; of the same moment, in the order in which they came. */
export async function readIndex(fs: FsPort, folder: string): Promise<readonly IndexLine[]> {
  const texts = await readParts(fs, folder)
  return parse(texts.join('\n')).toSorted((a, b) => timeOf(a) - timeOf(b))
}

/** When one goes while they are read, its lines are in one that is new since: all is read again. */
async function readParts(fs: FsPort, folder: string): Promise<readonly string[]> {
  for (;;) {
    const texts: (string | null)[] = []
    for (const name of await partNames(fs, folder)) texts.push(await readOrNull(fs, join(folder, name)))
    const found = texts.filter(text => text !== null)
    if (found.length === texts.length) return found
  }
}

function timeOf(line: IndexLine): number {
  return isVersion(line) ? line.keptMs : line.renamedMs
}

/** Long enough for a line to be written by a process that had the file open already. */
const settleMs = 1000

/** Leaves out the lines that are `gone`, for good. */
export async function condenseIndex(
  fs: FsPort,
  folder: string,
  isGone: (line: IndexLine) => boolean,
): Promise<void> {
  await retire(fs, folder)
  await fs.wait(settleMs)
  const parts = new Map<string, string>()
  for (const name of await partNames(fs, folder)) {
    const text = name === current ? null : await readOrNull(fs, join(folder, name))
    if (text !== null) parts.set(name, text)
  }
  const lines = parse([...parts.values()].join('\n')).filter(line => !isGone(line))
  await writePart(fs, folder, lines)
  for (const [name, text] of parts) {
    // A line that came so late is in its old place until the next time.
    if ((await readOrNull(fs, join(folder, name))) === text) await unlinkIfThere(fs, join(folder, name))
  }
}

async function retire(fs: FsPort, folder: string): Promise<void> {
  try {
    await fs.rename(join(folder, current), join(folder, newPartName()))
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
}

function newPartName(): string {
  return `index-${randomBytes(6).toString('hex')}.jsonl`
}

async function writePart(fs: FsPort, folder: string, lines: readonly IndexLine[]): Promise<void> {
  if (lines.length === 0) return
  const path = join(folder, newPartName())
  const bytes = new TextEncoder().encode(lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  await writePrivate(fs, path, bytes)
}

async function partNames(fs: FsPort, folder: string): Promise<readonly string[]> {
  try {
    // `index.jsonl` comes last in the order of their characters, as it does in time.
    return (await fs.readdir(folder)).filter(name => partPattern.test(name)).toSorted()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}

/** Null: another process has condensed it in this moment. */
async function readOrNull(fs: FsPort, path: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await fs.readFile(path))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

async function unlinkIfThere(fs: FsPort, path: string): Promise<void> {
  try {
    await fs.unlink(path)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
}

/** A line that was cut short is no version; one that is there twice is one. */
function parse(text: string): readonly IndexLine[] {
  return [...new Set(text.split('\n'))].flatMap(line => {
    try {
      // Written by `appendLines` and `writePart` alone, and no beginning of such a line is JSON.
      return line === '' ? [] : [JSON.parse(line) as IndexLine]
    } catch (error) {
      if (error instanceof SyntaxError) return []
      throw error
    }
  })
}
