// Two ways to have a post open: the app's own, and the one that most programs have, for the control.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChangeSet } from '@codemirror/state'
import { type History, openHistory } from '../../main/disk/history/history.ts'
import { type FsPort, nodeFs } from '../../main/disk/node-fs.ts'
import { editorLength } from '../../main/documents/apply-to-text.ts'
import { createOpenDocuments } from '../../main/documents/open-documents.ts'
import type { FileId } from '../../shared/blog.ts'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import type { Calls } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'

/** What a user has been told of the post. */
export type Told = 'nothing' | 'reloaded' | 'conflict' | 'gone' | 'failed'

export type Choice = 'mine' | 'disk' | 'both' | 'merge'

export interface Saver {
  open(): Promise<void>
  /** Types at the end of the text. */
  type(text: string): void
  /** All that is typed. */
  save(): Promise<Told>
  /** Looks at the disk, as on focus. */
  look(): Promise<Told>
  /** The text that the user sees. */
  text(): string
  /** The user decides. */
  choose(choice: Choice): Promise<void>
  /** Every version that can be had again. */
  kept(): Promise<readonly Uint8Array[]>
}

export interface SaverPlace {
  readonly fs: FsPort
  readonly root: string
  readonly dataFolder: string
  readonly id: FileId
}

export function ourSaver({ fs, root, dataFolder, id }: SaverPlace): Saver {
  const history = openHistory(nodeFs, dataFolder, root)
  const documents = createOpenDocuments({ fs, root, history, now: Date.now })
  let seq = 0
  return {
    async open() {
      seq = (await documents.open(id)).seq
    },
    type(text) {
      const length = editorLength(documents.tip(id) ?? '')
      // CodeMirror types its own JSON as unknown parts.
      const changes = ChangeSet.of({ from: length, insert: text }, length).toJSON() as ChangesJson
      documents.change(id, ++seq, changes)
    },
    save: () =>
      toldBy(async () => {
        await documents.save(id, seq)
        return 'nothing'
      }),
    look: () =>
      toldBy(async () => {
        const state = await documents.compare(id)
        if (state.kind === 'reloaded') seq = state.seq
        return state.kind === 'same' || state.kind === 'reopen' ? 'nothing' : state.kind
      }),
    text: () => documents.tip(id) ?? '',
    async choose(choice) {
      if (choice === 'merge') {
        const { diskSha } = await documents.conflict(id)
        seq = (await documents.merge({ id, seq, diskSha })).seq
      } else {
        seq = (await documents.settle({ id, seq, keep: choice } satisfies Calls['posts.settle']['args'])).seq
      }
    },
    kept: () => keptIn(history),
  }
}

async function toldBy(work: () => Promise<Told>): Promise<Told> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.code === 'conflict' ? 'conflict' : error.code === 'missing' ? 'gone' : 'failed'
  }
}

async function keptIn(history: History): Promise<readonly Uint8Array[]> {
  return Promise.all((await history.list()).map(({ sha }) => history.read(sha)))
}

/** Reads once, and from then on writes what it has: whole, by a rename, and without another look. */
export function lastWriterWins({ fs, root, id }: SaverPlace): Saver {
  const path = join(root, id)
  let text = ''
  return {
    async open() {
      text = readFileSync(path, 'utf8')
    },
    type(typed) {
      text += typed
    },
    async save() {
      await fs.readFile(path).catch(() => undefined)
      const temporary = `${path}.tmp`
      const file = await fs.open(temporary, 'w')
      const bytes = new TextEncoder().encode(text)
      await file.write(bytes, 0, bytes.length, 0)
      await file.close()
      await fs.rename(temporary, path)
      return 'nothing'
    },
    look: async () => 'nothing',
    text: () => text,
    choose: async () => undefined,
    kept: async () => [],
  }
}
