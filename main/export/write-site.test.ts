import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FsPort, nodeFs } from '../disk/node-fs.ts'
import { makeSamplePlace, type SamplePlace } from './sample-blog.ts'
import { createSiteWriter } from './write-site.ts'

let place: SamplePlace

beforeEach(() => {
  place = makeSamplePlace({})
  mkdirSync(place.out)
})

afterEach(() => place.remove())

const bytes = (text: string) => new TextEncoder().encode(text)

function failing(operation: 'open' | 'rename' | 'write', code: string): FsPort {
  const fail = () => Promise.reject(Object.assign(new Error(code), { code }))
  if (operation === 'open') return { ...nodeFs, open: fail }
  if (operation === 'rename') return { ...nodeFs, rename: fail }
  return {
    ...nodeFs,
    async open(path, flags, mode) {
      const file = await nodeFs.open(path, flags, mode)
      return {
        write: fail,
        stat: options => file.stat(options),
        chmod: changed => file.chmod(changed),
        chown: (uid, gid) => file.chown(uid, gid),
        truncate: length => file.truncate(length),
        sync: () => file.sync(),
        datasync: () => file.sync(),
        close: () => file.close(),
      }
    },
  }
}

test.each([
  ['open', 'EACCES', 'error.noPermission'],
  ['open', 'EROFS', 'error.readOnlyDisk'],
  ['open', 'EMFILE', 'error.tooManyOpenFiles'],
  ['write', 'ENOSPC', 'error.diskFull'],
  ['write', 'EIO', 'error.diskFailed'],
  ['rename', 'EBUSY', 'error.fileBusy'],
  ['rename', 'EXDEV', 'error.disk'],
] as const)(
  'a %s that fails with %s: the old page is whole, nothing is left, it is told',
  async (operation, code, key) => {
    const first = createSiteWriter(place.out, new Map())
    await first.write('a/index.html', bytes('old'))
    const second = createSiteWriter(place.out, first.files, failing(operation, code))
    await expect(second.write('a/index.html', bytes('new and longer'))).rejects.toMatchObject({ key })
    expect(readdirSync(join(place.out, 'a'))).toEqual(['index.html'])
    expect(readFileSync(join(place.out, 'a/index.html'), 'utf8')).toBe('old')
    expect(second.counts).toEqual({ written: 0, unchanged: 0 })
  },
)

test('a file where a folder must be is told', async () => {
  writeFileSync(join(place.out, 'a'), 'mine')
  const writer = createSiteWriter(place.out, new Map())
  await expect(writer.write('a/index.html', bytes('x'))).rejects.toMatchObject({
    key: 'export.targetInTheWay',
  })
})

test('a link that was put where a page was: nothing behind it is written or removed', async () => {
  const first = createSiteWriter(place.out, new Map())
  await first.write('a/index.html', bytes('old'))
  const canary = join(place.root, 'canary')
  mkdirSync(canary)
  writeFileSync(join(canary, 'index.html'), 'old')
  symlinkSync(canary, join(place.out, 'b'))
  const claimed = new Map([...first.files, ['b/index.html', first.files.get('a/index.html')!]])
  const second = createSiteWriter(place.out, claimed)
  await expect(second.write('b/index.html', bytes('new'))).rejects.toMatchObject({ key: 'export.targetLink' })
  second.removeRest()
  expect(readFileSync(join(canary, 'index.html'), 'utf8')).toBe('old')
})

test('a picture that cannot be read is told by its name', async () => {
  const writer = createSiteWriter(place.out, new Map())
  const source = join(place.blog, 'img.png')
  await expect(writer.copy('img.png', source)).rejects.toMatchObject({
    key: 'error.missing',
    params: { file: source },
  })
})

test('claimable: what is ours or free', async () => {
  const first = createSiteWriter(place.out, new Map())
  await first.write('ours.html', bytes('x'))
  writeFileSync(join(place.out, 'theirs.html'), 'x')
  const second = createSiteWriter(place.out, first.files)
  expect(second.claimable(['ours.html', 'theirs.html', 'free.html'])).toEqual(['ours.html', 'free.html'])
})
