// What a change of many files finds out before it begins.
import { dirname, join } from 'node:path'
import type { FileId } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { parentOf } from '../../../shared/parent-of.ts'
import { systemCode, toDiskError } from '../disk-error.ts'
import { inLanes } from '../in-lanes.ts'
import type { KnownFile } from '../replace-file.ts'
import { resolveId, resolveNewId } from '../resolve-id.ts'
import { sha256 } from '../sha256.ts'
import type { ChangePlace, FileChange } from './change-files.ts'
import type { RecordedStep } from './change-record.ts'
import { isTaken, pathOfItself } from './move-file.ts'

/** What is to be recorded of a change. */
export interface Checked {
  readonly steps: readonly RecordedStep[]
  readonly folders: readonly FileId[]
  readonly blobs: ReadonlyMap<string, Uint8Array>
  /** The files whose bytes go, as they are now. */
  readonly found: ReadonlyMap<FileId, KnownFile>
}

/** Looks at everything before anything is written: most of what can go wrong is found here. */
export async function checkChanges(place: ChangePlace, changes: readonly FileChange[]): Promise<Checked> {
  const steps: RecordedStep[] = []
  const blobs = new Map<string, Uint8Array>()
  const folders = new Set<FileId>()
  const going = changes.filter(change => 'baseSha' in change)
  const looks = await inLanes(going, async change => ({ change, now: await unchanged(place, change) }))
  for (const { change, now } of looks) blobs.set(change.baseSha, now.bytes)
  for (const change of changes) {
    switch (change.kind) {
      case 'replace':
        steps.push({
          kind: 'replace',
          id: change.id,
          before: change.baseSha,
          after: sha256(change.bytes),
        })
        break
      case 'create':
        await checkFree(place, null, change.id)
        for (const folder of await missingFolders(place, change.id)) folders.add(folder)
        steps.push({ kind: 'create', id: change.id, after: sha256(change.bytes) })
        break
      case 'rename':
        await checkFree(place, change.from, change.to)
        for (const folder of await missingFolders(place, change.to)) folders.add(folder)
        steps.push(change)
        break
      case 'trash':
      case 'remove':
        await checkItself(place, change.id)
        steps.push({ kind: change.kind, id: change.id, before: change.baseSha })
        break
    }
  }
  const found = new Map(looks.map(({ change, now }) => [change.id, now]))
  return { steps, folders: [...folders].sort(), blobs, found }
}

/** What a file is now, and its bytes, which must be those that the change was planned on. */
export async function unchanged(
  { fs, root }: ChangePlace,
  { id, baseSha }: { readonly id: FileId; readonly baseSha: string },
): Promise<KnownFile> {
  try {
    const path = await resolveId(root, id, fs)
    const stats = await fs.statExact(path)
    if (!stats.isFile()) throw new AppError('invalid', 'error.notAFile', { file: id })
    const bytes = await fs.readFile(path)
    if (sha256(bytes) !== baseSha) throw new AppError('conflict', 'operation.changedMeanwhile', { file: id })
    await fs.checkWritable(path)
    await fs.checkWritable(dirname(path))
    return { stats, bytes }
  } catch (error) {
    throw toDiskError(error, id)
  }
}

/** Where the file itself is: a link, not what it leads to. */
export async function checkItself({ fs, root }: ChangePlace, id: FileId): Promise<string> {
  try {
    return await pathOfItself(fs, root, id)
  } catch (error) {
    throw toDiskError(error, id)
  }
}

async function checkFree(place: ChangePlace, from: FileId | null, to: FileId): Promise<void> {
  const { fs, root } = place
  try {
    const target = await resolveNewId(root, to, fs)
    const path = from === null ? '' : await checkItself(place, from)
    if (path !== '') await fs.checkWritable(dirname(path))
    if (await isTaken(fs, path, target)) throw new AppError('conflict', 'operation.nameTaken', { file: to })
  } catch (error) {
    throw toDiskError(error, from ?? to)
  }
}

/** The folders that `id` needs and that are not there yet, the outermost first. */
async function missingFolders({ fs, root }: ChangePlace, id: FileId): Promise<readonly FileId[]> {
  const missing: FileId[] = []
  for (let folder = parentOf(id); folder !== ''; folder = parentOf(folder)) {
    const isThere = await fs.stat(join(root, folder)).then(
      () => true,
      (error: unknown) => {
        if (systemCode(error) === 'ENOENT') return false
        throw toDiskError(error, folder)
      },
    )
    if (isThere) break
    missing.unshift(folder)
  }
  return missing
}
