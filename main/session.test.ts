import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { EventName } from '../shared/calls.ts'
import { sampleBlog, sampleFolder } from './blog/sample-blog.ts'
import { type FsPort, nodeFs } from './disk/node-fs.ts'
import { noteWrite } from './disk/unfinished-write.ts'
import { notesFolder } from './disk/write-guard.ts'
import { createSession, type Session } from './session.ts'

let session: Session | null = null
afterEach(() => session?.close())

test('what a killed process left beside the posts is swept after the first listing', async () => {
  const orphans = ['_posts/.~ink-0123456789ab.tmp', 'img/posts/a/.~ink-0123456789ab.tmp']
  const files = Object.fromEntries(orphans.map(name => [name, 'half a file']))
  const root = sampleBlog({ '_posts/2020-01-01-a.md': 'a', ...files })
  for (const orphan of orphans) utimesSync(join(root, orphan), 1, 1)
  const dataFolder = sampleFolder()
  const noteOrphan = join(notesFolder(dataFolder, root), '.~ink-0123456789ab.tmp')
  mkdirSync(dirname(noteOrphan), { recursive: true })
  writeFileSync(noteOrphan, 'half a note')
  utimesSync(noteOrphan, 1, 1)
  session = createSession({ dataFolder, emit: () => undefined, log: () => undefined })
  await session.open(root, 'save')
  await session.required().listPosts()
  await expect.poll(() => existsSync(noteOrphan)).toBe(false)
  await expect.poll(() => orphans.filter(orphan => existsSync(join(root, orphan)))).toEqual([])
  expect(readdirSync(join(root, '_posts')).sort()).toEqual(['.keep', '2020-01-01-a.md'])
})

test('what a killed process left half written is whole before the blog is open, and told', async () => {
  const [id, old, fresh] = ['_posts/2020-01-01-a.md', 'the old words', 'quite other words']
  const root = sampleBlog({ [id]: old })
  const dataFolder = sampleFolder()
  const bytes = (text: string) => new TextEncoder().encode(text)
  await noteWrite(nodeFs, notesFolder(dataFolder, root), { id, old: bytes(old), fresh: bytes(fresh) })
  writeFileSync(join(root, id), `quite${old.slice(5)}`)
  const told: [EventName, unknown][] = []
  const emit = (name: EventName, fact: unknown) => void told.push([name, fact])
  session = createSession({ dataFolder, emit, log: () => undefined })
  await session.open(root, 'save')
  expect(readFileSync(join(root, id), 'utf8')).toBe(old)
  expect(told).toEqual([['posts.restored', { restored: [id], failed: [] }]])
})

test('notes that cannot be read keep no blog from being opened', async () => {
  const root = sampleBlog()
  const dataFolder = sampleFolder({ [join('unfinished', 'x')]: '' })
  const logged: unknown[] = []
  writeFileSync(notesFolder(dataFolder, root), 'a file where a folder should be')
  session = createSession({ dataFolder, emit: () => undefined, log: error => logged.push(error) })
  await session.open(root, 'save')
  expect(session.current()?.blog.root).toBe(root)
  expect(logged).toHaveLength(1)
})

test('a change on the disk is told to the window', async () => {
  const root = sampleBlog({ '_posts/2020-01-01-a.md': 'a' })
  let told: (fact: unknown) => void = () => undefined
  const event = new Promise<unknown>(resolve => {
    told = resolve
  })
  session = createSession({
    dataFolder: sampleFolder(),
    emit: (name: EventName, fact: unknown) => told({ name, fact }),
    log: () => undefined,
  })
  await session.open(root, 'save')
  await session.required().listPosts()
  writeFileSync(join(root, '_posts/2020-01-02-b.md'), '---\ntitle: B\n---\n')
  expect(await event).toMatchObject({
    name: 'blog.changed',
    fact: { changed: [{ title: 'B' }], removed: [] },
  })
})

test('an open post that another program renames is told under its new name, before the change itself', async () => {
  const [from, to] = ['_posts/2020-01-01-a.md', '_posts/2020-01-01-b.md']
  const root = sampleBlog({ [from]: 'a' })
  const events: unknown[] = []
  let done: () => void = () => undefined
  const changed = new Promise<void>(resolve => {
    done = resolve
  })
  session = createSession({
    dataFolder: sampleFolder(),
    emit: (name: EventName, fact: unknown) => {
      events.push([name, fact])
      if (name === 'blog.changed') done()
    },
    log: () => undefined,
  })
  await session.open(root, 'save')
  await session.required().listPosts()
  await session.required().documents.open(from)
  renameSync(join(root, from), join(root, to))
  await changed
  expect(events).toMatchObject([
    ['posts.renamed', { from, to }],
    ['blog.changed', { removed: [from], changed: [{ id: to }] }],
  ])
  expect(session.required().documents.tip(to)).toBe('a')
})

test.each(['save', 'discard'] as const)(
  'what is typed while another blog is being opened is on the disk or in the history (%s)',
  async unsaved => {
    const id = '_posts/2020-01-01-a.md'
    const [root, next] = [sampleBlog({ [id]: 'a' }), sampleBlog()]
    let onRead = () => undefined as void
    const readdir: FsPort['readdir'] = path => {
      if (path.includes('journal')) onRead()
      return nodeFs.readdir(path)
    }
    const fs = { ...nodeFs, readdir }
    session = createSession({ dataFolder: sampleFolder(), emit: () => undefined, log: () => undefined, fs })
    await session.open(root, 'save')
    const { documents, history } = session.required()
    await documents.open(id)
    onRead = () => void documents.change(id, 1, [1, [0, '字']])
    await session.open(next, unsaved)
    const kept = await history.versionsOf(id)
    expect(kept).toHaveLength(1)
    const words = unsaved === 'save' ? readFileSync(join(root, id)) : await history.read(kept[0]?.sha ?? '')
    expect(new TextDecoder().decode(words)).toBe('a字')
  },
)

test('nothing open: nothing to save, nothing to show', async () => {
  session = createSession({ dataFolder: sampleFolder(), emit: () => undefined, log: () => undefined })
  expect(session.current()).toBe(null)
  expect(session.dirtyIds()).toEqual([])
  expect(await session.flushAll()).toEqual({ saved: [], failed: [] })
  await session.keepUnsaved()
  expect(() => session?.required()).toThrow(expect.objectContaining({ key: 'error.noBlog' }))
  await expect(session.assetFile('', 'a.png')).rejects.toMatchObject({ code: 'missing' })
})

test('a folder that cannot be opened leaves the blog before open', async () => {
  const root = sampleBlog()
  session = createSession({ dataFolder: sampleFolder(), emit: () => undefined, log: () => undefined })
  await session.open(root, 'save')
  await expect(session.open(join(root, 'no'), 'save')).rejects.toMatchObject({ key: 'blog.missing' })
  expect(session.current()?.blog.root).toBe(root)
})
