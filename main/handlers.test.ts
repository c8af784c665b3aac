import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type CallName, callNames } from '../shared/calls.ts'
import { toReport } from '../shared/check/site-problems.ts'
import type { AppError } from '../shared/errors.ts'
import { defaultLook } from '../shared/site/look.ts'
import { sampleBlog, sampleFolder } from './blog/sample-blog.ts'
import type { Exporter } from './exporter-port.ts'
import { createHandlers } from './handlers.ts'
import {
  bench,
  closeSessions,
  id,
  insert,
  noExport,
  savedEvent,
  text,
  typed,
  typedWithoutAutosave,
} from './handlers-bench.ts'
import { parseArgs } from './parse-args.ts'

afterEach(closeSessions)

describe('the contract', () => {
  test('names, parsers and handlers are the same', async () => {
    const { handlers } = await bench()
    expect(Object.keys(handlers).sort()).toEqual([...callNames].sort())
    expect(Object.keys(parseArgs).sort()).toEqual([...callNames].sort())
  })

  test.each<[CallName, unknown]>([
    ['posts.list', undefined],
    ['posts.open', { id }],
    ['posts.change', { id, seq: 1, changes: [] }],
    ['posts.save', { id, seq: 0 }],
    ['posts.compare', { id }],
    ['posts.settle', { id, seq: 0, keep: 'mine' }],
    ['posts.conflict', { id }],
    ['posts.merge', { id, seq: 0, diskSha: '0'.repeat(64) }],
    ['history.list', { id }],
    ['history.read', { id, sha: '0'.repeat(64) }],
    ['history.listGone', undefined],
    ['history.writeBack', { id, sha: '0'.repeat(64) }],
    ['posts.convert', { id }],
    ['images.begin', { postId: id, images: [] }],
    ['operations.plan', { operation: { kind: 'delete', id } }],
    ['operations.undo', { number: 1 }],
    ['images.finish', { upload: 'x' }],
    ['export.start', { job: 'j', folder: '/x', look: defaultLook, images: 'original' }],
  ])('%s without an open blog says that none is open', async (name, args) => {
    const { handlers } = await bench()
    const call = handlers[name] as (input: unknown) => Promise<unknown>
    await expect(call(args)).rejects.toMatchObject({ code: 'missing', key: 'error.noBlog' })
  })
})

