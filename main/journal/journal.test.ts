import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChangeSet } from '@codemirror/state'
import { afterEach, describe, expect, test } from 'vitest'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import type { Message } from '../../shared/errors.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { type Fault, failingFs, type Operation } from '../disk/failing-fs.ts'
import { type FsPort, nodeFs, type OpenFile } from '../disk/node-fs.ts'
import { createTextDocument } from '../documents/text-document.ts'
import { type Journal, openJournal } from './journal.ts'

const id = '_posts/旅.md'
const journals: Journal[] = []
afterEach(() => Promise.all(journals.splice(0).map(journal => journal.close())))

/** One post with a journal: what is typed goes into both, as the app does it. */
function writer(fs: FsPort = nodeFs, dataFolder = sampleFolder()) {
  const told: (Message | null)[] = []
  const tell = (problem: Message | null) => void told.push(problem)
  const journal = openJournal({ fs, dataFolder, root: '/blog', tell, syncAfterMs: 10 })
  journals.push(journal)
  const document = createTextDocument('第一行\r\n')
  const post = {
    isClean: document.isClean,
    sha: () => document.base,
    snapshot: () => ({
      kind: 'snapshot' as const,
      id,
      seq: document.seq,
      sha: document.base,
      base: document.base,
      changes: document.pending(),
    }),
  }
  const log = journal.logOf(id, post)
  let length = 4
  const type = (insert: string) => {
    const changes = ChangeSet.of({ from: length, insert }, length).toJSON() as ChangesJson
    length += insert.length
    document.apply(document.seq + 1, changes)
    return log.changed(document.seq, changes)
  }
  const save = async () => {
    const saving = document.beginSave()
    await log.saving(saving.seq, saving.text, id)
    document.endSave(true)
    await log.follow()
  }
  return { journal, log, document, type, save, told, dataFolder }
}

/** What a process after this one finds. */
async function left(dataFolder: string, fs: FsPort = nodeFs): Promise<readonly string[]> {
  const journal = openJournal({ fs, dataFolder, root: '/blog', tell: () => undefined })
  return (await journal.read()).map(({ tip }) => tip)
}

function filesIn(dataFolder: string): readonly string[] {
  return readdirSync(join(dataFolder, 'journal'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

describe('a log', () => {
  test('has each change when it is answered, and only its owner may read it', async () => {
    const { type, dataFolder } = writer()
    await type('新')
    expect(await left(dataFolder)).toEqual(['第一行\r\n新'])
    await type('的')
    expect(await left(dataFolder)).toEqual(['第一行\r\n新的'])
    expect(filesIn(dataFolder).map(file => statSync(file).mode & 0o777)).toEqual([0o600])
  })

  test('goes when the post is saved, and comes again with the next change', async () => {
    const { type, save, dataFolder } = writer()
    await type('新')
    await save()
    expect(filesIn(dataFolder)).toEqual([])
    await type('!')
    expect(await left(dataFolder)).toEqual(['第一行\r\n新!'])
  })

  test('keeps what was typed while a save ran', async () => {
    const { document, log, type, dataFolder } = writer()
    await type('a')
    const saving = document.beginSave()
    await log.saving(saving.seq, saving.text, id)
    await type('b')
    expect(await left(dataFolder)).toEqual(['第一行\r\nab'])
    document.endSave(true)
    await log.follow()
    expect(await left(dataFolder)).toEqual(['第一行\r\nab'])
  })

  test('of what was typed and taken back goes too', async () => {
    const { document, log, type, dataFolder } = writer()
    await type('a')
    const back = ChangeSet.of({ from: 4, to: 5 }, 5).toJSON() as ChangesJson
    document.apply(2, back)
    await log.changed(2, back)
    expect(await left(dataFolder)).toEqual([])
  })

  test('begins again with a snapshot when it has grown', async () => {
    const { type, dataFolder } = writer()
    const long = 'x'.repeat(100_000)
    for (let i = 0; i < 12; i++) await type(long)
    const [file = ''] = filesIn(dataFolder)
    expect(statSync(file).size).toBeLessThan(1_300_000)
    expect((await left(dataFolder))[0]).toHaveLength(5 + 1_200_000)
    for (let i = 0; i < 40; i++) await type(String(i % 10))
    expect((await left(dataFolder))[0]?.endsWith('x0123456789012345678901234567890123456789')).toBe(true)
  })

  test('is synced within a second or so', async () => {
    const fs = failingFs(null)
    const { type } = writer(fs)
    await type('a')
    await expect.poll(() => fs.calls.includes('file.datasync'), { timeout: 3000 }).toBe(true)
  })
})

describe('a journal', () => {
  test('that was never there is empty; what cannot be understood is put aside', async () => {
    const dataFolder = sampleFolder()
    expect(await left(dataFolder)).toEqual([])
    const { type } = writer(nodeFs, dataFolder)
    await type('a')
    const [file = ''] = filesIn(dataFolder)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, 20))
    expect(await left(dataFolder)).toEqual([])
    expect(readFileSync(`${file}.broken`)).toEqual(bytes.subarray(0, 20))
  })

  test('half a log of a killed process is swept', async () => {
    const { type, dataFolder } = writer()
    await type('a')
    const [file = ''] = filesIn(dataFolder)
    writeFileSync(join(file, '..', '.~ink-0123456789ab.tmp'), 'half')
    expect(await left(dataFolder)).toEqual(['第一行\r\na'])
    expect(filesIn(dataFolder)).toEqual([file])
  })
})

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'EMFILE', 'EROFS'] as const
const writing: readonly Operation[] = [
  'mkdir',
  'open',
  'rename',
  'unlink',
  'file.write',
  'file.chmod',
  'file.datasync',
]

