import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { history, undo, undoDepth } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { openBlog } from '../main/blog/open-blog.ts'
import { openHistory } from '../main/disk/history/history.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { createOpenDocuments, type OpenDocuments } from '../main/documents/open-documents.ts'
import { diskChange } from '../renderer/editor/disk-change.ts'
import { writeOwnBlogs } from './matter/own-blogs.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

const reloads = 3

/**
 * Copies of real blogs, or of our own where none are given: another program changes each post three times, at its
 * end, at its beginning and all of it, and each time the window takes over what the disk has. Undo then leads back to
 * the first text.
 */
export async function run({ blogs }: ProofOptions): Promise<ProofResult> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inkstone-proof-undo-')))
  try {
    const copies = join(folder, 'blogs')
    if (blogs === null) writeOwnBlogs(copies)
    else cpSync(blogs, copies, { recursive: true, preserveTimestamps: true })
    const violations: string[] = []
    let cases = 0
    let lost = 0
    for (const name of readdirSync(copies).sort()) {
      const root = join(copies, name)
      if (!statSync(root).isDirectory()) continue
      const blog = await openBlog(root)
      const documents = createOpenDocuments({
        fs: nodeFs,
        root: blog.root,
        history: openHistory(nodeFs, join(folder, 'data'), blog.root),
        now: Date.now,
      })
      for (const { id, summary } of await blog.listPosts()) {
        if (summary.sizeBytes === 0) continue
        const trial = await reloadAndUndo(documents, id, join(blog.root, id))
        if (trial === null) continue
        cases++
        if (trial.problem !== null) violations.push(`${blog.name}, ${id}: ${trial.problem}`)
        if (trial.isLostByOpeningAgain) lost++
      }
    }
    const control = `opened again instead, ${lost} of ${cases} have nothing to undo`
    return { name: 'undo across three reloads', cases, violations, control }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Trial {
  readonly problem: string | null
  readonly isLostByOpeningAgain: boolean
}

/** Null: the post can only be read. */
async function reloadAndUndo(documents: OpenDocuments, id: string, path: string): Promise<Trial | null> {
  const { text, readOnly } = await documents.open(id)
  if (readOnly !== null) return null
  let state = EditorState.create({ doc: text, extensions: history() })
  const first = state.doc
  for (let reload = 1; reload <= reloads; reload++) {
    const bytes = readFileSync(path, 'utf8')
    writeFileSync(path, changedOutside(bytes, reload))
    const disk = await documents.compare(id)
    if (disk.kind !== 'reloaded')
      return { problem: `reload ${reload}: ${disk.kind}`, isLostByOpeningAgain: false }
    const { spec } = diskChange(state.doc, disk.text, null)
    if (spec !== null) state = state.update(spec).state
    const hasTheDisks = state.doc.eq(EditorState.create({ doc: readFileSync(path, 'utf8') }).doc)
    if (!hasTheDisks) return { problem: `reload ${reload}: not the disk's text`, isLostByOpeningAgain: false }
  }
  const again = EditorState.create({ doc: state.doc, extensions: history() })
  const dispatch = ({ state: next }: { readonly state: EditorState }) => {
    state = next
  }
  while (undoDepth(state) > 0 && !state.doc.eq(first)) undo({ state, dispatch })
  return {
    problem: state.doc.eq(first) ? null : 'undo does not lead back to the first text',
    isLostByOpeningAgain: undoDepth(again) === 0,
  }
}

/** Another program's work: a line more, a line before all, and every letter in capitals. */
function changedOutside(text: string, reload: number): string {
  if (reload === 1) return `${text}\n又一行，从别处来。\n`
  if (reload === 2) return `从别处来的第一行\n${text}`
  return `${text.toUpperCase()}\nEND\n`
}
