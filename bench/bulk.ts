import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { openBlog } from '../main/blog/open-blog.ts'
import { openHistory } from '../main/disk/history/history.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { createOpenDocuments } from '../main/documents/open-documents.ts'
import { type Bulk, createBulk } from '../main/operations/bulk.ts'
import { inSlices } from '../main/operations/in-slices.ts'
import { createOperations, type Operations } from '../main/operations/operations.ts'
import type { BulkChange } from '../shared/bulk/bulk-change.ts'
import { previewBulk } from '../shared/bulk/preview-bulk.ts'
import { makeBlog } from './make-blog.ts'
import { type Measure, measure, percentile, round, timeOf } from './measure.ts'
import type { Workplace } from './workplace.ts'

const [posts, touched, rounds] = [10_000, 1_000, 5]

/** A tag of 1,000 posts of 10,000 gets another name: until its plan is there, and until all of it is on the disk. */
export async function run(workplace: Workplace): Promise<Measure[]> {
  const folder = prepare(workplace)
  const { bulk, operations } = await open10k(folder, workplace.fresh())
  const times: Record<'plan' | 'run' | 'undo' | 'floor', number[]> = {
    plan: [],
    run: [],
    undo: [],
    floor: [],
  }
  for (let round = 0; round < rounds; round++) {
    const change: BulkChange = { type: 'renameTag', field: 'tags', from: 'Openstack', to: 'OpenStack' }
    times.plan.push(await timeOf(() => planned(bulk, change)))
    times.run.push(await timeOf(() => carriedOut(bulk, change)))
    times.undo.push(await timeOf(() => operations.undo(null)))
    const bare = bareFiles(workplace)
    times.floor.push(await timeOf(() => floor(bare)))
  }
  const mine = percentile(times.run, 0.5)
  const least = percentile(times.floor, 0.5)
  const note =
    'the same texts: write, fsync and rename, one fsync of the folder; no check, no undo, no version kept'
  const peers = [{ name: '1,000 bare writes', p50: round(least), ratio: round(mine / least), note }]
  return [
    measure('bulk: plan, 1,000 of 10,000', times.plan, { budget: 300 }),
    measure('bulk: carried out, 1,000', times.run, { budget: 2000, peers }),
    measure('bulk: undone, 1,000', times.undo, { budget: 2000 }),
  ]
}

async function planned(bulk: Bulk, change: BulkChange): Promise<void> {
  const { files } = await inSlices(previewBulk(change, await bulk.plan(change)))
  if (files.length !== touched) throw new Error(`${files.length} of ${touched} posts were planned`)
}

async function carriedOut(bulk: Bulk, change: BulkChange): Promise<void> {
  const trash = () => Promise.reject(new Error('nothing is deleted here'))
  const signal = new AbortController().signal
  await bulk.run({ change, leaveOut: [], trash, signal, progressed: () => undefined })
}

async function open10k(folder: string, dataFolder: string): Promise<{ bulk: Bulk; operations: Operations }> {
  const blog = await openBlog(folder)
  await blog.listPosts()
  const history = openHistory(nodeFs, dataFolder, blog.root)
  const documents = createOpenDocuments({ fs: nodeFs, root: blog.root, history, now: Date.now })
  const flush = async () => ({ saved: [], failed: [] })
  const log = () => undefined
  const place = { fs: nodeFs, blog, dataFolder, history, documents, now: Date.now, flush, log }
  return { bulk: createBulk(place), operations: createOperations(place) }
}

/** Every tenth post has the tag. */
function prepare(workplace: Workplace): string {
  const folder = workplace.fresh()
  const ids = makeBlog(folder, { posts, hasPictures: false })
  for (const [at, id] of ids.entries()) {
    if (at % (posts / touched) !== 0) continue
    const path = join(folder, id)
    writeFileSync(path, readFileSync(path, 'utf8').replace('tags: [', 'tags: [Openstack, '))
  }
  return folder
}

const textBytes = Buffer.alloc(5_000, 'ink ')
const together = 16

function bareFiles(workplace: Workplace): string {
  const folder = join(workplace.fresh(), 'bare')
  mkdirSync(folder)
  for (let at = 0; at < touched; at++) writeFileSync(join(folder, `${at}.md`), textBytes)
  return folder
}

async function floor(folder: string): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let at = next++; at < touched; at = next++) await bareWrite(join(folder, `${at}.md`))
  }
  await Promise.all(Array.from({ length: together }, lane))
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

async function bareWrite(path: string): Promise<void> {
  const file = await open(`${path}.tmp`, 'wx')
  await file.write(textBytes)
  await file.sync()
  await file.close()
  await rename(`${path}.tmp`, path)
}