describe('faults: nothing that was kept is lost, it is told, and mended when the cause is gone', () => {
  for (const code of codes) {
    for (const operation of writing) {
      for (const from of [1, 2, 3]) {
        test(`${code} at ${operation}, call ${from}`, async () => {
          const fault: Fault = { operation, code, from, times: 2 }
          const { type, save, told, dataFolder } = writer(failingFs(fault))
          await type('a')
          const kept = await left(dataFolder)
          await type('b')
          await expect
            .poll(() => told.length === 0 || told.at(-1) === null, { timeout: 4000, interval: 5 })
            .toBe(true)
          expect((await left(dataFolder))[0] ?? '').toContain(kept[0] ?? '')
          await type('c')
          await expect
            .poll(() => told.length === 0 || told.at(-1) === null, { timeout: 4000, interval: 5 })
            .toBe(true)
          expect(await left(dataFolder)).toEqual(['第一行\r\nabc'])
          if (told.length > 0) expect(told[0]?.params).toMatchObject({ folder: expect.any(String) })
          await save()
          await expect.poll(() => left(dataFolder), { timeout: 4000, interval: 5 }).toEqual([])
        })
      }
    }
  }

  test('a short write is finished', async () => {
    const fs: FsPort = {
      ...nodeFs,
      async open(path, flags, mode) {
        const file = await nodeFs.open(path, flags, mode)
        const write = file.write.bind(file)
        return Object.assign(file, {
          write: (bytes: Uint8Array, offset: number, length: number, position: number) =>
            write(bytes, offset, Math.ceil(length / 2), position),
        })
      },
    }
    const { type, dataFolder } = writer(fs)
    await type('a')
    await type('b')
    expect(await left(dataFolder)).toEqual(['第一行\r\nab'])
  })

  test('the process ends before any operation: what was answered is there, whole', async () => {
    let cut = 0
    for (let from = 1; from < 60; from++) {
      const dataFolder = sampleFolder()
      mkdirSync(join(dataFolder, 'journal'))
      const { fs, closeFiles } = stopsAt(from)
      const { type, save } = writer(fs, dataFolder)
      let answered = ''
      for (const letter of ['a', 'b', 'c']) {
        const isIn = await Promise.race([type(letter).then(() => !fs.isStopped()), fs.stopped])
        if (!isIn) break
        answered += letter
      }
      const found = (await left(dataFolder))[0] ?? '第一行\r\n'
      expect('第一行\r\nabc'.startsWith(found) && found.length >= 5 + answered.length).toBe(true)
      if (answered.length < 3) cut++
      else await Promise.race([save(), fs.stopped])
      // A process that is gone closes nothing, and answers nobody.
      journals.length = 0
      await closeFiles()
    }
    expect(cut).toBeGreaterThan(5)
  })
})

/** From the operation with this number on nothing happens any more, as in a process that was killed. */
function stopsAt(from: number) {
  let count = 0
  let stop: (value: false) => void = () => undefined
  const stopped = new Promise<false>(resolve => {
    stop = resolve
  })
  const never = () => new Promise<never>(() => undefined)
  const guard = <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    (async (...args: A) => {
      if (++count < from) return work(...args)
      stop(false)
      return never()
    }) as (...args: A) => Promise<R>
  const files: OpenFile[] = []
  const port: FsPort = {
    ...nodeFs,
    mkdir: guard(nodeFs.mkdir),
    rename: guard(nodeFs.rename),
    unlink: guard(nodeFs.unlink),
    open: guard(async (path, flags, mode) => {
      const file = await nodeFs.open(path, flags, mode)
      const close = file.close.bind(file)
      files.push({ ...file, close })
      return Object.assign(file, {
        write: guard(file.write.bind(file)),
        chmod: guard(file.chmod.bind(file)),
        datasync: guard(file.datasync.bind(file)),
        close: guard(close),
      })
    }),
  }
  const closeFiles = () => Promise.all(files.map(file => file.close()))
  return { fs: { ...port, stopped, isStopped: () => count >= from }, closeFiles }
}
