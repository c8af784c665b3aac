import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ChangeSet, EditorState } from '@codemirror/state'
import matter from 'gray-matter'
import type { Blog } from '../main/blog/blog.ts'
import { openBlog } from '../main/blog/open-blog.ts'
import { openHistory } from '../main/disk/history/history.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { editorLength } from '../main/documents/apply-to-text.ts'
import { createOpenDocuments, type OpenDocuments } from '../main/documents/open-documents.ts'
import type { Generator } from '../shared/blog.ts'
import type { ChangesJson } from '../shared/calls/posts.ts'
import { editField, type FieldEdit } from '../shared/matter/edit-field.ts'
import { type PostFields, readFields } from '../shared/matter/read-fields.ts'
import { applySplices } from '../shared/matter/splice.ts'
import { readElsewhere, without } from './matter/other-readers.ts'
import { writeOwnBlogs } from './matter/own-blogs.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

/**
 * Copies of real blogs, or of our own where none are given: every post is opened and saved without an edit, and every
 * field of every post is edited.
 *
 * The first changes no byte and no time stamp of anything in the folder; the second no byte outside its field, which
 * is looked for by lines and by readers that no edit goes through.
 */
export async function run({ blogs }: ProofOptions): Promise<ProofResult> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inkstone-proof-blogs-')))
  try {
    const copies = join(folder, 'blogs')
    if (blogs === null) writeOwnBlogs(copies)
    else cpSync(blogs, copies, { recursive: true, preserveTimestamps: true })
    const count = { opened: 0, edited: 0, refused: 0, rewritten: 0 }
    const violations: string[] = []
    for (const name of readdirSync(copies).sort()) {
      const root = join(copies, name)
      if (!statSync(root).isDirectory()) continue
      violations.push(...(await tryBlog(root, join(folder, 'data'), count)))
    }
    const from = blogs === null ? 'of our own blogs (give real ones with --blogs)' : 'of real blogs'
    const control = `${count.opened} posts ${from}, ${count.edited} edits, ${count.refused} refused; parsed and written again, ${count.rewritten} posts change without an edit`
    return { name: 'real-blogs', cases: count.opened + count.edited, violations, control }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Count {
  opened: number
  edited: number
  refused: number
  rewritten: number
}

async function tryBlog(root: string, data: string, count: Count): Promise<readonly string[]> {
  const violations: string[] = []
  const blog = await openBlog(root)
  // A time long ago, so that a file that is written again within the clock's tick is seen too.
  const ids = (await blog.listPosts()).filter(({ summary }) => summary.sizeBytes > 0).map(({ id }) => id)
  for (const id of ids) utimesSync(join(root, id), 1_000_000_000, 1_000_000_000)
  const before = stampsIn(root)
  const documents = createOpenDocuments({
    fs: nodeFs,
    root: blog.root,
    history: openHistory(nodeFs, data, blog.root),
    now: Date.now,
  })
  for (const id of ids) {
    const problem = await openAndSave(documents, id)
    count.opened++
    if (problem !== null) violations.push(`${blog.name}, ${id}: ${problem}`)
  }
  await blog.listPosts()
  for (const [file, stamp] of stampsIn(root)) {
    if (before.get(file) !== stamp) violations.push(`${blog.name}, ${file}: touched by opening and saving`)
    before.delete(file)
  }
  for (const file of before.keys()) violations.push(`${blog.name}, ${file}: gone after opening and saving`)
  for (const id of ids) violations.push(...(await editEveryField(blog, documents, id, count)))
  return violations
}

/** Something typed and taken back, then saved. */
async function openAndSave(documents: OpenDocuments, id: string): Promise<string | null> {
  const { text, seq, readOnly } = await documents.open(id)
  if (readOnly !== null) return null
  const length = editorLength(text)
  // A change set's own JSON is what the call carries.
  const change = (changes: Parameters<typeof ChangeSet.of>[0], docLength: number, at: number) =>
    documents.change(id, seq + at, ChangeSet.of(changes, docLength).toJSON() as ChangesJson)
  change({ from: length, insert: '墨' }, length, 1)
  change({ from: length, to: length + 1 }, length + 1, 2)
  await documents.save(id, seq + 2)
  return documents.dirtyIds().length === 0 ? null : 'still unsaved'
}

async function editEveryField(
  blog: Blog,
  documents: OpenDocuments,
  id: string,
  count: Count,
): Promise<readonly string[]> {
  const violations: string[] = []
  const path = join(blog.root, id)
  const { text, readOnly } = await documents.open(id)
  if (readOnly !== null) return []
  if (isRewritten(text)) count.rewritten++
  for (const edit of editsOf(readFields(text, blog.generator))) {
    count.edited++
    const result = editField(text, edit, blog.generator)
    if (result.kind === 'refused') {
      count.refused++
      continue
    }
    const after = applySplices(text, result.splices)
    const problem = touchedElse(text, after, edit, blog.generator)
    if (problem !== null) violations.push(`${blog.name}, ${id}, ${JSON.stringify(edit)}: ${problem}`)
  }
  // One of them all the way: through the editor, the journal of changes and the saver, to the disk.
  const problem = await editOnDisk(documents, id, path, text, blog.generator)
  if (problem !== null) violations.push(`${blog.name}, ${id}: ${problem}`)
  return violations
}

/** Every field that the post could be given another value for, there or not. */
function editsOf(fields: PostFields): readonly FieldEdit[] {
  const tags = fields.tags.value ?? []
  const categories = fields.categories.value ?? []
  return [
    { field: 'title', value: `${fields.title.value ?? ''} 又及` },
    { field: 'title', value: 'NO' },
    { field: 'title', value: 'a: “b” #c' },
    { field: 'date', value: '2021-02-03' },
    { field: 'date', value: '2021-02-03 04:05:06 +0800' },
    { field: 'tags', value: [...tags, '新标签'] },
    { field: 'tags', value: ['first', ...tags] },
    { field: 'tags', value: tags.slice(1) },
    { field: 'tags', value: tags.map((tag, at) => (at === 0 ? `${tag}2` : tag)) },
    { field: 'categories', value: [...categories, '新分类'] },
    { field: 'redirects', value: ['/former/'] },
    { field: 'draft', value: fields.draft.value !== true },
  ]
}

const keysOf: Readonly<Record<FieldEdit['field'], readonly string[]>> = {
  title: ['title'],
  date: ['date'],
  tags: ['tags', 'tag'],
  categories: ['categories', 'category'],
  redirects: ['redirect_from', 'aliases'],
  draft: ['draft', 'published'],
}

/** Null: only the field's own characters differ, and other readers find all other fields as they were. */
function touchedElse(
  before: string,
  after: string,
  { field }: FieldEdit,
  generator: Generator,
): string | null {
  const keys = keysOf[field]
  const old = readElsewhere(before, generator)
  const now = readElsewhere(after, generator)
  if (old !== null && (now === null || without(now, keys) !== without(old, keys))) {
    return 'another field says something else'
  }
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before[same] === after[same]) same++
  let tail = 0
  while (tail < shorter - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  // From the first to the last character that is not there any more: it must not reach into another field.
  const gone = before.slice(same, before.length - tail)
  const strange = [...gone.matchAll(/[\r\n][ \t]*"?([\w-]+)"?[ \t]*[:=]/g)].find(
    ([, key = '']) => !keys.includes(key),
  )
  return strange === undefined ? null : `${JSON.stringify(gone)} was replaced`
}

async function editOnDisk(
  documents: OpenDocuments,
  id: string,
  path: string,
  text: string,
  generator: Generator,
): Promise<string | null> {
  const { seq } = await documents.open(id)
  const state = EditorState.create({ doc: text })
  const inEditor = editField(state.doc.toString(), { field: 'title', value: 'Only the title' }, generator)
  const inText = editField(text, { field: 'title', value: 'Only the title' }, generator)
  if (inEditor.kind === 'refused' || inText.kind === 'refused') return null
  const changes = ChangeSet.of(
    inEditor.splices.map(({ from, to, insert }) => ({
      from,
      to,
      insert: EditorState.create({ doc: insert }).doc,
    })),
    state.doc.length,
  )
  // As above.
  documents.change(id, seq + 1, changes.toJSON() as ChangesJson)
  await documents.save(id, seq + 1)
  const isRight = readFileSync(path, 'utf8') === applySplices(text, inText.splices)
  return isRight ? null : 'the disk has other bytes than the edit'
}

/** What parsing and writing again would do to it. */
function isRewritten(text: string): boolean {
  try {
    const { content, data } = matter(text, { engines: {} })
    return matter.stringify(content, data) !== text
  } catch {
    return false
  }
}

/** Of every file and folder: what it holds is told by its size and by its time of change, which nobody can set. */
function stampsIn(root: string): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).map(entry =>
    join(entry.parentPath, entry.name),
  )
  return new Map(
    paths.map(path => {
      const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
      return [relative(root, path), `${ino} ${size} ${mtimeNs} ${ctimeNs}`]
    }),
  )
}
