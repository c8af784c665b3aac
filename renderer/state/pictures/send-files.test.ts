import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { type Answers, installBridge } from '../../fake-bridge.ts'
import { announce, sendAll, sendBytes } from './send-files.ts'

const fileOf = (sizeBytes: number, fill: number) =>
  new File([new Uint8Array(sizeBytes).map((_, at) => (at * 7 + fill) % 251)], `${fill}.png`)

/** What main would have in the end, of each. */
function receiving(delayMs = 0) {
  const received = new Map<string, Buffer>()
  const send: Answers['images.send'] = async ({ upload, offset, bytes }) => {
    if (delayMs > 0) await setTimeout(delayMs)
    const known = received.get(upload) ?? Buffer.alloc(0)
    if (known.length !== offset) throw new AppError('invalid', 'error.imageLost')
    received.set(upload, Buffer.concat([known, bytes]))
  }
  return { received, send }
}

const added = (id: string) => ({
  link: { id, address: `/${id}`, isPicture: true },
  isKnown: false,
  done: [],
  original: null,
  warnings: [],
})

/** A file that was there when it was dropped. */
async function gone(name: string): Promise<File> {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-gone-'))
  writeFileSync(join(folder, name), 'x')
  const file = new File([await openAsBlob(join(folder, name))], name)
  rmSync(folder, { recursive: true })
  return file
}

const place = { folder: 'img', from: 'blog' } as const
const incoming = (file: File) => ({ file, name: file.name, isNumbered: false })

describe('announce', () => {
  test('tells main how each file begins', async () => {
    const told: Uint8Array[] = []
    installBridge({
      'images.begin': ({ images }) => {
        told.push(...images.map(({ head }) => head))
        return { ...place, images: images.map(({ name }) => ({ upload: name, link: null })) }
      },
    })
    const files = [fileOf(10, 1), fileOf(0, 2), fileOf(1000, 3)]
    const { images } = await announce('a.md', files.map(incoming))
    expect(images).toMatchObject([{ upload: '1.png' }, { upload: '2.png' }, { upload: '3.png' }])
    for (const [at, file] of files.entries())
      expect(told[at]).toEqual(new Uint8Array(await file.slice(0, 64).arrayBuffer()))
  })

  test('one that cannot be read is told, and the others come', async () => {
    installBridge({
      'images.begin': ({ images }) => ({
        ...place,
        images: images.map(({ name }) => ({ upload: name, link: null })),
      }),
    })
    const files = [fileOf(10, 1), await gone('gone.png'), fileOf(10, 3)]
    const { images } = await announce('a.md', files.map(incoming))
    expect(images).toEqual([
      { upload: '1.png', link: null },
      { problem: { key: 'error.fileUnreadable', params: { name: 'gone.png' } } },
      { upload: '3.png', link: null },
    ])
  })
})

describe('sendBytes', () => {
  test('a large file arrives in pieces, whole and in order; how far it is, is told where it takes time', async () => {
    const { received, send } = receiving(200)
    installBridge({ 'images.send': send })
    const file = fileOf(1_000_000, 3)
    const told: number[] = []
    await sendBytes({ upload: 'a', file }, (_upload, percent) => told.push(percent))
    expect(received.get('a')?.equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
    expect(told.length).toBeGreaterThan(0)
    expect(told.length).toBeLessThan(4)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
  })

  test('one that goes meanwhile is told by its name', async () => {
    installBridge({ 'images.send': receiving().send })
    await expect(
      sendBytes({ upload: 'a', file: await gone('gone.png') }, () => undefined),
    ).rejects.toMatchObject({
      key: 'error.fileUnreadable',
      params: { name: 'gone.png' },
    })
  })

  test('of one that is quick nothing is told', async () => {
    installBridge({ 'images.send': receiving().send })
    const told: number[] = []
    await sendBytes({ upload: 'a', file: fileOf(300_000, 1) }, (_upload, percent) => told.push(percent))
    expect(told).toEqual([])
  })
})

test('one that cannot be stored is told, and stops none of the others', async () => {
  const full = new AppError('disk', 'error.diskFull', { file: 'b.png' })
  installBridge({
    'images.send': receiving().send,
    'images.finish': ({ upload }) => {
      if (upload === 'b') throw full
      return added(`${upload}.png`)
    },
  })
  const stored: string[] = []
  const failed: unknown[] = []
  const uploads = ['a', 'b', 'c', 'd', 'e'].map((upload, at) => ({ upload, file: fileOf(10, at) }))
  await sendAll(uploads, {
    onProgress: () => undefined,
    onAdded: (_upload, { link }) => stored.push(link.id),
    onFailed: (upload, error) => failed.push([upload, error instanceof AppError ? error.key : error]),
  })
  expect(stored.toSorted()).toEqual(['a.png', 'c.png', 'd.png', 'e.png'])
  expect(failed).toEqual([['b', 'error.diskFull']])
})