describe('the app', () => {
  test('boots with the folder that it was started with, and again with what is open then', async () => {
    const root = sampleBlog({ [id]: text })
    const { handlers, chosen } = await bench(root)
    const boot = await handlers['app.boot']()
    expect(boot).toMatchObject({
      blog: { name: '示例', folder: root, generator: 'jekyll', url: '', baseUrl: '' },
      problem: null,
      systemLanguage: 'zh-CN',
      previewKey: 'preview-key',
      settings: { theme: 'system' },
    })
    expect(boot.recents).toMatchObject([{ name: '示例', folder: root }])
    const other = sampleBlog()
    chosen.push(other)
    await handlers['blog.choose']()
    expect((await handlers['app.boot']()).blog?.folder).toBe(other)
  })

  test('a start folder that cannot be opened is a sentence, not a failed start', async () => {
    const { handlers } = await bench('/no/such/folder')
    expect(await handlers['app.boot']()).toMatchObject({
      blog: null,
      problem: { code: 'missing', key: 'blog.missing', params: { folder: '/no/such/folder' } },
    })
  })

  test('a window that is loaded again: what it had typed is saved, and it is told', async () => {
    const { handlers, events, onDisk } = await typed()
    await handlers['app.boot']()
    expect(onDisk()).toBe(`${text}新`)
    expect(events).toEqual([savedEvent])
    expect(await handlers['posts.open']({ id })).toMatchObject({ text: `${text}新`, isSaved: true })
  })

  test('or given back to it, when posts are not saved by themselves or it cannot be saved', async () => {
    const off = await typedWithoutAutosave()
    await off.handlers['app.boot']()
    expect([off.onDisk(), off.events]).toEqual([text, []])
    expect(await off.handlers['posts.open']({ id })).toMatchObject({ text: `${text}新`, isSaved: false })

    const failing = await typed()
    writeFileSync(join(failing.root, id), 'theirs')
    await failing.handlers['app.boot']()
    expect(failing.events).toEqual([])
    expect(failing.logged).toMatchObject([{ code: 'conflict' }])
    expect(await failing.handlers['posts.open']({ id })).toMatchObject({ isSaved: false })
  })

  test('a post is opened with what can be undone in it, as long as it has the text that this was kept with', async () => {
    const root = sampleBlog({ [id]: text })
    const { handlers } = await bench(root)
    await handlers['app.boot']()
    const { seq, undo } = await handlers['posts.open']({ id })
    expect(undo).toBeNull()
    await handlers['posts.keepUndo']({ id, seq, history: '{"done":[]}' })
    expect(await handlers['posts.open']({ id })).toMatchObject({ text, undo: '{"done":[]}' })
    writeFileSync(join(root, id), `${text}theirs`)
    expect(await handlers['posts.open']({ id })).toMatchObject({ text: `${text}theirs`, undo: null })
  })

  test('opens web and mail addresses as parsed, and no others', async () => {
    const { handlers, opened } = await bench()
    const open = (address: string) => handlers['app.openAddress']({ address })
    await open('HTTPS://Example.org/a b')
    await open('mailto:someone@example.org')
    expect(opened).toEqual(['https://example.org/a%20b', 'mailto:someone@example.org'])
    for (const address of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'ink://app/',
      'data:text/html,x',
      'smb://host/share',
      '/etc/passwd',
      'C:\\Windows\\system32\\calc.exe',
      'https',
      '',
    ]) {
      await expect(open(address)).rejects.toMatchObject({ code: 'forbidden', key: 'error.address' })
    }
    expect(opened).toHaveLength(2)
  })

  test('before the window closes, where the writer was is on the disk', async () => {
    const at = await bench(sampleBlog({ [id]: text }))
    await at.handlers['app.boot']()
    await at.handlers['posts.open']({ id })
    await at.handlers['posts.look']({ id, seq: 0, anchor: 3, head: 3, top: 0 })
    let written = ''
    const readyToClose = () => {
      const [file = ''] = readdirSync(join(at.dataFolder, 'places'))
      written = readFileSync(join(at.dataFolder, 'places', file), 'utf8')
    }
    const handlers = createHandlers({ ...at.parts, desktop: { ...at.parts.desktop, readyToClose } })
    await handlers['app.readyToClose']()
    expect(JSON.parse(written)).toEqual([{ id, seq: 0, anchor: 3, head: 3, top: 0 }])
  })

  test('logs what the window did not expect, and passes on that it may close', async () => {
    const { handlers, logged, opened } = await bench()
    await handlers['app.reportError']({ message: 'x is undefined', stack: 'at y' })
    expect(logged).toMatchObject([{ message: 'x is undefined', stack: 'at y' }])
    await handlers['app.readyToClose']()
    expect(opened).toEqual(['ready to close'])
  })

  test('settings', async () => {
    const { handlers } = await bench()
    expect(await handlers['settings.change']({ theme: 'dark' })).toMatchObject({
      theme: 'dark',
      autosave: true,
    })
    expect((await handlers['app.boot']()).settings.theme).toBe('dark')
  })
})

