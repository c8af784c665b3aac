// What nobody changed keeps its bytes: from the file, through the editor's changes, back to the file.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ChangeSet, EditorState, type Text } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import { editField } from '../../shared/matter/edit-field.ts'
import { readFields } from '../../shared/matter/read-fields.ts'
import { postStyles } from '../blog/post-styles.ts'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { openHistory } from '../disk/history/history.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { createOpenDocuments } from './open-documents.ts'

const id = '_posts/2020-01-01-墨.md'

interface Writing {
  readonly doc: () => Text
  change(spec: Parameters<typeof ChangeSet.of>[0]): void
  undo(): void
  save(): Promise<void>
  bytes(): Buffer
  /** Changes whenever the file is written or replaced. */
  stamp(): string
}

/** A post in an editor, as the window has it: the text with `\n` only, and changes against that. */
async function write(content: string): Promise<Writing> {
  const root = sampleBlog({ [id]: content })
  const history = openHistory(nodeFs, sampleFolder(), root)
  const documents = createOpenDocuments({ fs: nodeFs, root, history, now: Date.now })
  const { text, readOnly } = await documents.open(id)
  expect(readOnly).toBe(null)
  let { doc } = EditorState.create({ doc: text })
  let seq = 0
  let last: ChangeSet | null = null
  const send = (changes: ChangeSet) => {
    last = changes.invert(doc)
    doc = changes.apply(doc)
    documents.change(id, ++seq, changes.toJSON() as ChangesJson)
  }
  return {
    doc: () => doc,
    change: spec => send(ChangeSet.of(spec, doc.length)),
    undo: () => {
      if (last !== null) send(last)
    },
    save: async () => void (await documents.save(id, seq)),
    bytes: () => readFileSync(join(root, id)),
    stamp() {
      const { ino, mtimeNs } = statSync(join(root, id), { bigint: true })
      return `${ino} ${mtimeNs}`
    },
  }
}

/** Sets the title as the properties form does; false: the form refuses, and says why. */
function setTitle(post: Writing, value: string): boolean {
  const edit = editField(post.doc().toString(), { field: 'title', value })
  if (edit.kind === 'refused') return false
  post.change(edit.splices.map(({ from, to, insert }) => ({ from, to, insert: asText(insert) })))
  return true
}

const asText = (insert: string): Text => EditorState.create({ doc: insert }).doc

/** Where a writer is: at the end, and in the last line but one. */
function placesIn(doc: Text): readonly number[] {
  return [...new Set([doc.length, doc.line(Math.max(1, doc.lines - 1)).to])]
}

const styles = Object.entries(postStyles)

test('there are many, and no two are the same', () => {
  expect(styles.length).toBeGreaterThanOrEqual(30)
  expect(new Set(styles.map(([, content]) => content)).size).toBe(styles.length)
})

describe.each(styles)('%s', (_, content) => {
  const original = Buffer.from(content)

  test('opened and saved: not written at all', async () => {
    const post = await write(content)
    const before = post.stamp()
    await post.save()
    expect(post.stamp()).toBe(before)
    expect(post.bytes()).toEqual(original)
  })

  test('a character typed and taken back: not written at all', async () => {
    const post = await write(content)
    const before = post.stamp()
    for (const at of placesIn(post.doc())) {
      for (const typed of ['x', '墨', '\u2028']) {
        post.change({ from: at, insert: typed })
        post.change({ from: at, to: at + typed.length })
      }
      await post.save()
      expect(post.bytes()).toEqual(original)
      expect(post.stamp()).toBe(before)
    }
  })

  test('a character typed and saved, taken back and saved', async () => {
    const post = await write(content)
    for (const at of placesIn(post.doc())) {
      post.change({ from: at, insert: '墨' })
      await post.save()
      expect(post.bytes().length).toBe(original.length + 3)
      post.change({ from: at, to: at + 1 })
      await post.save()
      expect(post.bytes()).toEqual(original)
    }
  })

  test.each(['Another title', 'Another: “title” #2'])('the title set to %j, and set back', async value => {
    const post = await write(content)
    const { title } = readFields(post.doc().toString())
    if (!setTitle(post, value)) {
      expect(title.editable).not.toBe(null)
      await post.save()
      expect(post.bytes()).toEqual(original)
      return
    }
    await post.save()
    expect(readFields(post.bytes().toString()).title.value).toBe(value)
    // Where there was no title a form cannot take it away again; the editor's undo can.
    if (title.value === null) post.undo()
    else expect(setTitle(post, title.value)).toBe(true)
    await post.save()
    expect(post.bytes().toString()).toBe(comesBack(value) ?? content)
  })

  /** The form knows what a title says, and what stands there now; no more of how it was written before. */
  function comesBack(value: string): string | undefined {
    if (content.includes('title: 2020\n')) return content.replace('2020', "'2020'")
    if (content.includes('\\u3002')) return content.replace('\\u3002', '。')
    // Quotes that a title needed in between go with the need.
    if (value.includes('#')) return content.replace("title: 'Ink'", 'title: Ink')
    return undefined
  }
})
