import { join } from 'node:path'
import type { FileId } from '../../shared/blog.ts'
import type { OperationDone } from '../../shared/calls/operations.ts'
import { AppError, fromWire, type Message } from '../../shared/errors.ts'
import { imageName } from '../../shared/images/blog-image.ts'
import { describeOperation } from '../../shared/operations/describe-operation.ts'
import type { FileRename, Operation, OperationPlan, Planned } from '../../shared/operations/operation.ts'
import { planOperation } from '../../shared/operations/plan-operation.ts'
import type { Blog } from '../blog/blog.ts'
import { readPostBytes } from '../blog/read-post-text.ts'
import { type ChangePlace, changeFiles, type FileChange } from '../disk/changes/change-files.ts'
import type { StoredRecord } from '../disk/changes/change-record.ts'
import { lastChange, recoverChanges, undoChange } from '../disk/changes/undo-change.ts'
import type { FileBytes, History } from '../disk/history/history.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { oneAtATime } from '../disk/one-at-a-time.ts'
import { sha256 } from '../disk/sha256.ts'
import type { Flushed, OpenDocuments } from '../documents/open-documents.ts'
import { readOperationBlog } from './read-operation-blog.ts'

/** Moves a file to the system's trash; rejects when it cannot. */
export type Trash = (path: string) => Promise<void>

/** What a user does with posts as a whole: planned first, carried out as one, undone as one. */
export interface Operations {
  plan(operation: Operation): Promise<Planned>
  run(operation: Operation, trash: Trash): Promise<OperationDone>
  /** Writes a text anew that is no post's. Throws `conflict` where the file is not what `baseSha` names. */
  rewrite(file: Rewrite): Promise<OperationDone>
  /** Undoes the change with this number; null: the last one. */
  undo(number: number | null): Promise<OperationDone>
}

export interface Rewrite {
  /** For the user, and for the list of what can be undone. */
  readonly what: Message
  readonly id: FileId
  readonly baseSha: string
  readonly text: string
}

export interface OperationsPlace {
  readonly fs: FsPort
  readonly blog: Blog
  readonly dataFolder: string
  readonly history: History
  readonly documents: OpenDocuments
  readonly now: () => number
  /** Saves all that is not saved, and tells the window. */
  flush(): Promise<Flushed>
  log(error: unknown): void
}

export function createOperations(place: OperationsPlace): Operations {
  const { blog, documents } = place
  const recently = createRecent(place)
  const alone = <T>(work: () => Promise<T>) => oneAtATime(`operations ${blog.root}`, work)
  return {
    plan: async operation => planOperation(await recently(operation), operation),
    run: (operation, trash) =>
      alone(async () => {
        await saveFirst(place, [operation.id])
        const plan = required(planOperation(await blogFor(blog, operation), operation))
        await refuseUnsaved(place, plan)
        const changes = await changesOf(place, plan)
        const what = describeOperation(plan)
        return documents.hold(touched(plan), async () => {
          const number = await changeFiles(changePlace(place, trash), { what, post: postOf(plan), changes })
          const opened = await follow(place, plan.renames, plan.trashes, postOf(plan))
          return { what, number, newId: plan.newId, opened, warnings: plan.warnings }
        })
      }),
    rewrite: ({ what, id, baseSha, text }) =>
      alone(() =>
        documents.hold([id], async () => {
          const bytes = new TextEncoder().encode(text)
          const changes = [{ kind: 'replace' as const, id, baseSha, bytes }]
          const number = await changeFiles(changePlace(place, noTrash), { what, changes })
          return { what, number, newId: null, opened: [], warnings: [] }
        }),
      ),
    undo: number =>
      alone(async () => {
        const files = changePlace(place, noTrash)
        const chosen = number ?? (await lastChange(files))?.number
        if (chosen === undefined) throw new AppError('missing', 'operation.nothingToUndo')
        await saveFirst(place, [])
        const record = await undoChange(files, chosen)
        const post = record.post === null ? null : { from: record.post.to, to: record.post.from }
        const opened = await follow(place, renamesBack(record), createdBy(record), post)
        const [restored = null] = record.steps
          .flatMap(step => (step.kind === 'trash' ? [step.id] : []))
          .filter(isText)
        return { what: record.what, number: null, newId: post?.to ?? restored, opened, warnings: [] }
      }),
  }
}

/** A picture that is back is nothing to be written in. */
function isText(id: FileId): boolean {
  return !imageName.test(id)
}

/** Takes back what a killed process left half done in this blog; what is told is for the user. */
export async function recoverOperations(
  place: Pick<OperationsPlace, 'fs' | 'dataFolder' | 'now' | 'history'> & { readonly root: string },
): Promise<Message | null> {
  const records = changeRecords(place.dataFolder, place.root)
  const { guard } = place.history
  const keepVersions = async () => undefined
  const told = await recoverChanges({ ...place, records, guard, keepVersions, trash: noTrash })
  const left = told.find(({ key }) => key === 'operation.leftChanged')
  return left ?? (told.length === 0 ? null : { key: 'operation.recovered' })
}

