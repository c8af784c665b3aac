import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { sampleFolder } from '../../blog/sample-blog.ts'
import { dyingFs } from '../dying-fs.ts'
import { failingFs } from '../failing-fs.ts'
import { type FsPort, nodeFs } from '../node-fs.ts'
import { sha256 } from '../sha256.ts'
import { createWriteGuard } from '../write-guard.ts'
import { type ChangePlace, changeFiles, type FileChange } from './change-files.ts'
import { lastChange, recoverChanges, undoChange } from './undo-change.ts'

const what = { key: 'operation.recovered' } as const
const files = {
  '_posts/one.md': 'one',
  '_posts/two.md': 'two links to one',
  '_posts/三.md': '三',
  'img/one/a.png': 'picture',
}
const bytes = (text: string) => new TextEncoder().encode(text)

/** Every kind of step: a text, a new file, a post and a folder with new names, and one for the trash. */
const changes: readonly FileChange[] = [
  { kind: 'replace', id: '_posts/one.md', baseSha: sha256('one'), bytes: bytes('one, with a redirect') },
  {
    kind: 'replace',
    id: '_posts/two.md',
    baseSha: sha256('two links to one'),
    bytes: bytes('two links to 一'),
  },
  { kind: 'create', id: 'new/deep/four.md', bytes: bytes('four') },
  { kind: 'rename', from: '_posts/one.md', to: '_posts/sub/一.md' },
  { kind: 'rename', from: 'img/one', to: 'img/一' },
  { kind: 'trash', id: '_posts/三.md', baseSha: sha256('三') },
]
const after = {
  '_posts/sub/一.md': 'one, with a redirect',
  '_posts/two.md': 'two links to 一',
  'img/一/a.png': 'picture',
  'new/deep/four.md': 'four',
}

interface Bench {
  readonly root: string
  readonly kept: string[]
  place(fs?: FsPort): ChangePlace
}

function bench(content: Readonly<Record<string, string>> = files): Bench {
  const root = sampleFolder(content)
  const [data, trashFolder] = [sampleFolder(), sampleFolder()]
  const records = join(data, 'records')
  const kept: string[] = []
  return {
    root,
    kept,
    place: (fs = nodeFs) => ({
      fs,
      root,
      records,
      now: Date.now,
      guard: createWriteGuard(fs, data, root),
      keepVersions: async files => {
        kept.push(...files.map(({ bytes: old }) => new TextDecoder().decode(old)))
      },
      trash: async path => fs.rename(path, join(trashFolder, `${Math.random()}`)),
    }),
  }
}

/** Every file of the blog; a temporary file of ours that a killed process left is swept by its name elsewhere. */
function onDisk(root: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.~ink-')) continue
    const path = join(entry.parentPath, entry.name)
    found[path.slice(root.length + 1)] = readFileSync(path, 'utf8')
  }
  return Object.fromEntries(Object.entries(found).sort())
}

const sorted = (found: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(found).sort())

const foldersOf = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

const keyOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.key : String(error)),
  )

