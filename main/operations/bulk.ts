import type { FileId } from '../../shared/blog.ts'
import type { BulkChange, ReplaceText } from '../../shared/bulk/bulk-change.ts'
import { type BulkFile, type BulkPlan, isChanged } from '../../shared/bulk/bulk-plan.ts'
import { describeBulk } from '../../shared/bulk/describe-bulk.ts'
import { type ImageChange, isImageChange, isWholeChange } from '../../shared/bulk/image-change.ts'
import { bulkSteps, needsText } from '../../shared/bulk/plan-bulk.ts'
import { type FoundReplacements, planReplace } from '../../shared/bulk/plan-replace.ts'
import type { OperationDone } from '../../shared/calls/operations.ts'
import { commonEnds } from '../../shared/common-ends.ts'
import { AppError } from '../../shared/errors.ts'
import { imageName } from '../../shared/images/blog-image.ts'
import { readPostBytes } from '../blog/read-post-text.ts'
import { changeFiles, type FileChange } from '../disk/changes/change-files.ts'
import { toDiskError } from '../disk/disk-error.ts'
import { inLanes } from '../disk/in-lanes.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { resolveId } from '../disk/resolve-id.ts'
import { sha256 } from '../disk/sha256.ts'
import { inSlices } from './in-slices.ts'
import { changePlace, follow, type OperationsPlace, saveFirst, type Trash } from './operations.ts'
import { readBulkBlog } from './read-bulk-blog.ts'
import { stopIfCancelled } from './stop-if-cancelled.ts'

/** What a user does with many posts as one: planned first, carried out as one, undone as one. */
export interface Bulk {
  /** Throws `conflict` when it is cancelled. */
  plan(change: BulkChange, signal?: AbortSignal): Promise<BulkPlan>
  /** Throws `conflict`, and has changed nothing, when it would do something else than the last plan of it said. */
  run(order: BulkOrder): Promise<OperationDone>
}

export interface BulkOrder {
  readonly change: BulkChange
  readonly leaveOut: readonly FileId[]
  readonly trash: Trash
  readonly signal: AbortSignal
  progressed(done: number, total: number): void
}

/** What a replacement of text would replace; `main/search` says it. */
export type FindReplacements = (change: ReplaceText) => Promise<FoundReplacements>

/** `main/image-list` says it. */
export type PlanImages = (
  change: ImageChange,
  unsaved: ReadonlyMap<FileId, string>,
  signal?: AbortSignal,
) => Promise<BulkPlan>

export interface BulkPlace extends OperationsPlace {
  /** Absent where no text is replaced: on the command line. */
  readonly findReplacements?: FindReplacements
  /** What becomes of pictures and of what uses them; absent where none are changed: on the command line. */
  readonly planImages?: PlanImages
}

export function createBulk(place: BulkPlace): Bulk {
  /** Of each change that was planned last, what its user has seen. */
  let seen: { readonly change: string; readonly effect: string } | null = null
  const planNow = (change: BulkChange, signal?: AbortSignal) => planFor(place, change, signal)
  return {
    async plan(change, signal) {
      const plan = await planNow(change, signal)
      seen = { change: JSON.stringify(change), effect: effectOf(plan) }
      return plan
    },
    run: order =>
      oneAtATime(`operations ${place.blog.root}`, async () => {
        await saveFirst(place, [])
        const plan = await planNow(order.change, order.signal)
        if (plan.refusal !== null) throw new AppError('invalid', plan.refusal.key, plan.refusal.params)
        const isOther = seen?.change === JSON.stringify(order.change) && seen.effect !== effectOf(plan)
        if (isOther) throw new AppError('conflict', 'bulk.changedSince')
        return carryOut(place, plan, order)
      }),
  }
}

