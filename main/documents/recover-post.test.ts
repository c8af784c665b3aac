import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { ChangeSet } from '@codemirror/state'
import { afterEach, describe, expect, test } from 'vitest'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import { isUntitled } from '../../shared/post/untitled.ts'
import { sampleBlog, sampleFolder } from '../blog/sample-blog.ts'
import { openHistory } from '../disk/history/history.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'
import { type Journal, openJournal } from '../journal/journal.ts'
import { encodeRecord } from '../journal/record.ts'
import { editorLength } from './apply-to-text.ts'
import { createOpenDocuments, type OpenDocuments } from './open-documents.ts'

const id = '_posts/2016-12-03-旅.md'
const text = '---\ntitle: 旅\r\n---\n第一行\r\n第二行\n'
const dataFolder = () => sampleFolder()
const journals: Journal[] = []
afterEach(() => Promise.all(journals.splice(0).map(journal => journal.close())))

/** A process that opens this blog; the one before it is simply not asked any more, as if it were killed. */
function start(root: string, data: string) {
  const journal = openJournal({ fs: nodeFs, dataFolder: data, root, tell: () => undefined, syncAfterMs: 10 })
  journals.push(journal)
  const history = openHistory(nodeFs, data, root)
  return { history, documents: createOpenDocuments({ fs: nodeFs, root, history, now: () => 1, journal }) }
}

function type(documents: OpenDocuments, post: string, seq: number, insert: string): Promise<void> {
  const length = editorLength(documents.tip(post) ?? '')
  return documents.change(post, seq, ChangeSet.of({ from: length, insert }, length).toJSON() as ChangesJson)
}

const idsOf = async (documents: OpenDocuments) => (await documents.recover()).map(recovered => recovered.id)

const logsIn = (data: string) =>
  existsSync(join(data, 'journal'))
    ? readdirSync(join(data, 'journal'), { recursive: true }).filter(name => String(name).endsWith('.log'))
    : []

async function typedAndKilled() {
  const [root, data] = [sampleBlog({ [id]: text }), dataFolder()]
  const { documents } = start(root, data)
  await documents.open(id)
  await type(documents, id, 1, '新')
  await type(documents, id, 2, '的')
  return { root, data, documents }
}