/** Where the records of a blog's changes are. */
export function changeRecords(dataFolder: string, root: string): string {
  return join(dataFolder, 'changes', sha256(root).slice(0, 16))
}

export function changePlace(
  { fs, blog, dataFolder, history, now }: OperationsPlace,
  trash: Trash,
): ChangePlace {
  const records = changeRecords(dataFolder, blog.root)
  const keepVersions = (files: readonly FileBytes[]) => history.keepAll(files, 'operation')
  return { fs, root: blog.root, records, now, guard: history.guard, keepVersions, trash }
}

/** For changes that move nothing to the trash, such as an undo. */
export const noTrash: Trash = () => Promise.reject(new Error('not asked for here'))

/** While a name is being typed, the plan for each key need not read 10,000 posts again. */
const recentMs = 5000

/** The blog as it was a moment ago: for what is shown, never for what is done. */
function createRecent({ blog, now }: OperationsPlace) {
  let last: {
    readonly key: string
    readonly atMs: number
    readonly read: ReturnType<typeof blogFor>
  } | null = null
  return (operation: Operation) => {
    const key = `${operation.kind} ${operation.id}`
    if (last?.key === key && now() - last.atMs < recentMs) return last.read
    const read = blogFor(blog, operation)
    last = { key, atMs: now(), read }
    // A failure is told to who asked, and not kept.
    read.catch(() => {
      last = null
    })
    return read
  }
}

function blogFor(blog: Blog, operation: Operation) {
  return readOperationBlog(blog, operation.id, operation.kind !== 'delete')
}

function required(planned: Planned): OperationPlan {
  if (planned.kind === 'plan') return planned
  const { key, params } = planned.reason
  throw new AppError('invalid', key, params)
}

/** What is typed is on the disk before its file is moved: so it is in the plan, in the history, and in what is undone. */
export async function saveFirst({ flush }: OperationsPlace, ids: readonly FileId[]): Promise<void> {
  const { failed } = await flush()
  const mine = failed.find(({ id }) => ids.includes(id))
  if (mine !== undefined) throw fromWire(mine.error)
}

/** A text that could not be saved would be in conflict with what is written now. */
async function refuseUnsaved({ documents }: OperationsPlace, plan: OperationPlan): Promise<void> {
  const dirty = new Set(documents.dirtyIds())
  const file = touched(plan).find(id => dirty.has(id))
  if (file !== undefined) throw new AppError('conflict', 'operation.unsaved', { file })
}

function touched(plan: OperationPlan): readonly FileId[] {
  const own = plan.newId === null ? [plan.operation.id] : [plan.operation.id, plan.newId]
  return [...new Set([...own, ...plan.texts.map(({ id }) => id)])]
}

function postOf({ operation, newId }: OperationPlan): FileRename | null {
  const isMoved = newId !== null && newId !== operation.id && operation.kind !== 'duplicate'
  return isMoved ? { from: operation.id, to: newId } : null
}

async function changesOf({ fs, blog }: OperationsPlace, plan: OperationPlan): Promise<readonly FileChange[]> {
  const encode = (text: string) => new TextEncoder().encode(text)
  const trashed = await Promise.all(
    plan.trashes.map(async id => ({
      kind: 'trash' as const,
      id,
      baseSha: sha256(await readPostBytes(blog.root, id, fs)),
    })),
  )
  return [
    ...plan.texts.map(({ id, before, after }) => ({
      kind: 'replace' as const,
      id,
      baseSha: sha256(encode(before)),
      bytes: encode(after),
    })),
    ...plan.creates.map(({ id, text }) => ({ kind: 'create' as const, id, bytes: encode(text) })),
    ...plan.renames.map(({ from, to }) => ({ kind: 'rename' as const, from, to })),
    ...trashed,
  ]
}

/** Posts that are open keep their documents under their new names; those that went are let go. */
export async function follow(
  { documents, history, log }: OperationsPlace,
  renames: readonly FileRename[],
  gone: readonly FileId[],
  post: FileRename | null,
): Promise<OperationDone['opened']> {
  // The files have their names: versions that are not found under the new one are no reason to say otherwise.
  if (post !== null) await history.renamed(post.from, post.to).catch(log)
  for (const id of gone) documents.forget(id)
  const moved = []
  for (const { from, to } of renames) {
    moved.push(...(await documents.renamed(from, to)))
  }
  return moved
}

function renamesBack({ steps }: StoredRecord) {
  return steps.flatMap(step => (step.kind === 'rename' ? [{ from: step.to, to: step.from }] : [])).reverse()
}

function createdBy({ steps }: StoredRecord): readonly FileId[] {
  return steps.flatMap(step => (step.kind === 'create' ? [step.id] : []))
}