describe('blogs', () => {
  test('cancelling opens nothing', async () => {
    const { handlers } = await bench()
    expect(await handlers['blog.choose']()).toBe(null)
    expect(await handlers['blog.createExample']()).toBe(null)
    expect(await handlers['export.chooseFolder']()).toBe(null)
  })

  test('the example is copied to a free name, and opened', async () => {
    const { handlers, chosen } = await bench()
    const parent = sampleFolder({ 'inkstone-example/mine.txt': 'mine' })
    chosen.push(parent, join(parent, 'no such folder'))
    const blog = await handlers['blog.createExample']()
    expect(blog?.folder).toBe(join(parent, 'inkstone-example-2'))
    expect(readFileSync(join(parent, 'inkstone-example-2', id), 'utf8')).toBe(text)
    expect(readdirSync(join(parent, 'inkstone-example'))).toEqual(['mine.txt'])
    await expect(handlers['blog.createExample']()).rejects.toMatchObject({ code: 'missing' })
  })

  test('recent ones can be opened and forgotten; one that is gone says so and stays in the list', async () => {
    const { handlers, chosen } = await bench()
    const root = sampleBlog()
    chosen.push(root)
    await handlers['blog.choose']()
    const [recent] = (await handlers['app.boot']()).recents
    const recentId = recent?.id ?? ''
    expect((await handlers['blog.openRecent']({ id: recentId })).folder).toBe(root)
    rmSync(root, { recursive: true })
    await expect(handlers['blog.openRecent']({ id: recentId })).rejects.toMatchObject({ key: 'blog.missing' })
    expect(await handlers['blog.forgetRecent']({ id: recentId })).toEqual([])
    await expect(handlers['blog.openRecent']({ id: recentId })).rejects.toMatchObject({
      key: 'blog.notRecent',
    })
  })

  test('each opening has its own key for pictures, and the key before is worth nothing', async () => {
    const root = sampleBlog({ 'img/a.png': 'x' })
    const { handlers, session, chosen } = await bench(root)
    const first = (await handlers['app.boot']()).blog?.assetKey ?? ''
    expect(await session.assetFile(first, 'img/a.png')).toEqual({
      path: join(root, 'img/a.png'),
      mime: 'image/png',
    })
    chosen.push(root)
    const second = (await handlers['blog.choose']())?.assetKey ?? ''
    expect(second).toMatch(/^[0-9a-f]{32}$/)
    expect(second).not.toBe(first)
    for (const key of [first, '', `${second}x`]) {
      await expect(session.assetFile(key, 'img/a.png')).rejects.toMatchObject({ code: 'missing' })
    }
    await expect(session.assetFile(second, '%2e%2e/x.png')).rejects.toMatchObject({ name: 'AppError' })
  })
})

describe('posts', () => {
  test('listed, opened, changed, saved, compared, settled', async () => {
    const root = sampleBlog({ [id]: text, '_posts/2020-01-01-b.md': '---\ntags: [Openstack]\n---\n' })
    const { handlers } = await bench(root)
    await handlers['app.boot']()
    expect((await handlers['posts.list']()).map(post => post.id)).toEqual([id, '_posts/2020-01-01-b.md'])
    expect((await handlers['posts.open']({ id })).text).toBe(text)
    await handlers['posts.change']({ id, seq: 1, changes: insert('新', text.length) })
    expect(await handlers['posts.save']({ id, seq: 1 })).toEqual({ savedSeq: 1 })
    expect(readFileSync(join(root, id), 'utf8')).toBe(`${text}新`)
    writeFileSync(join(root, id), 'theirs')
    expect(await handlers['posts.compare']({ id })).toMatchObject({
      kind: 'reloaded',
      text: 'theirs',
      seq: 2,
    })
    expect(await handlers['posts.settle']({ id, seq: 2, keep: 'mine' })).toMatchObject({ text: 'theirs' })
  })

  test('a picture goes where this post keeps its pictures', async () => {
    const root = sampleBlog({ [id]: text })
    const { handlers } = await bench(root)
    await handlers['app.boot']()
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])
    const { images } = await handlers['images.begin']({
      postId: id,
      images: [{ name: '合影.png', sizeBytes: bytes.length, head: bytes, isNumbered: false }],
    })
    const upload = images[0] && 'upload' in images[0] ? images[0].upload : ''
    await handlers['images.send']({ upload, offset: 0, bytes })
    const { link } = await handlers['images.finish']({ upload })
    expect(link.address).toBe('/img/posts/深圳黑客松之旅/合影.png')
    expect(existsSync(join(root, 'img/posts/深圳黑客松之旅/合影.png'))).toBe(true)
  })
})

