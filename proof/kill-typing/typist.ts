import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { ChangeSet } from '@codemirror/state'
import { openHistory } from '../../main/disk/history/history.ts'
import { nodeFs } from '../../main/disk/node-fs.ts'
import { createOpenDocuments, type OpenDocuments } from '../../main/documents/open-documents.ts'
import { openJournal } from '../../main/journal/journal.ts'
import type { ChangesJson } from '../../shared/calls/posts.ts'

export const postIds: readonly string[] = [
  '_posts/2024-05-01-江边.md',
  '_posts/2024-05-02-b.md',
  '_posts/2024-05-03-c.md',
]

const head = '---\r\ntitle: 江边\r\n---\r\n\r\n第一行 '
const tail = ' 最后\n一行\n'
/** As the editor counts it: each line break is one character. */
const caretAtStart = head.replaceAll('\r\n', '\n').length

/** A post's text with this many keys typed in its middle; line endings differ before and after. */
export function textWith(keys: number): string {
  return head + Array.from({ length: keys }, (_, i) => keyText(i)).join('') + tail
}

function keyText(number: number): string {
  return `键${number} `
}

/** As the window: what is typed is sent at the latest after this long. */
const sendAfterMs = 250
const keyEveryMs = 20
/** Now and then the typist presses Ctrl+S, without a pause. */
const saveEveryMs = 420

/** Types into several posts without a pause, by the app's own document layer, until the process is killed. */
export async function typeUntilKilled([
  root = '',
  dataFolder = '',
  mode = '',
]: readonly string[]): Promise<void> {
  const tell = (problem: unknown) => {
    if (problem !== null) throw new Error(`the journal cannot be written: ${JSON.stringify(problem)}`)
  }
  const journal = mode === 'journal' ? { journal: openJournal({ fs: nodeFs, dataFolder, root, tell }) } : {}
  const history = openHistory(nodeFs, dataFolder, root)
  const documents = createOpenDocuments({ fs: nodeFs, root, history, now: Date.now, ...journal })
  const windows = await Promise.all(postIds.map(id => openWindow(documents, id)))
  writeSync(1, 'started\n')
  for (let key = 0; ; key++) {
    windows[key % windows.length]?.type()
    if (mode === 'journal' && key % Math.round(saveEveryMs / keyEveryMs) === 0) void windows[0]?.save()
    await setTimeout(keyEveryMs)
  }
}

/** One post as the window has it: changes are numbered, sent one after the other, and none waits longer than 250 ms. */
async function openWindow(documents: OpenDocuments, id: string) {
  const opened = await documents.open(id)
  let length = opened.text.replaceAll('\r\n', '\n').length
  let caret = caretAtStart
  let seq = 0
  let unsent: ChangeSet | null = null
  let number = 0
  let timer: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const send = async () => {
    clearTimeout(timer)
    timer = undefined
    const changes = unsent
    unsent = null
    // `toJSON` is typed as `any`; this is the shape that `ChangesJson` describes.
    if (changes !== null) await documents.change(id, ++seq, changes.toJSON() as ChangesJson)
  }
  const inTurn = (work: () => Promise<unknown>) => {
    queue = queue.then(work)
    return queue
  }
  return {
    type() {
      // The key's time is on its way before the key is: what is counted is never younger than it is.
      writeSync(1, `${id}\t${Date.now()}\n`)
      const insert = keyText(number++)
      const change = ChangeSet.of({ from: caret, insert }, length)
      unsent = unsent === null ? change : unsent.compose(change)
      caret += insert.length
      length += insert.length
      timer ??= globalThis.setTimeout(() => void inTurn(send), sendAfterMs)
    },
    async save() {
      await inTurn(send)
      await documents.save(id, seq)
    },
  }
}