describe('after a kill', () => {
  test('the post is as it was typed, not saved; a save then changes only what was typed', async () => {
    const { root, data } = await typedAndKilled()
    const { documents } = start(root, data)
    expect(await documents.recover()).toEqual([{ id, seq: 2, editedAt: editorLength(`${text}新的`) }])
    expect(await documents.open(id)).toEqual({
      id,
      text: `${text}新的`,
      seq: 2,
      isSaved: false,
      readOnly: null,
    })
    expect(readFileSync(join(root, id), 'utf8')).toBe(text)
    expect(await documents.save(id, 2)).toEqual({ savedSeq: 2 })
    expect(readFileSync(join(root, id), 'utf8')).toBe(`${text}新的`)
    expect(logsIn(data)).toEqual([])
  })

  test('and again after another kill, also with more typed in between', async () => {
    const { root, data } = await typedAndKilled()
    const second = start(root, data)
    await second.documents.recover()
    await type(second.documents, id, 3, '！')
    const third = start(root, data)
    expect(await idsOf(third.documents)).toEqual([id])
    expect(third.documents.tip(id)).toBe(`${text}新的！`)
    // Once more without anything typed.
    const fourth = start(root, data)
    await fourth.documents.recover()
    expect(fourth.documents.tip(id)).toBe(`${text}新的！`)
  })

  test('a disk that has all of it: nothing is left', async () => {
    const { root, data } = await typedAndKilled()
    writeFileSync(join(root, id), `${text}新的`)
    const { documents } = start(root, data)
    expect(await documents.recover()).toEqual([])
    expect(logsIn(data)).toEqual([])
  })

  test('a disk that has something else is a conflict, and nothing is overwritten', async () => {
    const { root, data } = await typedAndKilled()
    writeFileSync(join(root, id), 'theirs')
    const { documents, history } = start(root, data)
    expect(await idsOf(documents)).toEqual([id])
    expect(await documents.compare(id)).toEqual({ kind: 'conflict' })
    await expect(documents.save(id, 2)).rejects.toMatchObject({ code: 'conflict' })
    expect(readFileSync(join(root, id), 'utf8')).toBe('theirs')
    await documents.settle({ id, seq: 2, keep: 'disk' })
    expect(documents.dirtyIds()).toEqual([])
    expect(logsIn(data)).toEqual([])
    const [kept] = await history.list()
    expect(new TextDecoder().decode(await history.read(kept?.sha ?? ''))).toBe(`${text}新的`)
  })

  test('a post that another program renamed comes back under its new name', async () => {
    const { root, data, documents } = await typedAndKilled()
    const to = id.replace('旅', '远行')
    renameSync(join(root, id), join(root, to))
    expect(await documents.follow(id, to)).toBe(true)
    await type(documents, to, 3, '！')
    const second = start(root, data)
    expect(await idsOf(second.documents)).toEqual([to])
    expect(second.documents.tip(to)).toBe(`${text}新的！`)
    await second.documents.save(to, 3)
    expect(readFileSync(join(root, to), 'utf8')).toBe(`${text}新的！`)
    expect(logsIn(data)).toEqual([])
  })

  test('a post that was renamed there and back comes back with its text', async () => {
    const { root, data, documents } = await typedAndKilled()
    const to = id.replace('旅', '远行')
    expect([await documents.follow(id, to), await documents.follow(to, id)]).toEqual([true, true])
    const second = start(root, data)
    expect(await idsOf(second.documents)).toEqual([id])
    expect(second.documents.tip(id)).toBe(`${text}新的`)
  })

  test('a post that took the name of one that was open comes back with its text', async () => {
    const { root, data, documents } = await typedAndKilled()
    const to = id.replace('旅', '远行')
    writeFileSync(join(root, to), 'other')
    await documents.open(to)
    renameSync(join(root, id), join(root, to))
    expect(await documents.follow(id, to)).toBe(true)
    const second = start(root, data)
    expect(await idsOf(second.documents)).toEqual([to])
    expect(second.documents.tip(to)).toBe(`${text}新的`)
  })

  test('a conflict can be merged: what the text was made from is known still', async () => {
    const { root, data } = await typedAndKilled()
    writeFileSync(join(root, id), 'theirs')
    const { documents } = start(root, data)
    await documents.recover()
    const { base, disk, diskSha } = await documents.conflict(id)
    expect([base, disk]).toEqual([text, 'theirs'])
    await documents.merge({ id, seq: 2, diskSha })
    expect(logsIn(data)).toEqual([])
    expect(readFileSync(join(root, id), 'utf8')).toBe('theirs')
  })

  test('a file that is gone can be written back', async () => {
    const { root, data } = await typedAndKilled()
    unlinkSync(join(root, id))
    const { documents } = start(root, data)
    expect(await idsOf(documents)).toEqual([id])
    expect(await documents.compare(id)).toEqual({ kind: 'gone' })
    await documents.settle({ id, seq: 2, keep: 'mine' })
    expect(readFileSync(join(root, id), 'utf8')).toBe(`${text}新的`)
    expect(logsIn(data)).toEqual([])
  })

  test('after a save, only what was typed since is unsaved', async () => {
    const { root, data, documents: first } = await typedAndKilled()
    await first.save(id, 2)
    await type(first, id, 3, '尾')
    const { documents } = start(root, data)
    expect(await idsOf(documents)).toEqual([id])
    expect(documents.tip(id)).toBe(`${text}新的尾`)
    expect(await documents.compare(id)).toEqual({ kind: 'same' })
  })
})

test('what is given up goes to the history and out of the journal', async () => {
  const { root, data, documents } = await typedAndKilled()
  await documents.keepUnsaved()
  expect(logsIn(data)).toEqual([])
  const { documents: next, history } = start(root, data)
  expect(await next.recover()).toEqual([])
  const [kept] = await history.list()
  expect(new TextDecoder().decode(await history.read(kept?.sha ?? ''))).toBe(`${text}新的`)
})