async function planFor(place: BulkPlace, change: BulkChange, signal?: AbortSignal): Promise<BulkPlan> {
  const { blog, documents } = place
  const dirty = new Set(documents.dirtyIds())
  const unsaved = (id: FileId) => (dirty.has(id) ? documents.tip(id) : null)
  if (isImageChange(change)) {
    if (!place.planImages) throw new Error('no picture is changed here')
    const typed = new Map([...dirty].flatMap(id => pairOf(id, documents.tip(id))))
    return place.planImages(change, typed, signal).catch((error: unknown) => {
      stopIfCancelled(signal)
      throw error
    })
  }
  if (change.type !== 'replaceText')
    return inSlices(bulkSteps(change, await readBulkBlog(blog, needsText(change), unsaved, signal)), signal)
  if (!place.findReplacements) throw new Error('no text is replaced here')
  const found = await place.findReplacements(change)
  stopIfCancelled(signal)
  const ids = new Set(found.posts.map(({ id }) => id))
  return planReplace(change, await readBulkBlog(blog, ({ id }) => ids.has(id), unsaved, signal), found)
}

function pairOf(id: FileId, text: string | null): readonly (readonly [FileId, string])[] {
  return text === null ? [] : [[id, text]]
}

/** What a plan does to which posts; that something else in them was changed meanwhile does not matter. */
function effectOf({ files }: BulkPlan): string {
  const parts = files.map(({ id, text, newId, isTrashed, bytes }) => [
    id,
    text && difference(text),
    newId,
    isTrashed,
    ...(bytes ? [sha256(bytes.after)] : []),
  ])
  return sha256(JSON.stringify(parts))
}

/** What goes and what comes, without what stays before and behind it. */
function difference({ before, after }: { readonly before: string; readonly after: string }): string {
  const { head, tail } = commonEnds(before, after)
  return `${before.slice(head, before.length - tail)}\n${after.slice(head, after.length - tail)}`
}

async function carryOut(place: OperationsPlace, plan: BulkPlan, order: BulkOrder): Promise<OperationDone> {
  const { documents } = place
  const leftOut = new Set(order.leaveOut)
  if (leftOut.size > 0 && isWholeChange(order.change)) throw new AppError('invalid', 'bulk.nothing')
  const files = plan.files.filter(file => isChanged(file) && !leftOut.has(file.id))
  if (files.length === 0) throw new AppError('invalid', 'bulk.nothing')
  const dirty = new Set(documents.dirtyIds())
  const unsaved = files.find(({ id }) => dirty.has(id))
  if (unsaved !== undefined) throw new AppError('conflict', 'operation.unsaved', { file: unsaved.id })
  const what = describeBulk(order.change, files.length)
  const changes = (await inLanes(files, file => changesOf(place, file))).flat()
  return documents.hold(touched(files), async () => {
    const number = await changeFiles(changePlace(place, order.trash), {
      what,
      changes,
      signal: order.signal,
      progressed: done => order.progressed(done, changes.length),
    })
    const renames = files.flatMap(({ id, newId }) => (newId === null ? [] : [{ from: id, to: newId }]))
    const gone = files.filter(({ isTrashed }) => isTrashed).map(({ id }) => id)
    const opened = await follow(place, renames, gone, null)
    return { what, number, newId: null, opened, warnings: plan.warnings }
  })
}

function touched(files: readonly BulkFile[]): readonly FileId[] {
  return files.flatMap(({ id, newId }) => (newId === null ? [id] : [id, newId]))
}

async function changesOf({ blog, fs }: OperationsPlace, file: BulkFile): Promise<readonly FileChange[]> {
  const { id, text, newId, isTrashed, bytes } = file
  if (isTrashed) {
    return [{ kind: 'trash', id, baseSha: sha256(await bytesOf(blog.root, id, fs)) }]
  }
  const remade: readonly FileChange[] = bytes
    ? [{ kind: 'replace', id, baseSha: bytes.baseSha, bytes: bytes.after }]
    : []
  const encode = (words: string) => new TextEncoder().encode(words)
  const replace: readonly FileChange[] =
    text === null
      ? remade
      : [{ kind: 'replace', id, baseSha: sha256(encode(text.before)), bytes: encode(text.after) }]
  return newId === null ? replace : [...replace, { kind: 'rename', from: id, to: newId }]
}

/** A picture may be larger than any post. */
async function bytesOf(root: string, id: FileId, fs: FsPort): Promise<Uint8Array> {
  if (!imageName.test(id)) return readPostBytes(root, id, fs)
  try {
    return await fs.readFile(await resolveId(root, id, fs))
  } catch (error) {
    throw toDiskError(error, id)
  }
}