describe('changeFiles', () => {
  test('does all of it, keeps what was there before, and undoes all of it', async () => {
    const { root, place, kept } = bench()
    const [before, folders] = [onDisk(root), foldersOf(root)]
    const number = await changeFiles(place(), { what, changes })
    expect(onDisk(root)).toEqual(after)
    expect(kept.sort()).toEqual(['one', 'two links to one', '三'])
    expect((await lastChange(place()))?.number).toBe(number)
    await undoChange(place(), number)
    expect(onDisk(root)).toEqual(before)
    expect(foldersOf(root)).toEqual(folders)
    expect(await lastChange(place())).toBeNull()
    expect(await keyOf(undoChange(place(), number))).toBe('operation.nothingToUndo')
  })

  test('a file that is not as planned: nothing is done', async () => {
    const { root, place } = bench()
    writeFileSync(join(root, '_posts/三.md'), 'changed')
    const before = onDisk(root)
    expect(await keyOf(changeFiles(place(), { what, changes }))).toBe('operation.changedMeanwhile')
    expect(onDisk(root)).toEqual(before)
    expect(await lastChange(place())).toBeNull()
  })

  test('a name that is taken: nothing is done and nothing is replaced', async () => {
    const { root, place } = bench()
    mkdirSync(join(root, '_posts/sub'))
    writeFileSync(join(root, '_posts/sub/一.md'), 'somebody’s')
    const before = onDisk(root)
    expect(await keyOf(changeFiles(place(), { what, changes }))).toBe('operation.nameTaken')
    expect(onDisk(root)).toEqual(before)
  })

  test('without a trash nothing is deleted, and the rest is taken back', async () => {
    const { root, place } = bench()
    const before = onDisk(root)
    const noTrash = { ...place(), trash: () => Promise.reject(new Error('none')) }
    expect(await keyOf(changeFiles(noTrash, { what, changes }))).toBe('operation.trashFailed')
    expect([onDisk(root), foldersOf(root)]).toEqual([before, ['_posts', 'img', 'one']])
  })

  test('a trash that says yes and does nothing is not believed', async () => {
    const { root, place } = bench()
    const before = onDisk(root)
    const lazy = { ...place(), trash: async () => undefined }
    expect(await keyOf(changeFiles(lazy, { what, changes }))).toBe('operation.trashFailed')
    expect(onDisk(root)).toEqual(before)
  })

  test('undo is refused where a file that it wrote has changed since', async () => {
    const { root, place } = bench()
    const number = await changeFiles(place(), { what, changes })
    writeFileSync(join(root, '_posts/two.md'), 'typed since')
    const before = onDisk(root)
    expect(await keyOf(undoChange(place(), number))).toBe('operation.undoChanged')
    expect(onDisk(root)).toEqual(before)
    expect((await lastChange(place()))?.number).toBe(number)
  })

  test('undo is refused where its old name has been taken', async () => {
    const { root, place } = bench()
    const number = await changeFiles(place(), { what, changes })
    writeFileSync(join(root, '_posts/三.md'), 'another one')
    expect(await keyOf(undoChange(place(), number))).toBe('operation.undoTaken')
    expect(onDisk(root)).toEqual({ ...after, '_posts/三.md': 'another one' })
  })

  test('a name may change in its capitals only', async () => {
    const { root, place } = bench()
    const number = await changeFiles(place(), {
      what,
      changes: [{ kind: 'rename', from: '_posts/one.md', to: '_posts/One.md' }],
    })
    expect(readdirSync(join(root, '_posts')).sort()).toEqual(['One.md', 'two.md', '三.md'])
    await undoChange(place(), number)
    expect(readdirSync(join(root, '_posts')).sort()).toEqual(['one.md', 'two.md', '三.md'])
  })

  test('two names of one file are two: the second is not taken for the first in other capitals', async () => {
    const { root, place } = bench()
    linkSync(join(root, '_posts/one.md'), join(root, '_posts/One.md'))
    const rename: FileChange = { kind: 'rename', from: '_posts/one.md', to: '_posts/One.md' }
    expect(await keyOf(changeFiles(place(), { what, changes: [rename] }))).toBe('operation.nameTaken')
  })

  test('a link is left alone: what would move is what it leads to', async () => {
    const { root, place } = bench()
    symlinkSync('two.md', join(root, '_posts/link.md'))
    const rename: FileChange = { kind: 'rename', from: '_posts/link.md', to: '_posts/other.md' }
    expect(await keyOf(changeFiles(place(), { what, changes: [rename] }))).toBe('operation.isLink')
    const trash: FileChange = { kind: 'trash', id: '_posts/link.md', baseSha: sha256('two links to one') }
    expect(await keyOf(changeFiles(place(), { what, changes: [trash] }))).toBe('operation.isLink')
  })

  test.each(['../out.md', '/tmp/out.md', 'a/../../out.md', 'a\0b', ''])('%j leads nowhere', async to => {
    const { root, place } = bench()
    const rename: FileChange = { kind: 'rename', from: '_posts/one.md', to }
    expect(await keyOf(changeFiles(place(), { what, changes: [rename] }))).toBe('error.outsideBlog')
    expect(onDisk(root)).toEqual(files)
  })
})

