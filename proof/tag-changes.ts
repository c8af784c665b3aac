import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Blog } from '../main/blog/blog.ts'
import { openBlog } from '../main/blog/open-blog.ts'
import { openHistory } from '../main/disk/history/history.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { createOpenDocuments } from '../main/documents/open-documents.ts'
import { type Bulk, createBulk } from '../main/operations/bulk.ts'
import { createOperations, type Operations } from '../main/operations/operations.ts'
import { suggestTags } from '../main/operations/suggest-tags.ts'
import type { BulkChange, TagField } from '../shared/bulk/bulk-change.ts'
import { AppError } from '../shared/errors.ts'
import { readElsewhere, without } from './matter/other-readers.ts'
import { writeOwnBlogs } from './matter/own-blogs.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

/**
 * Copies of real blogs, or our own: tags and categories get other names, are merged as suggested, and deleted.
 *
 * A post without the name keeps its bytes and its time stamp. One that has it says the new name in the place of the
 * old, no name twice, the others in their order, and every other field what it said, to readers that no edit goes
 * through. One undo gives all bytes back.
 */
export async function run({ isShort, blogs }: ProofOptions): Promise<ProofResult> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inkstone-proof-tags-')))
  try {
    const copies = join(folder, 'blogs')
    if (blogs === null) writeOwnBlogs(copies)
    else cpSync(blogs, copies, { recursive: true, preserveTimestamps: true })
    const count: Count = { changes: 0, posts: 0, refused: 0, careless: 0 }
    const violations: string[] = []
    for (const name of readdirSync(copies).sort()) {
      const root = join(copies, name)
      if (!statSync(root).isDirectory()) continue
      violations.push(...(await tryBlog(root, join(folder, 'data'), isShort ? 4 : 60, count)))
    }
    const from = blogs === null ? 'of our own blogs (give real ones with --blogs)' : 'of real blogs'
    const control = `${count.posts} edits of posts ${from}, ${count.refused} refused; by search and replace ${count.careless} change more than the tag`
    if (count.careless === 0) violations.push('search and replace did no harm: this proof is broken')
    return { name: 'tag-changes', cases: count.changes, violations, control }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Count {
  changes: number
  posts: number
  refused: number
  /** Posts in which a careless replacement touches what is not the tag. */
  careless: number
}

interface Place {
  readonly blog: Blog
  readonly bulk: Bulk
  readonly operations: Operations
  readonly count: Count
}

async function tryBlog(root: string, data: string, most: number, count: Count): Promise<readonly string[]> {
  const blog = await openBlog(root)
  const history = openHistory(nodeFs, data, blog.root)
  const documents = createOpenDocuments({ fs: nodeFs, root: blog.root, history, now: Date.now })
  const flush = async () => ({ saved: [], failed: [] })
  const acting = {
    ...{ fs: nodeFs, blog, dataFolder: data, history, documents, now: Date.now, flush },
    log: () => undefined,
  }
  const place = { blog, bulk: createBulk(acting), operations: createOperations(acting), count }
  const violations: string[] = []
  for (const field of ['tags', 'categories'] as const) {
    for (const change of await changesOf(blog, field, most)) {
      violations.push(...(await tryChange(place, change, field)))
    }
  }
  return violations
}

/** Of the commonest names, and of those that look alike. */
async function changesOf(blog: Blog, field: TagField, most: number): Promise<readonly BulkChange[]> {
  const names = [...new Set((await blog.listPosts()).flatMap(({ meta }) => meta[field]))].slice(0, most)
  const suggested = (await suggestTags(blog, field)).flatMap(({ change }) =>
    change === null ? [] : [change],
  )
  return [
    ...names.map((from): BulkChange => ({ type: 'renameTag', field, from, to: `${from} 新: #1` })),
    ...names.map((name): BulkChange => ({ type: 'deleteTags', field, names: [name] })),
    ...names.slice(1).map((to): BulkChange => ({ type: 'mergeTags', field, from: names.slice(0, 1), to })),
    ...suggested,
  ]
}

async function tryChange(
  { blog, bulk, operations, count }: Place,
  change: BulkChange,
  field: TagField,
): Promise<readonly string[]> {
  const before = await stateOf(blog)
  const signal = new AbortController().signal
  const trash = () => Promise.reject(new Error('nothing is deleted here'))
  const plan = await bulk.plan(change)
  count.changes++
  count.refused += plan.files.filter(({ text }) => text === null).length
  try {
    await bulk.run({ change, leaveOut: [], trash, signal, progressed: () => undefined })
  } catch (error) {
    if (error instanceof AppError && error.key === 'bulk.nothing') return []
    throw error
  }
  const planned = new Set(plan.files.filter(({ text }) => text !== null).map(({ id }) => id))
  count.posts += planned.size
  const where = `${blog.name}, ${JSON.stringify(change)}`
  const harm = harmOf(before, await stateOf(blog), { change, field, planned, blog, count })
  await operations.undo(null)
  const after = await stateOf(blog)
  const lost = [...before].filter(([id, post]) => after.get(id)?.text !== post.text).map(([id]) => id)
  return [...harm, ...lost.map(id => `${id} is not undone`)].map(sentence => `${where}: ${sentence}`)
}

interface State {
  readonly text: string
  readonly modifiedMs: number
  readonly names: Readonly<Record<TagField, readonly string[]>>
}

async function stateOf(blog: Blog): Promise<ReadonlyMap<string, State>> {
  const posts = await blog.listPosts()
  return new Map(
    posts.map(({ id, meta, modifiedMs }) => {
      const text = readFileSync(join(blog.root, id), 'latin1')
      return [id, { text, modifiedMs, names: { tags: meta.tags, categories: meta.categories } }]
    }),
  )
}

interface Trial {
  readonly change: BulkChange
  readonly field: TagField
  readonly planned: ReadonlySet<string>
  readonly blog: Blog
  readonly count: Count
}

function harmOf(
  before: ReadonlyMap<string, State>,
  after: ReadonlyMap<string, State>,
  { change, field, planned, blog, count }: Trial,
): readonly string[] {
  const harm: string[] = []
  for (const [id, was] of before) {
    const is = after.get(id)
    if (is === undefined) harm.push(`${id} is gone`)
    else if (!planned.has(id)) {
      if (is.text !== was.text || is.modifiedMs !== was.modifiedMs)
        harm.push(`${id} has not the name, and was touched`)
    } else {
      const expected = expectedNames(was.names[field], change)
      if (JSON.stringify(is.names[field]) !== JSON.stringify(expected))
        harm.push(`${id} has ${JSON.stringify(is.names[field])}, not ${JSON.stringify(expected)}`)
      if (!isSameElsewhere(was.text, is.text, field, blog))
        harm.push(`${id} says something else in another field`)
      if (change.type === 'renameTag' && isCareless(was, change, field, blog)) count.careless++
    }
  }
  return harm
}

/** By a rule of its own, from what another reader made of the front matter. */
function expectedNames(names: readonly string[], change: BulkChange): readonly string[] {
  switch (change.type) {
    case 'renameTag':
      return names.map(name => (name === change.from ? change.to : name))
    case 'deleteTags':
      return names.filter(name => !change.names.includes(name))
    case 'mergeTags': {
      const mapped = names.map(name => (change.from.includes(name) ? change.to : name))
      // One that is there already keeps its place.
      const kept = names.indexOf(change.to)
      return mapped.filter(
        (name, at) => name !== change.to || at === (kept < 0 ? mapped.indexOf(name) : kept),
      )
    }
    default:
      throw new Error(`not tried: ${change.type}`)
  }
}

const keysOf: Readonly<Record<TagField, readonly string[]>> = {
  tags: ['tags', 'tag', 'Tags', 'TAGS'],
  categories: ['categories', 'category', 'Categories', 'CATEGORIES'],
}

function isSameElsewhere(before: string, after: string, field: TagField, { generator }: Blog): boolean {
  const read = (text: string) => readElsewhere(Buffer.from(text, 'latin1').toString(), generator)
  const [was, is] = [read(before), read(after)]
  if (was === null || is === null) return was === is
  return without(was, keysOf[field]) === without(is, keysOf[field])
}

/** What one does with `sed`: it finds the name in titles and texts too. */
function isCareless(
  { text }: State,
  { from, to }: Extract<BulkChange, { type: 'renameTag' }>,
  field: TagField,
  blog: Blog,
): boolean {
  const bytes = (words: string) => Buffer.from(words).toString('latin1')
  const replaced = text.replaceAll(bytes(from), bytes(to))
  return !isSameElsewhere(text, replaced, field, blog)
}