describe('a post without a file', () => {
  const begin = '---\ntitle:\n---\n\n'
  const name = '_posts/2026-11-25-新.md'
  const nameFor = () => Promise.resolve(name)

  async function written() {
    const [root, data] = [sampleBlog({}), dataFolder()]
    const { documents } = start(root, data)
    const { id: untitled } = await documents.create(begin)
    expect([isUntitled(untitled), logsIn(data), documents.untitled()]).toEqual([true, [], []])
    await type(documents, untitled, 1, '字')
    return { root, data, documents, untitled }
  }

  test('is kept from its first key, and comes back after a kill', async () => {
    const { root, data, untitled } = await written()
    const { documents } = start(root, data)
    expect(await idsOf(documents)).toEqual([untitled])
    expect(documents.untitled()).toEqual([{ id: untitled, text: `${begin}字` }])
    // Nobody is asked about it when the app ends: it comes back.
    expect([documents.dirtyIds(), await documents.flushAll()]).toEqual([[], { saved: [], failed: [] }])
    expect(await documents.open(untitled)).toMatchObject({ seq: 1, isSaved: false })
  })

  test('gets a file, never over another one, and goes on under that name', async () => {
    const { root, data, documents, untitled } = await written()
    writeFileSync(join(root, name), 'theirs')
    const filed = await documents.file(untitled, 1, nameFor)
    expect(filed).toEqual({ id: '_posts/2026-11-25-新-2.md', savedSeq: 1 })
    expect(readFileSync(join(root, name), 'utf8')).toBe('theirs')
    expect(readFileSync(join(root, filed.id), 'utf8')).toBe(`${begin}字`)
    expect([logsIn(data), documents.untitled(), documents.dirtyIds()]).toEqual([[], [], []])
    await type(documents, filed.id, 2, '！')
    await documents.save(filed.id, 2)
    expect(readFileSync(join(root, filed.id), 'utf8')).toBe(`${begin}字！`)
  })

  test('takes what the window sent, and asked for again, before it heard of the file', async () => {
    const { root, documents, untitled } = await written()
    const filed = await documents.file(untitled, 1, nameFor)
    await documents.change(untitled, 2, [editorLength(`${begin}字`), [0, '晚到']])
    // The answer was lost with a connection.
    expect(await documents.file(untitled, 2, nameFor)).toEqual({ id: filed.id, savedSeq: 2 })
    expect(readdirSync(join(root, '_posts'))).toHaveLength(2)
    expect(readFileSync(join(root, filed.id), 'utf8')).toBe(`${begin}字晚到`)
  })

  test('killed just after it got its file, it is that file and no second post', async () => {
    const { root, data, documents, untitled } = await written()
    const before = logsIn(data).map(log => readFileSync(join(data, 'journal', String(log))))
    const [log = ''] = logsIn(data)
    await documents.file(untitled, 1, nameFor)
    // The marker is written before the file; the log that still has it is what a kill leaves.
    const sha = sha256(readFileSync(join(root, name)))
    const marker = encodeRecord({ kind: 'saving', seq: 1, sha, id: name })
    writeFileSync(join(data, 'journal', String(log)), Buffer.concat([...before, marker]))
    const next = start(root, data)
    expect(await next.documents.recover()).toEqual([])
    expect([logsIn(data), statSync(join(root, name)).isFile()]).toEqual([[], true])
  })

  test('is given up without a question, is in the history, and can be taken back', async () => {
    const { root, data, documents, untitled } = await written()
    await documents.discard(untitled, nameFor)
    expect([logsIn(data), documents.untitled(), existsSync(join(root, name))]).toEqual([[], [], false])
    const { history } = start(root, data)
    const [kept] = await history.list()
    expect([kept?.id, new TextDecoder().decode(await history.read(kept?.sha ?? ''))]).toEqual([
      name,
      `${begin}字`,
    ])
    expect(await documents.restore(untitled)).toMatchObject({ text: `${begin}字`, isSaved: false })
    expect(logsIn(data)).toHaveLength(1)
    await expect(documents.restore(untitled)).rejects.toMatchObject({ code: 'missing' })
  })
})
