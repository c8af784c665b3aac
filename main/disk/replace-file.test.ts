import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AppError } from '../../shared/errors.ts'
import { sampleFolder } from '../blog/sample-blog.ts'
import { type Fault, failingFs, type Operation } from './failing-fs.ts'
import { openHistory } from './history/history.ts'
import { type FsPort, nodeFs, type OpenFile } from './node-fs.ts'
import { type Replacement, replaceFile } from './replace-file.ts'
import { settleUnfinished } from './settle-unfinished.ts'
import { sha256 } from './sha256.ts'
import { isTemporaryName } from './temporary-file.ts'
import { createWriteGuard } from './write-guard.ts'

const id = '_posts/2016-12-03-深圳黑客松之旅.md'
const old = '---\ntitle: 旧\n---\n旧的正文\r\n'
const fresh = '---\ntitle: 新\n---\n新的正文，比旧的长一些\r\n'
const bytes = (text: string) => new TextEncoder().encode(text)

interface Saved {
  readonly root: string
  readonly dataFolder: string
  readonly kept: string[]
  save(part?: Partial<Replacement>): Promise<{ sha: string }>
  text(): string
  names(): readonly string[]
}

function prepare(): Saved {
  const root = sampleFolder({ [id]: old })
  const dataFolder = sampleFolder()
  const kept: string[] = []
  return {
    root,
    dataFolder,
    kept,
    save: part =>
      replaceFile({
        fs: nodeFs,
        root,
        guard: createWriteGuard(part?.fs ?? nodeFs, dataFolder, root),
        id,
        baseSha: sha256(old),
        bytes: bytes(fresh),
        keepVersion: async version => void kept.push(new TextDecoder().decode(version)),
        ...part,
      }),
    text: () => readFileSync(join(root, id), 'utf8'),
    names: () => readdirSync(join(root, '_posts')),
  }
}

const failure = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: AppError) => error,
  )

