// For tests: a real blog with one post, and the documents that a window has open of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChangeSet } from '@codemirror/state'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import { type History, openHistory } from '../disk/history/history.ts'
import { type FsPort, nodeFs } from '../disk/node-fs.ts'
import { editorLength } from '../documents/apply-to-text.ts'
import { createOpenDocuments, type OpenDocuments } from '../documents/open-documents.ts'
import { sampleBlog, sampleFolder } from './sample-blog.ts'

export const id = '_posts/2016-12-03-深圳黑客松之旅.md'
export const text = '---\ntitle: 旅\r\n---\n第一行\r\n第二行\n'

export interface Desk {
  readonly root: string
  readonly documents: OpenDocuments
  readonly history: History
  disk(name?: string): string
  kept(): Promise<readonly string[]>
  clock: { nowMs: number }
}

export function desk(fs: FsPort = nodeFs, content: string | Uint8Array = text): Desk {
  const root = sampleBlog({ [id]: content })
  const clock = { nowMs: 1_000_000 }
  const now = () => clock.nowMs
  const history = openHistory(nodeFs, sampleFolder(), root, now)
  return {
    root,
    clock,
    history,
    documents: createOpenDocuments({ fs, root, history, now }),
    disk: (name = id) => readFileSync(join(root, name), 'utf8'),
    kept: async () =>
      Promise.all(
        (await history.list()).map(async ({ sha }) => new TextDecoder().decode(await history.read(sha))),
      ),
  }
}

/** Types at the very end, as the editor would tell it. */
export function typing(documents: OpenDocuments, seq: number, insert: string): void {
  const length = editorLength(documents.tip(id) ?? '')
  documents.change(id, seq, ChangeSet.of({ from: length, insert }, length).toJSON() as ChangesJson)
}
