import { dirname, join } from 'node:path'
import type { FileId } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { createFile } from '../create-file.ts'
import { systemCode, toDiskError } from '../disk-error.ts'
import { resolveId } from '../resolve-id.ts'
import { sha256 } from '../sha256.ts'
import type { ChangePlace } from './change-files.ts'
import { type RecordedStep, readRecord, type StoredRecord } from './change-record.ts'
import { moveFile } from './move-file.ts'
import { replaceTexts } from './replace-texts.ts'

/**
 * Takes back as much of a change as was done, last step first, so that every file is as it was before.
 *
 * It can be called again after it failed. Answers with the files that something else has changed in between: those
 * stay as they are.
 */
export async function takeBack(place: ChangePlace, number: number): Promise<readonly FileId[]> {
  const record = await readRecord(place.fs, place.records, number)
  if (record === null) return []
  const left: FileId[] = []
  const texts = record.steps.filter(step => step.kind === 'replace')
  for (const step of [...record.steps].reverse()) {
    if (step.kind === 'replace') continue
    if (!(await takeBackStep(place, record, step))) left.push(step.kind === 'rename' ? step.to : step.id)
  }
  left.push(...(await takeBackTexts(place, record, texts)))
  await removeFolders(place, record)
  return left
}

/** They came first, so they go last. */
async function takeBackTexts(
  place: ChangePlace,
  record: StoredRecord,
  steps: readonly Extract<RecordedStep, { kind: 'replace' }>[],
): Promise<readonly FileId[]> {
  const left: FileId[] = []
  const texts = steps.map(({ id, before, after }) => ({
    id,
    baseSha: after,
    formerSha: before,
    bytes: record.bytes(before),
  }))
  await replaceTexts(place, texts, async ({ id, baseSha, formerSha }, replace) => {
    const now = await shaOf(place, id)
    if (now === baseSha) await replace()
    else if (now !== formerSha) left.push(id)
  })
  return left
}

/** False: something else is there now. */
async function takeBackStep(
  place: ChangePlace,
  record: StoredRecord,
  step: Exclude<RecordedStep, { kind: 'replace' }>,
): Promise<boolean> {
  const { fs, root } = place
  switch (step.kind) {
    case 'create': {
      const now = await shaOf(place, step.id)
      if (now === step.after) await fs.unlink(await resolveId(root, step.id, fs))
      return now === step.after || now === null
    }
    case 'rename':
      return renameBack(place, step.from, step.to)
    case 'trash':
    case 'remove': {
      const now = await shaOf(place, step.id)
      if (now !== null) return now === step.before
      const made = await createFile({ fs, root, id: step.id, bytes: record.bytes(step.before) })
      return made === 'created'
    }
  }
}

async function renameBack(place: ChangePlace, from: FileId, to: FileId): Promise<boolean> {
  const { fs, root } = place
  const [old, now] = [await inodeOf(place, from), await inodeOf(place, to)]
  if (now === null) return old !== null
  if (old === null) {
    await moveFile({ fs, root, from: to, to: from })
    return true
  }
  if (old !== now) return false
  const isOneFile = join(root, from).toLowerCase() === join(root, to).toLowerCase()
  // On a disk that does not tell capitals apart both names are the one file, renamed or not.
  if (isOneFile) await fs.rename(join(root, to), join(root, from))
  // Killed between the new name and the end of the old one.
  else await fs.unlink(await resolveId(root, to, fs))
  return true
}

/** Removes the folders that the change made and that have nothing else in them. */
export async function removeFolders({ fs, root }: ChangePlace, record: StoredRecord): Promise<void> {
  for (const folder of [...record.folders].reverse()) {
    try {
      await fs.rmdir(await resolveId(root, folder, fs))
    } catch (error) {
      const code = systemCode(error instanceof AppError ? error.cause : error)
      if (code === 'ENOENT' || code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM') continue
      throw toDiskError(error, folder)
    }
  }
}

/** Null: there is no such file. */
async function shaOf({ fs, root }: ChangePlace, id: FileId): Promise<string | null> {
  try {
    return sha256(await fs.readFile(await resolveId(root, id, fs)))
  } catch (error) {
    return nullIfMissing(error, id)
  }
}

async function inodeOf({ fs, root }: ChangePlace, id: FileId): Promise<bigint | null> {
  try {
    return (
      await fs.statExact(join(await fs.realpath(dirname(join(root, id))), id.slice(id.lastIndexOf('/') + 1)))
    ).ino
  } catch (error) {
    return nullIfMissing(error, id)
  }
}

function nullIfMissing(error: unknown, id: FileId): null {
  const known = toDiskError(error, id)
  if (known instanceof AppError && known.code === 'missing') return null
  throw known
}