describe('replaceFile', () => {
  test('replaces the bytes, keeps the version before, leaves nothing beside it', async () => {
    const post = prepare()
    expect(await post.save()).toEqual({ sha: sha256(fresh) })
    expect(post.text()).toBe(fresh)
    expect(post.kept).toEqual([old])
    expect(post.names()).toEqual(['2016-12-03-深圳黑客松之旅.md'])
  })

  test('the same bytes: writes nothing, and the time stamp stays', async () => {
    const post = prepare()
    const before = statSync(join(post.root, id), { bigint: true })
    await post.save({ bytes: bytes(old) })
    const after = statSync(join(post.root, id), { bigint: true })
    expect([after.mtimeNs, after.ctimeNs, after.ino]).toEqual([before.mtimeNs, before.ctimeNs, before.ino])
    expect(post.kept).toEqual([])
  })

  test('a file that someone else changed is not overwritten', async () => {
    const post = prepare()
    writeFileSync(join(post.root, id), 'theirs')
    expect(await failure(post.save())).toMatchObject({ code: 'conflict', key: 'error.changedOnDisk' })
    expect(post.text()).toBe('theirs')
    expect(post.names()).toHaveLength(1)
  })

  test('one that changes while we write is not overwritten either', async () => {
    const post = prepare()
    const late = post.save({
      keepVersion: async () => writeFileSync(join(post.root, id), 'theirs, late'),
    })
    expect(await failure(late)).toMatchObject({ code: 'conflict' })
    expect(post.text()).toBe('theirs, late')
    expect(post.names()).toHaveLength(1)
  })

  test('one that is only touched meanwhile is saved on the next try', async () => {
    const post = prepare()
    let touched = false
    await post.save({
      keepVersion: async () => {
        if (!touched) writeFileSync(join(post.root, id), old)
        touched = true
      },
    })
    expect(post.text()).toBe(fresh)
    expect(post.names()).toHaveLength(1)
  })

  test('a file that is gone is missing, and is not made again', async () => {
    const post = prepare()
    rmSync(join(post.root, id))
    expect(await failure(post.save())).toMatchObject({ code: 'missing', params: { file: id } })
    expect(post.names()).toEqual([])
  })

  test('when the version before cannot be kept, nothing is replaced', async () => {
    const post = prepare()
    const refused = Object.assign(new Error('no'), { code: 'ENOSPC' })
    expect(await failure(post.save({ keepVersion: () => Promise.reject(refused) }))).toMatchObject({
      key: 'error.diskFull',
    })
    expect(post.text()).toBe(old)
    expect(post.names()).toHaveLength(1)
  })

  test('the mode stays', async () => {
    const post = prepare()
    chmodSync(join(post.root, id), 0o640)
    await post.save()
    expect(statSync(join(post.root, id)).mode & 0o7777).toBe(0o640)
  })

  test.skipIf(process.getuid?.() !== 0)('the owner stays, when we may give it back', async () => {
    const post = prepare()
    chownSync(join(post.root, id), 65534, 12345)
    chmodSync(join(post.root, id), 0o604)
    await post.save()
    const { uid, gid, mode, nlink } = statSync(join(post.root, id))
    expect([post.text(), uid, gid, mode & 0o7777, nlink]).toEqual([fresh, 65534, 12345, 0o604, 1])
  })

  test('a name of 255 bytes is no longer on the way', async () => {
    const long = `_posts/${'墨'.repeat(84)}.md`
    expect(Buffer.byteLength(long.slice('_posts/'.length))).toBe(255)
    const post = prepare()
    writeFileSync(join(post.root, long), old)
    await post.save({ id: long })
    expect(readFileSync(join(post.root, long), 'utf8')).toBe(fresh)
    expect(post.names()).toHaveLength(2)
  })

  test('a disk that cannot wait for a folder is no failure', async () => {
    const post = prepare()
    const real = failingFs(null)
    const refused = failingFs({ operation: 'file.sync', code: 'EINVAL', path: /_posts$/ })
    await post.save({ fs: { ...real, open: refused.open } })
    expect(post.text()).toBe(fresh)
  })

  test('a file with two names keeps both', async () => {
    const post = prepare()
    linkSync(join(post.root, id), join(post.root, 'second.md'))
    await post.save({ bytes: bytes('kurz') })
    expect(post.text()).toBe('kurz')
    expect(readFileSync(join(post.root, 'second.md'), 'utf8')).toBe('kurz')
    expect(post.kept).toEqual([old])
  })

  test('written in place and failing halfway, the old bytes come back', async () => {
    const post = prepare()
    linkSync(join(post.root, id), join(post.root, 'second.md'))
    const fs = failingFs({ operation: 'file.truncate', code: 'EIO', times: 1 })
    expect(await failure(post.save({ fs }))).toMatchObject({ key: 'error.diskFailed' })
    expect(post.text()).toBe(old)
  })

  test('through a link inside the blog the real file is replaced, and the link stays', async () => {
    const post = prepare()
    symlinkSync(join(post.root, id), join(post.root, 'link.md'))
    await post.save({ id: 'link.md' })
    expect(post.text()).toBe(fresh)
    expect(readFileSync(join(post.root, 'link.md'), 'utf8')).toBe(fresh)
  })

  test('a link out of the blog, and a folder, are refused', async () => {
    const post = prepare()
    const outside = sampleFolder({ 'secret.md': old })
    symlinkSync(join(outside, 'secret.md'), join(post.root, 'out.md'))
    mkdirSync(join(post.root, 'folder.md'))
    expect(await failure(post.save({ id: 'out.md' }))).toMatchObject({ code: 'forbidden' })
    expect(await failure(post.save({ id: 'folder.md' }))).toMatchObject({ key: 'error.notAFile' })
    expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe(old)
  })

  test('two saves at once: one wins, the other sees a conflict', async () => {
    const post = prepare()
    const results = await Promise.allSettled([post.save(), post.save({ bytes: bytes('other') })])
    const [first, second] = results.map(({ status }) => status)
    expect([first, second].sort()).toEqual(['fulfilled', 'rejected'])
    expect(post.text()).toBe(first === 'fulfilled' ? fresh : 'other')
    expect(post.kept).toEqual([old])
  })

  test('writes to the disk before the rename, and the folder after it', async () => {
    const post = prepare()
    const fs = failingFs(null)
    await post.save({ fs, guard: createWriteGuard(nodeFs, post.dataFolder, post.root) })
    const order = fs.calls.filter(call => ['file.write', 'file.sync', 'rename', 'open'].includes(call))
    expect(order).toEqual(['open', 'file.write', 'file.sync', 'rename', 'open', 'file.sync'])
  })

  test('on Windows a file that is held for a moment is tried again', async () => {
    const post = prepare()
    const fs = failingFs({ operation: 'rename', code: 'EPERM', times: 3 }, 'win32')
    await post.save({ fs })
    expect(post.text()).toBe(fresh)
    expect(fs.calls.filter(call => call === 'wait')).toHaveLength(3)
  })

  test('on Windows one that was changed by whoever held it is a conflict', async () => {
    const post = prepare()
    const held = failingFs({ operation: 'rename', code: 'EBUSY', times: 1 }, 'win32')
    const fs = { ...held, wait: async () => writeFileSync(join(post.root, id), 'theirs, meanwhile') }
    expect(await failure(post.save({ fs }))).toMatchObject({ code: 'conflict' })
    expect(post.text()).toBe('theirs, meanwhile')
    expect(post.names()).toHaveLength(1)
  })

  test('on Windows one that is held for good is told, after some 5 seconds', async () => {
    const post = prepare()
    const fs = failingFs({ operation: 'rename', code: 'EBUSY' }, 'win32')
    expect(await failure(post.save({ fs }))).toMatchObject({ key: 'error.fileBusy' })
    expect(post.text()).toBe(old)
    expect(post.names()).toHaveLength(1)
  })
})

