import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeOutputFs, type OutputFs } from '../../disk/output-fs.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'
import type { ExportedFile } from './manifest.ts'
import { createSiteFolder, type PutResult } from './site-folder.ts'

let place: SamplePlace

beforeEach(() => {
  place = makeSamplePlace({})
  mkdirSync(place.out)
})

afterEach(() => place.remove())

const bytes = (text: string) => new TextEncoder().encode(text)

/** The file of a result that must have one. */
function fileOf(result: PutResult): ExportedFile {
  if (result.kind === 'foreign') throw new Error('it is foreign')
  return result.file
}

describe('a file is put', () => {
  test.each([
    ['create', 'EACCES', 'error.noPermission'],
    ['create', 'EROFS', 'error.readOnlyDisk'],
    ['create', 'EMFILE', 'error.tooManyOpenFiles'],
    ['write', 'ENOSPC', 'error.diskFull'],
    ['write', 'EIO', 'error.diskFailed'],
    ['rename', 'EBUSY', 'error.fileBusy'],
    ['rename', 'EXDEV', 'error.disk'],
  ] as const)(
    'a %s that fails with %s: the old page is whole, nothing is left, it is told',
    (operation, code, key) => {
      createSiteFolder(place.out).put('a/index.html', bytes('old'), false)
      const failing: OutputFs = {
        ...nodeOutputFs,
        platform: 'linux',
        [operation]: () => {
          throw Object.assign(new Error(code), { code })
        },
      }
      const put = () =>
        createSiteFolder(place.out, failing).put('a/index.html', bytes('new and longer'), true)
      expect(put).toThrow(expect.objectContaining({ key }))
      expect(readdirSync(join(place.out, 'a'))).toEqual(['index.html'])
      expect(readFileSync(join(place.out, 'a/index.html'), 'utf8')).toBe('old')
    },
  )

  test('a file where a folder must be is told', () => {
    writeFileSync(join(place.out, 'a'), 'mine')
    expect(() => createSiteFolder(place.out).put('a/index.html', bytes('x'), false)).toThrow(
      expect.objectContaining({ key: 'export.targetInTheWay' }),
    )
  })

  test.each(['new', 'old'])('a link or a file is refused after a folder that was %s, too', last => {
    for (const name of ['behind', 'site/old']) mkdirSync(join(place.root, name), { recursive: true })
    const out = join(place.root, 'site')
    symlinkSync(join(place.root, 'behind'), join(out, 'link'))
    symlinkSync(join(place.root, 'nowhere'), join(out, 'dangling'))
    writeFileSync(join(out, 'file'), 'mine')
    const folder = createSiteFolder(out)
    folder.put(`${last}/a.html`, bytes('a'), false)
    for (const [name, key] of [
      ['link', 'export.targetLink'],
      ['dangling', 'export.targetLink'],
      ['file', 'export.targetInTheWay'],
    ]) {
      const put = () => folder.put(`${name}/b/c.html`, bytes('c'), false)
      expect(put).toThrow(expect.objectContaining({ key }))
    }
    expect(readdirSync(join(place.root, 'behind'))).toEqual([])
    const others = last === 'new' ? ['new', 'old'] : ['old']
    expect(readdirSync(out).sort()).toEqual(['dangling', 'file', 'link', ...others])
  })

  test('a link that was put where a folder was: nothing behind it is written or removed', () => {
    const file = fileOf(createSiteFolder(place.out).put('a/index.html', bytes('old'), false))
    const canary = join(place.root, 'canary')
    mkdirSync(canary)
    writeFileSync(join(canary, 'index.html'), 'old')
    symlinkSync(canary, join(place.out, 'b'))
    const folder = createSiteFolder(place.out)
    expect(() => folder.put('b/index.html', bytes('new'), true)).toThrow(
      expect.objectContaining({ key: 'export.targetLink' }),
    )
    folder.remove('b/index.html', file)
    expect(readFileSync(join(canary, 'index.html'), 'utf8')).toBe('old')
  })

  test('what is the same is not written, what is somebody’s is left alone', () => {
    const path = join(place.out, 'a.html')
    writeFileSync(path, 'mine')
    const { mtimeMs } = statSync(path)
    const folder = createSiteFolder(place.out)
    expect(folder.put('a.html', bytes('theirs'), false)).toEqual({ kind: 'foreign' })
    expect(folder.put('a.html', bytes('mine'), false)).toMatchObject({ kind: 'unchanged', file: { mtimeMs } })
    expect(statSync(path).mtimeMs).toBe(mtimeMs)
    expect(folder.put('a.html', bytes('ours'), true)).toMatchObject({ kind: 'written' })
    expect(readFileSync(path, 'utf8')).toBe('ours')
  })

  test('two folders of one place do not get into each other’s way', () => {
    const [one, other] = [createSiteFolder(place.out), createSiteFolder(place.out)]
    one.put('2020/a/index.html', bytes('a'), false)
    other.put('2020/b/index.html', bytes('b'), false)
    one.put('2020/b/c/index.html', bytes('c'), false)
    expect(readdirSync(join(place.out, '2020/b')).sort()).toEqual(['c', 'index.html'])
  })
})

describe('a file is intact', () => {
  test('while it has its time, and else while it has its bytes', () => {
    const folder = createSiteFolder(place.out)
    const file = fileOf(folder.put('a.html', bytes('text'), false))
    expect(folder.intact('a.html', file)).toEqual(file)
    utimesSync(join(place.out, 'a.html'), 1000, 1000)
    expect(folder.intact('a.html', file)).toEqual({ ...file, mtimeMs: 1_000_000 })
    writeFileSync(join(place.out, 'a.html'), 'TEXT')
    expect(folder.intact('a.html', file)).toBeNull()
    expect(folder.intact('b.html', file)).toBeNull()
  })
})

describe('a file is removed', () => {
  test('with the folders that it leaves empty, unless somebody has changed it', () => {
    const folder = createSiteFolder(place.out)
    const a = fileOf(folder.put('x/a/index.html', bytes('text'), false))
    const b = fileOf(folder.put('x/b/index.html', bytes('text'), false))
    writeFileSync(join(place.out, 'x/b/index.html'), 'mine')
    expect(folder.remove('x/a/index.html', a)).toBe(true)
    expect(folder.remove('x/b/index.html', b)).toBe(false)
    expect(readdirSync(join(place.out, 'x'))).toEqual(['b'])
  })

  test('a folder or a link that somebody has put in its place stays', () => {
    const folder = createSiteFolder(place.out)
    const known = fileOf(folder.put('a', bytes('text'), false))
    const ours = fileOf(folder.put('b', bytes('text'), false))
    renameSync(join(place.out, 'b'), join(place.root, 'elsewhere'))
    symlinkSync(join(place.root, 'elsewhere'), join(place.out, 'b'))
    rmSync(join(place.out, 'a'))
    mkdirSync(join(place.out, 'a'))
    expect([folder.remove('a', known), folder.remove('b', ours)]).toEqual([false, false])
    expect(readdirSync(place.out)).toEqual(['a', 'b'])
  })

  test('what lies below a file is gone already', () => {
    const folder = createSiteFolder(place.out)
    const known = fileOf(folder.put('a/index.html', bytes('text'), false))
    rmSync(join(place.out, 'a'), { recursive: true })
    writeFileSync(join(place.out, 'a'), 'mine')
    expect(folder.remove('a/index.html', known)).toBe(true)
    expect(folder.has('a/index.html')).toBe(false)
  })
})