describe('a process that is killed', () => {
  /** Kills at every third call in turn (`npm run proof` at each), starts again, and looks at what there is. */
  async function killEach(
    kind: 'before' | 'after',
    start: (b: Bench) => Promise<number | null>,
    run: (p: ChangePlace, n: number | null) => Promise<unknown>,
  ) {
    const outcomes = new Map<string, number>()
    for (let at = kind === 'before' ? 1 : 2; ; at += 3) {
      const made = bench()
      const number = await start(made)
      const old = onDisk(made.root)
      const dying = dyingFs(at, kind)
      const told = await keyOf(run(made.place(dying.fs), number))
      if (told === 'done') return outcomes
      const recovered = await recoverChanges(made.place())
      const now = JSON.stringify(onDisk(made.root))
      const isWhole =
        now === JSON.stringify(old) || now === JSON.stringify(sorted(number === null ? after : files))
      expect(isWhole, `killed ${kind} call ${at}: ${now}`).toBe(true)
      expect(await recoverChanges(made.place())).toEqual([])
      const outcome = `${now === JSON.stringify(old) ? 'old' : 'new'}, ${recovered.length === 0 ? 'nothing to tell' : 'told'}`
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
  }

  test.each(['before', 'after'] as const)('%s any call of a change leaves the old or the new', async kind => {
    const outcomes = await killEach(
      kind,
      async () => null,
      place => changeFiles(place, { what, changes }),
    )
    expect(outcomes.get('old, told')).toBeGreaterThan(10)
  })

  test.each(['before', 'after'] as const)('%s any call of an undo leaves the new or the old', async kind => {
    const outcomes = await killEach(
      kind,
      made => changeFiles(made.place(), { what, changes }),
      (place, number) => undoChange(place, number ?? 0),
    )
    expect(outcomes.get('old, told')).toBeGreaterThan(10)
  })

  test('while another instance is still at work, its change is left to it', async () => {
    const { root, place } = bench()
    const dying = dyingFs(60)
    await keyOf(changeFiles(place(dying.fs), { what, changes }))
    const { records } = place()
    const [name = ''] = readdirSync(records)
    const text = readFileSync(join(records, name), 'latin1')
    writeFileSync(join(records, name), text.replace(/"pid":\d+/, `"pid":${process.ppid}`), 'latin1')
    const half = onDisk(root)
    expect(await recoverChanges(place())).toEqual([])
    expect(onDisk(root)).toEqual(half)
    const later = { ...place(), now: () => Date.now() + 11 * 60 * 1000 }
    expect(await recoverChanges(later)).toEqual([what])
    expect(onDisk(root)).toEqual(files)
  })

  test('a file that somebody changed after the kill stays as it is, and is named', async () => {
    const { root, place } = bench()
    await keyOf(
      changeFiles(
        { ...place(), trash: () => Promise.reject(new Error('x')), fs: dyingFs(70).fs },
        { what, changes },
      ),
    )
    const moved = ['_posts/one.md', '_posts/sub/一.md'].find(id => existsSync(join(root, id))) ?? ''
    writeFileSync(join(root, moved), 'typed after the kill')
    const told = await recoverChanges(place())
    expect(told).toHaveLength(1)
    expect(Object.values(onDisk(root))).toContain('typed after the kill')
  })
})

describe('a change of very many files', () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`_posts/${at}.md`, `text ${at}`]))
  const replaced = Object.entries(many).map(
    ([id, text]): FileChange => ({
      kind: 'replace',
      id,
      baseSha: sha256(text),
      bytes: bytes(`${text}, new`),
    }),
  )

  test('waits for a folder once, and says how far it is', async () => {
    const { root, place, kept } = bench(many)
    const port = failingFs(null)
    const told: number[] = []
    await changeFiles(place(port), { what, changes: replaced, progressed: done => told.push(done) })
    expect(Object.values(onDisk(root)).every(text => text.endsWith(', new'))).toBe(true)
    expect(kept).toHaveLength(60)
    expect(told).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
    // Each new text, its folder, the record, the folder of that when it is written, and when it is complete.
    expect(port.calls.filter(call => call === 'file.sync')).toHaveLength(60 + 4)
  })

  test('that is cancelled in the middle is taken back', async () => {
    const { root, place } = bench(many)
    const stop = new AbortController()
    const progressed = (done: number) => {
      if (done === 20) stop.abort()
    }
    const running = changeFiles(place(), { what, changes: replaced, signal: stop.signal, progressed })
    await expect(running).rejects.toMatchObject({ key: 'bulk.cancelled' })
    expect(onDisk(root)).toEqual(onDisk(sampleFolder(many)))
    expect(await lastChange(place())).toBeNull()
  })

  test('of which one fails is taken back, and leaves nothing beside them', async () => {
    const { root, place } = bench(many)
    const port = failingFs({ operation: 'rename', code: 'EIO', path: /\.~ink-/, from: 31, times: 1 })
    await expect(changeFiles(place(port), { what, changes: replaced })).rejects.toMatchObject({
      code: 'disk',
    })
    expect(onDisk(root)).toEqual(onDisk(sampleFolder(many)))
    expect(readdirSync(join(root, '_posts'))).toHaveLength(60)
  })

  test('old ones that take too much room go with the next start, the newest never', async () => {
    const { place } = bench(many)
    const { records } = place()
    for (const number of [1, 2, 3]) {
      await changeFiles(place(), {
        what,
        changes: [{ kind: 'create', id: `${number}.md`, bytes: bytes('x') }],
      })
    }
    const [, second = '', third = ''] = readdirSync(records).sort()
    const stat: FsPort['stat'] = async path =>
      Object.assign(await nodeFs.stat(path), { size: path.endsWith(second) ? 2 ** 28 : 10 })
    await recoverChanges({ ...place(), fs: { ...nodeFs, stat } })
    expect(readdirSync(records)).toEqual([third])
  })
})