describe('replaceFile, when an operation fails', () => {
  const operations: readonly Operation[] = [
    'open',
    'mkdir',
    'readFile',
    'statExact',
    'realpath',
    'checkWritable',
    'rename',
    'file.write',
    'file.stat',
    'file.chmod',
    'file.sync',
    'file.close',
  ]
  const codes = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'EMFILE', 'EROFS', 'EDQUOT', 'EPERM'] as const
  const cells = operations.flatMap(operation => codes.map(code => ({ operation, code })))

  test.each(cells)('$operation with $code: the old bytes or the new, and told', async fault => {
    for (const from of [1, 2, 3]) {
      const post = prepare()
      const result = await post.save({ fs: failingFs({ ...fault, from }) }).catch((error: AppError) => error)
      const text = post.text()
      expect([old, fresh]).toContain(text)
      expect(post.names()).toHaveLength(1)
      if (result instanceof Error) expect(result).toMatchObject({ name: 'AppError', code: 'disk' })
      else expect(text).toBe(fresh)
      if (text === fresh) expect(post.kept).toEqual([old])
    }
  })

  test('the process ends before or after any operation: the old bytes or the new, whole', async () => {
    const found = new Set<string>()
    for (let crashAt = 1; crashAt < 60; crashAt++) {
      for (const isAfter of [false, true]) {
        const post = prepare()
        const crash = crashingFs(crashAt, isAfter)
        const result = await post.save({ fs: crash.fs }).catch(() => 'crashed')
        await crash.release()
        const text = post.text()
        expect([old, fresh]).toContain(text)
        found.add(text === old ? 'old' : 'new')
        // What it left is known by its name, so that the next start can sweep it.
        const left = post.names().filter(name => name !== '2016-12-03-深圳黑客松之旅.md')
        expect(left.every(isTemporaryName)).toBe(true)
        if (!crash.isReached()) expect(result).toEqual({ sha: sha256(fresh) })
      }
    }
    expect([...found].sort()).toEqual(['new', 'old'])
  })

  test('written in place and ended at any moment: the next start finds the old bytes or the new, whole', async () => {
    const found = new Set<string>()
    const trials = ['kurz', fresh].flatMap(text => [true, false].map(isAfter => ({ text, isAfter })))
    for (const { text, isAfter } of trials) {
      for (let crashAt = 1; crashAt < 70; crashAt++) {
        const post = prepare()
        linkSync(join(post.root, id), join(post.root, 'second.md'))
        const crash = crashingFs(crashAt, isAfter)
        await post.save({ fs: crash.fs, bytes: bytes(text) }).catch(() => 'ended')
        await crash.release()
        const { root, dataFolder } = post
        if (![old, text].includes(post.text())) found.add('torn')
        const history = openHistory(nodeFs, dataFolder, root)
        const settled = await settleUnfinished({ fs: nodeFs, dataFolder, root, history })
        expect([old, text]).toContain(post.text())
        expect(readFileSync(join(root, 'second.md'), 'utf8')).toBe(post.text())
        expect(await settleUnfinished({ fs: nodeFs, dataFolder, root, history })).toEqual({
          restored: [],
          failed: [],
        })
        found.add(settled.restored.length > 0 ? 'restored' : post.text() === old ? 'old' : 'new')
      }
    }
    expect([...found].sort()).toEqual(['new', 'old', 'restored', 'torn'])
  })

  test('in place, when the disk takes neither the new bytes nor the old: told, and put right by the next start', async () => {
    const post = prepare()
    linkSync(join(post.root, id), join(post.root, 'second.md'))
    const guard = createWriteGuard(nodeFs, post.dataFolder, post.root)
    expect(await failure(post.save({ fs: stoppingFs(20), guard }))).toMatchObject({
      code: 'disk',
      key: 'error.halfWritten',
      params: { file: id },
    })
    const { root, dataFolder } = post
    const history = openHistory(nodeFs, dataFolder, root)
    const settled = await settleUnfinished({ fs: nodeFs, dataFolder, root, history })
    expect([post.text(), settled.restored]).toEqual([old, [id]])
  })

  test('a write that takes only a part goes on', async () => {
    const post = prepare()
    const real = failingFs(null)
    const fs = {
      ...real,
      open: async (...args: Parameters<typeof real.open>) => {
        const file = await real.open(...args)
        const write: typeof file.write = (all, offset, length, position) =>
          file.write(all, offset, Math.min(length, 5), position)
        return { ...file, write }
      },
    }
    await post.save({ fs })
    expect(post.text()).toBe(fresh)
  })

  test('a disk that says yes and keeps less is caught', async () => {
    const post = prepare()
    const real = failingFs(null)
    const fs = {
      ...real,
      open: async (...args: Parameters<typeof real.open>) => {
        const file = await real.open(...args)
        const write: typeof file.write = async (_all, _offset, length) => ({ bytesWritten: length })
        return { ...file, write }
      },
    }
    expect(await failure(post.save({ fs }))).toMatchObject({ key: 'error.diskFailed' })
    expect(post.text()).toBe(old)
    expect(post.names()).toHaveLength(1)
  })

  test.each([
    ['ENOSPC', 'error.diskFull'],
    ['EDQUOT', 'error.diskFull'],
    ['EACCES', 'error.noPermission'],
    ['EPERM', 'error.noPermission'],
    ['EROFS', 'error.readOnlyDisk'],
    ['EIO', 'error.diskFailed'],
    ['EMFILE', 'error.tooManyOpenFiles'],
    ['EBUSY', 'error.fileBusy'],
    ['ENAMETOOLONG', 'error.nameTooLong'],
    ['EXDEV', 'error.disk'],
  ])('%s has a sentence of its own, about this file', async (code, key) => {
    const fault: Fault = { operation: 'file.write', code }
    expect(await failure(prepare().save({ fs: failingFs(fault) }))).toMatchObject({
      key,
      params: { file: id },
    })
  })
})