describe('export', () => {
  const result = {
    folder: '/out',
    pages: 1,
    images: 0,
    written: 1,
    unchanged: 0,
    durationMs: 1,
    problems: [],
    notes: [],
    leftOut: [],
    gone: [],
  }

  test('exports what is typed, tells its progress, and opens the result', async () => {
    let seen = ''
    const exporter: Exporter = {
      ...noExport,
      start: async (blog, { folder }, job, onProgress) => {
        seen = readFileSync(join(blog.root, id), 'utf8')
        onProgress({ job, done: 1, total: 2 })
        return { ...result, folder }
      },
      exported: async folder => `/real${folder}`,
    }
    const { handlers, events, opened } = await typed(exporter)
    expect(
      await handlers['export.start']({ job: 'j', folder: '/out', look: defaultLook, images: 'original' }),
    ).toEqual(toReport(result))
    expect(seen).toBe(`${text}新`)
    expect(events).toContainEqual(savedEvent)
    expect(events).toContainEqual(['export.progressed', { job: 'j', done: 1, total: 2 }])
    expect(await handlers['export.view']({ folder: '/out' })).toEqual({ address: 'http://127.0.0.1:1/' })
    await handlers['export.showInFolder']({ folder: '/out' })
    expect(opened).toEqual(['http://127.0.0.1:1/', '/real/out'])
  })

  test('one at a time, and it can be cancelled', async () => {
    const exporter: Exporter = {
      ...noExport,
      start: (_blog, _order, _job, _onProgress, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
    }
    const { handlers } = await bench(sampleBlog(), exporter)
    await handlers['app.boot']()
    const first = handlers['export.start']({
      job: 'one',
      folder: '/out',
      look: defaultLook,
      images: 'original',
    }).catch((error: AppError) => error)
    await expect(
      handlers['export.start']({ job: 'two', folder: '/out', look: defaultLook, images: 'original' }),
    ).rejects.toMatchObject({
      key: 'error.exportRunning',
    })
    await handlers['export.cancel']({ job: 'unknown' })
    await handlers['export.cancel']({ job: 'one' })
    expect(await first).toMatchObject({ code: 'conflict', key: 'error.exportCancelled' })
  })

  test('what cannot be saved is not exported as if it were', async () => {
    const { handlers, root } = await typed()
    rmSync(join(root, id))
    await expect(
      handlers['export.start']({ job: 'j', folder: '/out', look: defaultLook, images: 'original' }),
    ).rejects.toMatchObject({
      key: 'error.missing',
    })
  })

  test('without saving by itself nothing is written, and each unsaved post is named', async () => {
    let seen = ''
    const other = { file: 'b.md', line: 3, key: 'export.missingLink', params: { address: '/x' } } as const
    const exporter: Exporter = {
      ...noExport,
      start: async blog => {
        seen = readFileSync(join(blog.root, id), 'utf8')
        return { ...result, problems: [other] }
      },
    }
    const { handlers, onDisk, session, events } = await typedWithoutAutosave(exporter)
    const { problems } = await handlers['export.start']({
      job: 'j',
      folder: '/out',
      look: defaultLook,
      images: 'original',
    })
    expect(problems).toMatchObject([
      { file: id, line: null, key: 'export.unsaved', severity: 'warning' },
      { file: 'b.md', line: 3, key: 'check.missingLink', severity: 'error' },
    ])
    expect([seen, onDisk()]).toEqual([text, text])
    expect(session.dirtyIds()).toEqual([id])
    expect(events).toEqual([])
  })
})