/** A disk that takes some bytes of the first write, and none after that. */
function stoppingFs(takes: number): FsPort {
  let isStopped = false
  return {
    ...nodeFs,
    open: async (...args) => {
      const file = await nodeFs.open(...args)
      const write: OpenFile['write'] = async (all, offset, length, position) => {
        if (isStopped) throw Object.assign(new Error('EIO: write'), { code: 'EIO' })
        isStopped = true
        return file.write(all, offset, Math.min(length, takes), position)
      }
      return {
        write,
        stat: options => file.stat(options),
        chmod: mode => file.chmod(mode),
        chown: (uid, gid) => file.chown(uid, gid),
        truncate: length => file.truncate(length),
        sync: () => file.sync(),
        datasync: () => file.datasync(),
        close: () => file.close(),
      }
    },
  }
}

/** After the crash nothing works any more, not even cleaning up. */
function crashingFs(crashAt: number, isAfter: boolean) {
  const open: OpenFile[] = []
  let count = 0
  const step = async (work: () => unknown): Promise<unknown> => {
    count++
    if (count > crashAt || (count === crashAt && !isAfter)) throw new Error('the process ended')
    const result = await work()
    if (count >= crashAt) throw new Error('the process ended')
    return result
  }
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, key) {
        const value: unknown = Reflect.get(object, key)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) =>
          step(async () => {
            const result: unknown = await value.apply(object, args)
            if (key !== 'open') return result
            open.push(result as OpenFile)
            return wrap(result as OpenFile)
          })
      },
    })
  return {
    fs: wrap(nodeFs),
    isReached: () => count >= crashAt,
    /** A process that ends lets go of its files; the test must, too. */
    release: () => Promise.all(open.map(file => file.close())),
  }
}
